/** What the project's shape demands, a rule each: which file breaks it, and how. */
import { type Import, importsOf } from './imports';
import { codeOf, isCode, type SourceFile } from './source-files';

export interface Breach {
  readonly rule: string;
  readonly path: string;
  readonly sentence: string;
}

type Rule = (file: SourceFile, imports: readonly Import[]) => readonly string[];

/** Folders of core: each may import from those before it. */
const coreOrder = [
  'base',
  'text',
  'page',
  'dump',
  'reflow',
  'anchor',
  'search',
  'names',
  'themes',
  'export',
  'import',
  'backup',
  'ingest',
];

/** Packages that core may use, and in which folder: pure, small, and each for one thing. */
const corePackages: Readonly<Record<string, readonly string[]>> = {
  anchor: ['approx-string-match'],
  search: ['minisearch'],
  export: ['yaml', 'fflate', 'docx', 'mustache'],
  import: ['fflate'],
};

const contract = 'src/preload/contract';

/** The translations: data that the native menu shares with the window. */
const translations = 'src/renderer/i18n/locales/';

/** Which folders a layer may see besides itself. */
const sight: Readonly<Record<string, readonly string[]>> = {
  core: [],
  preload: ['src/core/'],
  main: ['src/core/', contract, translations],
  renderer: ['src/core/', contract],
  cli: ['src/core/', 'src/main/files/'],
};

/** Ways to the machine that only a host takes. */
const hostOnly =
  /\b(?:window\.broadsheet|ipcRenderer|showDirectoryPicker|showOpenFilePicker|showSaveFilePicker|getAsFileSystemHandle|webkitGetAsEntry|webkitdirectory)\b/gu;

/** Ways to a network; what is served on this machine is reached by the hosts and the launcher. */
const network =
  /\b(?:fetch\s*\(|XMLHttpRequest\b|WebSocket\b|EventSource\b|sendBeacon\b|RTCPeerConnection\b)/gu;

/** What gives another answer each time. */
const impure =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\.(?:randomUUID|getRandomValues))/gu;

/** The most lines a file may have. */
const longest = 400;

const rules: Readonly<Record<string, Rule>> = {
  'core order': ({ path }, imports) => {
    const own = coreFolder(path);
    if (own === null) return [];
    return targets(imports).flatMap(({ target }) => {
      const other = coreFolder(target);
      if (other === null) return [`core imports ${target}, which is not core`];
      return rank(other) > rank(own) ? [`${own} imports ${target}, which comes after it`] : [];
    });
  },
  'core packages': ({ path }, imports) => {
    const own = coreFolder(path);
    if (own === null) return [];
    const allowed = corePackages[own] ?? [];
    return packages(imports).flatMap((name) => (allowed.includes(name) ? [] : [`${own} imports ${name}`]));
  },
  'core is pure': (file) => {
    if (layerOf(file.path) !== 'core') return [];
    return found(file, impure).map((what) => `core asks ${what}: clock and chance are parameters`);
  },
  'core by its name': ({ path }, imports) =>
    targets(imports).flatMap(({ target, written }) => {
      if (layerOf(target) !== 'core') return [];
      const isRelative = written.startsWith('.');
      if (layerOf(path) === 'core') return isRelative ? [] : [`core imports itself as ${written}`];
      return isRelative ? [`core is imported as ${written}, not as #core/…`] : [];
    }),
  layers: ({ path }, imports) => {
    const own = layerOf(path);
    const seen = sight[own];
    if (seen === undefined) return [`src/${own} is no layer of this project`];
    return targets(imports).flatMap(({ target }) => {
      if (layerOf(target) === own || !target.startsWith('src/')) return [];
      return seen.some((folder) => target.startsWith(folder)) ? [] : [`${own} imports ${target}`];
    });
  },
  'preload takes types': ({ path }, imports) => {
    if (layerOf(path) !== 'preload') return [];
    return targets(imports).flatMap(({ target, typeOnly }) =>
      layerOf(target) === 'core' && !typeOnly ? [`preload imports more than types from ${target}`] : [],
    );
  },
  'files stand alone': ({ path }, imports) => {
    if (!path.startsWith('src/main/files/')) return [];
    return targets(imports).flatMap(({ target }) =>
      target.startsWith('src/main/') && !target.startsWith('src/main/files/')
        ? [`main/files imports ${target}`]
        : [],
    );
  },
  electron: ({ path }, imports) => {
    const isAllowed = /^src\/(?:main\/(?!files\/)|preload\/)/u.test(path);
    return packages(imports).includes('electron') && !isAllowed ? ['electron is imported'] : [];
  },
  'Node stays outside': ({ path }, imports) => {
    if (!['core', 'preload', 'renderer'].includes(layerOf(path))) return [];
    return packages(imports).flatMap((name) => (name.startsWith('node:') ? [`${name} is imported`] : []));
  },
  'Dexie behind db': ({ path }, imports) => {
    if (path.startsWith('src/renderer/db/')) return [];
    return packages(imports).flatMap((name) =>
      ['dexie', 'dexie-react-hooks'].includes(name) ? [`${name} is imported outside renderer/db`] : [],
    );
  },
  'zod without eval': ({ path }, imports) => {
    if (layerOf(path) !== 'renderer' || path === 'src/renderer/hosts/zod.ts') return [];
    return packages(imports).includes('zod') ? ['zod is imported, not hosts/zod'] : [];
  },
  'the machine behind the host': (file) => {
    if (layerOf(file.path) !== 'renderer' || file.path.startsWith('src/renderer/hosts/')) return [];
    return found(file, hostOnly).map((what) => `${what} is used outside renderer/hosts`);
  },
  'no network': (file) => {
    if (/^src\/(?:renderer\/hosts|cli\/launch)\//u.test(file.path)) return [];
    return found(file, network).map((what) => `${what} is used`);
  },
  size: (file) => {
    const { path, text } = file;
    // A table that a program made is not read line by line; with a function in it, it is a file like any other.
    if (/-(?:weights|statistics)\.ts$/u.test(path) && !/=>|\b(?:function|class|if|for)\b/u.test(codeOf(file)))
      return [];
    const lines = text.split('\n').length - 1;
    return lines > longest ? [`${lines} lines, more than ${longest}`] : [];
  },
  names: ({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    const stem = name.replace(/\..*$/u, '');
    if (/^(?:utils?|helpers?|misc|commons?)$/iu.test(stem)) return [`${name} does not say what it holds`];
    return /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/u.test(name) ? [] : [`${name} is not kebab-case`];
  },
  'no barrels': (file) => {
    const code = codeOf(file);
    if (/\bexport\s*\*\s*from\b/u.test(code)) return ['exports all of another file'];
    const isIndex = /\/index\.tsx?$/u.test(file.path);
    return isIndex && /\bexport\s+(?:type\s+)?\{[^}]*\}\s*from\b/u.test(code) ? ['hands on other files'] : [];
  },
};

/** The rules' names: each has to have a breach in the test. */
export const ruleNames: readonly string[] = Object.keys(rules);

/** Returns every breach of every rule. */
export function breachesIn(files: readonly SourceFile[]): readonly Breach[] {
  return files.filter(isCode).flatMap((file) => {
    const imports = importsOf(file);
    return Object.entries(rules).flatMap(([rule, check]) =>
      check(file, imports).map((sentence) => ({ rule, path: file.path, sentence })),
    );
  });
}

function targets(imports: readonly Import[]) {
  return imports.filter((each) => each.kind === 'file');
}

function packages(imports: readonly Import[]): readonly string[] {
  return imports.flatMap((each) => (each.kind === 'package' ? [each.name] : []));
}

function layerOf(path: string): string {
  return /^src\/([^/]+)/u.exec(path)?.[1] ?? '';
}

/** Returns the folder of core that a path lies in, 'ingest' for the pipeline itself, null outside core. */
function coreFolder(path: string): string | null {
  return /^src\/core\/([^/.]+)/u.exec(path)?.[1] ?? null;
}

function rank(folder: string): number {
  return coreOrder.indexOf(folder);
}

function found(file: SourceFile, pattern: RegExp): readonly string[] {
  return [...codeOf(file).matchAll(pattern)].map(([what]) => what);
}
