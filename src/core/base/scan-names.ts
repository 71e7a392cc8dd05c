/**
 * Scans beside dumps: a picture or a PDF of the same name in the same folder. Names only; nothing is looked at. A dump
 * called `page.jpg.txt` or `page.alto.xml` was made from `page.jpg`, so that is its scan as well.
 */

/** What kind of file a scan is, as far as showing it goes. */
export type ScanKind = 'picture' | 'tiff' | 'pdf' | 'other';

/** In the order in which one is chosen where several lie there. */
const endings: readonly (readonly [ending: string, kind: ScanKind])[] = [
  ['jpg', 'picture'],
  ['jpeg', 'picture'],
  ['png', 'picture'],
  ['webp', 'picture'],
  ['avif', 'picture'],
  ['gif', 'picture'],
  ['pdf', 'pdf'],
  ['tif', 'tiff'],
  ['tiff', 'tiff'],
  // Known, so that it can be said why they are not shown.
  ['jp2', 'other'],
  ['djvu', 'other'],
];

/** What tools put before the last ending of the text they write. */
const textMarks = ['alto', 'hocr', 'page', 'mets', 'ocr'];

/** Returns what kind of scan a file would be by its name; null when it is none. */
export function scanKindOf(name: string): ScanKind | null {
  const ending = endingOf(name);
  return endings.find(([known]) => known === ending)?.[1] ?? null;
}

/** Returns the paths at which a dump's scan may lie, the one to be shown first of all; [] for a dump without a name. */
export function scansBeside(path: string): readonly string[] {
  const paths: string[] = [];
  for (const stem of stemsOf(path)) {
    if (scanKindOf(nameOf(stem)) !== null) paths.push(stem);
    for (const [ending] of endings) paths.push(`${stem}.${ending}`, `${stem}.${ending.toUpperCase()}`);
  }
  return paths.filter((found) => found !== path);
}

/** True when `scan` is one of the places where the scan of the dump at `path` may lie. */
export function isBeside(path: string, scan: string): boolean {
  return scansBeside(path).includes(scan);
}

/** Returns those of the files that are scans of others among them; `paths` may be in any order. */
export function scansAmong(paths: readonly string[]): ReadonlySet<string> {
  const scans = paths.filter((path) => scanKindOf(nameOf(path)) !== null);
  if (scans.length === 0) return new Set();
  // Of a hundred thousand dumps, one or two stems each, instead of all the names their scans might have.
  const others = paths.filter((path) => scanKindOf(nameOf(path)) === null);
  const stems = new Set(others.flatMap(stemsOf));
  return new Set(scans.filter((scan) => stems.has(scan) || stems.has(withoutEnding(scan))));
}

/** The path without its ending, and without what tools put before it. */
function stemsOf(path: string): readonly string[] {
  const name = nameOf(path);
  const ending = endingOf(name);
  if (ending === '' || name.length === ending.length + 1) return name === '' ? [] : [path];
  const stem = path.slice(0, -(ending.length + 1));
  const mark = endingOf(nameOf(stem));
  const isMarked = textMarks.includes(mark) && nameOf(stem).length > mark.length + 1;
  return isMarked ? [stem.slice(0, -(mark.length + 1)), stem] : [stem];
}

/** The path without an ending that is written in one case; '' for any other. */
function withoutEnding(scan: string): string {
  const stem = scan.slice(0, scan.lastIndexOf('.'));
  const ending = scan.slice(stem.length + 1);
  return ending === ending.toLowerCase() || ending === ending.toUpperCase() ? stem : '';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}
