/** The project has the shape that its design gives it, and the test that says so can tell. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf } from './architecture/imports';
import { breachesIn, ruleNames } from './architecture/rules';
import { readSources } from './architecture/source-files';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A breach of each rule: the rule, a file that breaks it, and what it holds. */
const breaches: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['core order', 'src/core/text/width.ts', "import { x } from '../page/model';"],
  ['core order', 'src/core/page/model.ts', "export type { X } from '../reflow/rules';"],
  ['core order', 'src/core/search/search.ts', "const x = await import('../ingest');"],
  ['core order', 'src/core/search/search.ts', "import { x } from '../themes/theme-words';"],
  ['core order', 'src/core/base/assert.ts', "import type { Host } from '../../renderer/hosts/host';"],
  ['core packages', 'src/core/dump/decode.ts', "import MiniSearch from 'minisearch';"],
  ['core packages', 'src/core/dump/decode.ts', "import { readFileSync } from 'node:fs';"],
  ['core packages', 'src/core/search/search.ts', "import 'react';"],
  ['core is pure', 'src/core/page/ids.ts', 'const now = Date.now();'],
  ['core is pure', 'src/core/page/ids.ts', 'const id = Math.random();'],
  ['core by its name', 'src/renderer/page/page-view.tsx', "import { x } from '../../core/page/model';"],
  ['core by its name', 'src/core/page/model.ts', "import { x } from '#core/base/assert';"],
  ['layers', 'src/preload/index.ts', "import { x } from '../main/windows';"],
  ['layers', 'src/main/index.ts', "import { x } from '../preload/index';"],
  ['layers', 'src/main/index.ts', "import { x } from '../renderer/db/rows';"],
  ['layers', 'src/renderer/main.tsx', "import { x } from '../main/files/walk';"],
  ['layers', 'src/renderer/main.tsx', "import { x } from '../cli/launch';"],
  ['layers', 'src/cli/launch.ts', "import { x } from '../main/menu';"],
  ['layers', 'src/cli/launch.ts', "import { x } from '../renderer/app/routes';"],
  ['layers', 'src/extra/thing.ts', 'export const x = 1;'],
  ['layers', 'src/renderer/workers/a.ts', "new Worker(new URL('../../main/b.ts', import.meta.url));"],
  ['preload takes types', 'src/preload/index.ts', "import { raw } from '#core/page/model';"],
  ['files stand alone', 'src/main/files/walk.ts', "import { x } from '../menu';"],
  ['electron', 'src/main/files/walk.ts', "import { app } from 'electron';"],
  ['electron', 'src/renderer/main.tsx', "import { ipcRenderer } from 'electron';"],
  ['electron', 'src/cli/launch.ts', "import electron from 'electron';"],
  ['Node stays outside', 'src/renderer/main.tsx', "import { join } from 'node:path';"],
  ['Node stays outside', 'src/preload/index.ts', "import { readFile } from 'node:fs/promises';"],
  ['Dexie behind db', 'src/renderer/library/library-view.tsx', "import { Dexie } from 'dexie';"],
  ['Dexie behind db', 'src/renderer/tags/tag-list.tsx', "import { useLiveQuery } from 'dexie-react-hooks';"],
  ['zod without eval', 'src/renderer/settings/settings.ts', "import { z } from 'zod';"],
  ['the machine behind the host', 'src/renderer/library/open.tsx', 'await window.showDirectoryPicker();'],
  ['the machine behind the host', 'src/renderer/app/shell.tsx', 'window.broadsheet.read();'],
  ['no network', 'src/renderer/library/open.tsx', "await fetch('/x');"],
  ['no network', 'src/core/dump/decode.ts', 'new WebSocket(address);'],
  ['size', 'src/renderer/page/page-view.tsx', 'x;\n'.repeat(401)],
  ['size', 'src/core/reflow/page-weights.ts', `${'x;\n'.repeat(401)}export const f = () => 1;`],
  ['names', 'src/renderer/page/PageView.tsx', 'export const x = 1;'],
  ['names', 'src/renderer/page/page_view.tsx', 'export const x = 1;'],
  ['names', 'src/core/text/utils.ts', 'export const x = 1;'],
  ['names', 'src/core/text/helper.ts', 'export const x = 1;'],
  ['names', 'src/renderer/ui/common.tsx', 'export const x = 1;'],
  ['no barrels', 'src/renderer/ui/index.ts', "export { Button } from './button';"],
  ['no barrels', 'src/renderer/ui/all.ts', "export * from './button';"],
];

/** What looks like a breach and is none. */
const fine: readonly (readonly [path: string, text: string])[] = [
  ['src/core/reflow/lines.ts', "import { x } from '../text/width';\nimport type { Y } from './rules';"],
  ['src/core/ingest.ts', "import { x } from './export/reflow-json';"],
  ['src/core/search/search.ts', "import MiniSearch from 'minisearch';"],
  ['src/core/text/width.ts', "// import { x } from '../page/model';\n/* fetch(x); Math.random() */"],
  ['src/core/page/ids.ts', 'const day = new Date(2000, 1, 1);'],
  ['src/main/index.ts', "import type { Calls } from '../preload/contract';\nimport { app } from 'electron';"],
  [
    'src/renderer/hosts/electron.ts',
    "import type { Bridge } from '../../preload/contract';\nawait fetch(x);",
  ],
  ['src/renderer/db/live.ts', "import { Dexie } from 'dexie';"],
  ['src/cli/serve/place.ts', "import { walkFolder } from '../../main/files/walk';\nimport 'node:fs';"],
  ['src/preload/index.ts', "import type { Span } from '#core/page/model';"],
  ['src/renderer/page/page-view.tsx', 'x;\n'.repeat(400)],
  ['src/renderer/i18n/locales/zh-Hans/common.json', '{}'],
];

describe('the architecture', () => {
  it('holds in every source', () => {
    expect(breachesIn(readSources(root))).toEqual([]);
  });

  it('is read from files that are there', () => {
    const paths = readSources(root).map(({ path }) => path);
    expect(paths).toContain('src/core/ingest.ts');
    expect(paths).toContain('src/cli/start.mjs');
  });

  it.each(breaches)('notices a breach of "%s" in %s', (rule, path, text) => {
    expect(breachesIn([{ path, text }]).map((breach) => breach.rule)).toContain(rule);
  });

  it('has a breach to prove each rule by', () => {
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(ruleNames));
  });

  it.each(fine)('lets pass what is fine in %s', (path, text) => {
    expect(breachesIn([{ path, text }])).toEqual([]);
  });
});

describe('reading imports', () => {
  it('finds every way to write one', () => {
    const text = [
      "import a from 'one';",
      "import { b,\n  type C } from 'two/deep';",
      "import 'three';",
      "export { d } from '@four/name/deep';",
      "const e = await import('five');",
      "import type { F } from './six';",
      "new Worker(new URL('./seven.ts', import.meta.url), { type: 'module' });",
      "import url from './eight.ts?url';",
    ].join('\n');
    const found = importsOf({ path: 'src/renderer/x.ts', text }).map((each) =>
      each.kind === 'package' ? each.name : each.target,
    );
    expect(found.sort()).toEqual(
      [
        ...['one', 'two', 'three', '@four/name', 'five'],
        ...['src/renderer/six', 'src/renderer/seven', 'src/renderer/eight'],
      ].sort(),
    );
  });
});
