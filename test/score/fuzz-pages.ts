/**
 * Pages as no printer ever set them: real and invented ones with their lines shuffled, cut, doubled, joined and set side by
 * side, blank lines put in and taken out, and noise. A page follows from its seed and the bases alone.
 */

/** A page to start from. */
export interface FuzzBase {
  readonly name: string;
  readonly text: string;
}

/** A page to check, and how it came about. */
export interface FuzzedPage {
  readonly text: string;
  readonly base: string;
  /** The changes in the order in which they were made. */
  readonly steps: readonly string[];
}

/** Numbers from 0 up to 1, 1 left out. */
export type Random = () => number;

/** Returns the numbers that follow from a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns page number `index` of a run. One page in five starts from an invented one, the others from `bases`. */
export function fuzzedPage(seed: number, index: number, bases: readonly FuzzBase[]): FuzzedPage {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const own = bases.length === 0 || random() < 0.2;
  const base = own ? { name: 'invented', text: inventedPage(random) } : pick(random, bases);
  const other = bases.length === 0 ? inventedPage(random) : pick(random, bases).text;
  let lines = base.text.split('\n');
  const steps: string[] = [];
  for (let left = 1 + below(random, 5); left > 0; left -= 1) {
    const [name, change] = pick(random, changes);
    steps.push(name);
    lines = change(lines, random, other);
  }
  return { text: lines.join('\n').slice(0, mostCharacters), base: base.name, steps };
}

/** Twice a large printed page. */
const mostCharacters = 40_000;

type Change = (lines: string[], random: Random, other: string) => string[];

const changes: readonly (readonly [string, Change])[] = [
  ['shuffle', (lines, random) => shuffled(lines, random)],
  ['shuffle a stretch', (lines, random) => inStretch(lines, random, (own) => shuffled(own, random))],
  ['move a stretch', moveStretch],
  ['drop a stretch', (lines, random) => inStretch(lines, random, () => [])],
  ['double a stretch', (lines, random) => inStretch(lines, random, (own) => [...own, ...own])],
  ['turn about a stretch', (lines, random) => inStretch(lines, random, (own) => [...own].reverse())],
  ['cut lines', (lines, random) => each(lines, random, (line) => cutAnywhere(line, random))],
  ['cut the page', cutPage],
  ['lose characters', (lines, random) => each(lines, random, (line) => lose(line, random))],
  ['blank lines in', (lines, random) => each(lines, random, (line) => [line, ...blanks(random)])],
  ['blank lines out', (lines) => lines.filter((line) => line.trim() !== '')],
  ['noise', (lines, random) => each(lines, random, (line) => [withNoise(line, random)])],
  ['much noise', (lines, random) => lines.map((line) => withNoise(line, random))],
  ['leading space', (lines, random) => each(lines, random, (line) => [pick(random, spaces) + line])],
  ['spaces at ends', (lines, random) => each(lines, random, (line) => [line + pick(random, spaces)])],
  ['spaced out', (lines, random) => each(lines, random, (line) => [[...line].join(pick(random, spaces))])],
  ['joined', joinSome],
  ['other breaks', (lines, random) => [lines.join(pick(random, breaks))]],
  ['side by side', (lines, random, other) => besides(lines, other.split('\n'), random)],
  ['folded into columns', (lines, random) => folded(lines, random)],
  ['two pages woven', (lines, random, other) => woven(lines, other.split('\n'), random)],
  ['form feeds', (lines, random) => each(lines, random, (line) => [`\f${line}`], 0.05)],
  ['short lines', (lines, random) => lines.map((line) => line.slice(0, below(random, 8)))],
  ['capitals', (lines, random) => each(lines, random, (line) => [line.toUpperCase()])],
];

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = below(random, index + 1);
    [result[index], result[other]] = [result[other] as T, result[index] as T];
  }
  return result;
}

function inStretch(lines: readonly string[], random: Random, change: (own: string[]) => string[]): string[] {
  const from = below(random, lines.length);
  const to = from + 1 + below(random, Math.max(1, lines.length - from));
  return [...lines.slice(0, from), ...change(lines.slice(from, to)), ...lines.slice(to)];
}

function moveStretch(lines: readonly string[], random: Random): string[] {
  let moved: readonly string[] = [];
  const rest = inStretch(lines, random, (own) => {
    moved = own;
    return [];
  });
  const at = below(random, rest.length + 1);
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

/** Changes a share of the lines, the same for all lines of a page. */
function each(
  lines: readonly string[],
  random: Random,
  change: (line: string) => readonly string[],
  most = 0.6,
): string[] {
  const share = random() * most;
  return lines.flatMap((line) => (random() < share ? change(line) : [line]));
}

/** Cut between two UTF-16 units, so that characters of two units come apart. */
function cutAnywhere(line: string, random: Random): readonly string[] {
  const at = below(random, line.length + 1);
  return [line.slice(0, at), line.slice(at)];
}

function cutPage(lines: readonly string[], random: Random): string[] {
  const text = lines.join('\n');
  const from = below(random, text.length);
  return text.slice(from, from + 1 + below(random, text.length)).split('\n');
}

function lose(line: string, random: Random): readonly string[] {
  const from = below(random, line.length);
  return [line.slice(0, from) + line.slice(from + 1 + below(random, 4))];
}

function blanks(random: Random): readonly string[] {
  return Array.from({ length: 1 + below(random, 3) }, () => (random() < 0.2 ? pick(random, spaces) : ''));
}

function withNoise(line: string, random: Random): string {
  let result = line;
  for (let left = 1 + below(random, 3); left > 0; left -= 1) {
    const at = below(random, result.length + 1);
    const over = random() < 0.5 ? 1 : 0;
    result = result.slice(0, at) + pick(random, noise) + result.slice(at + over);
  }
  return result;
}

function joinSome(lines: readonly string[], random: Random): string[] {
  const share = random();
  const glue = pick(random, ['', ' ', '    ', '\u3000', '-', '\t', '\u00ad']);
  const result: string[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last !== undefined && random() < share) result[result.length - 1] = last + glue + line;
    else result.push(line);
  }
  return result;
}

function besides(left: readonly string[], right: readonly string[], random: Random): string[] {
  const room = 4 + below(random, 60);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${(left[row] ?? '').padEnd(room)}${pick(random, ['   ', '    ', ' '])}${right[row] ?? ''}`.trimEnd(),
  );
}

function folded(lines: readonly string[], random: Random): string[] {
  const columns = 2 + below(random, 4);
  const rows = Math.ceil(lines.length / columns);
  const room = 6 + below(random, 40);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (lines[column * rows + row] ?? '').padEnd(room))
      .join('  ')
      .trimEnd(),
  );
}

function woven(left: readonly string[], right: readonly string[], random: Random): string[] {
  const result: string[] = [];
  const rest: readonly [string[], string[]] = [[...left], [...right]];
  while (rest[0].length + rest[1].length > 0) {
    const [mine, theirs] = rest;
    const from = mine.length > 0 && (theirs.length === 0 || random() < 0.5) ? mine : theirs;
    result.push(...from.splice(0, 1 + below(random, 4)));
  }
  return result;
}

/** Lines of newspapers that never were: leads, credits, headlines, prose in several scripts, in any order. */
function inventedPage(random: Random): string {
  const lines: string[] = [];
  const script = pick(random, scripts);
  const room = 8 + below(random, 24);
  for (let count = 5 + below(random, 60); count > 0; count -= 1) {
    if (random() < 0.3) lines.push(pick(random, furnishings));
    if (random() < 0.2) lines.push('');
    let line = '';
    while (line.length < room) line += pick(random, script);
    lines.push(random() < 0.2 ? `${line.slice(0, below(random, room))}。` : line);
  }
  return lines.join('\n');
}

const below = (random: Random, bound: number): number => Math.floor(random() * bound);

function pick<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)] as T;
}

const spaces = [' ', '  ', '\u3000', '\u3000\u3000', '\t', '\u00a0', '        ', '\u2003', '\ufeff'];
const breaks = ['\r\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\n\n', '\n \n', ' '];

const noise = [
  ...[
    '\u0000',
    '\u0001',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u000b',
    '\u001c',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
  ],
  ...['\ufffd', '\ue000', '\uf8ff', '\ufdd0', '\uffff', '\ud83d', '\udc00', '\ud83d\ude00', '\udb80\udc00'],
  ...[
    '\u00ad',
    '-',
    '\u2010',
    '\u2014',
    '\u2014\u2014',
    '\u3000',
    '\u00a0',
    ' ',
    '   ',
    '\t',
    '\r',
    '\u2028',
  ],
  ...['。', '，', '、', '：', '”', '“', '」', '（', '）', '》', '…', '……', '・', '·', '□', '■', '▲', '※'],
  ...['𠮷', 'é', '\u0301', 'ﬁ', 'ß', 'İ', 'ſ', 'Ǆ', 'ㄅ', '한', 'か', 'ｶﾞ', 'ﾊ', '々', '〇', '㎡', '①'],
  ...[
    '\u202e',
    '\u2066',
    'א',
    'ع',
    '\u0e33',
    '\ufe0f',
    '0',
    '1',
    '％',
    '$',
    '\\',
    '"',
    "'",
    '<',
    '&',
    '|',
    '#',
  ],
];

const furnishings = [
  ...['本报讯（记者林知秋）近日，', '本报记者 何 舟 摄', '编者按：', '——记三位守塔人', '编辑：周行', '第5版'],
  ...[
    '2031年4月2日 星期三',
    '【記者顧青／望嶼報導】',
    '下转第4版',
    '（上接第1版）',
    '（一）',
    '守塔人（下）',
    '责编/林知秋',
  ],
  ...[
    'By Ada Quill',
    'Photo: Ada Quill',
    'light-',
    'Continued on page 4',
    'KULTUR',
    'Foto: Quill',
    'Von Ada Quill',
  ],
  ...[
    '一是',
    '■',
    '□本报评论员',
    '扫码关注',
    'A',
    'T',
    '3.5',
    '……',
    '“',
    '”',
    '电话：12345',
    '图①',
    '（资料图）',
  ],
];

const scripts: readonly (readonly string[])[] = [
  [
    '灯塔',
    '今夜',
    '亮着',
    '，',
    '渡口',
    '无人',
    '。',
    '守望',
    '潮水',
    '来信',
    '“',
    '”',
    '的',
    '是',
    '在',
    '了',
    '（',
    '）',
  ],
  ['燈塔', '今夜', '亮著', '，', '渡口', '無人', '。', '守望', '「', '」', '的', '是', '這', '時'],
  ['The ', 'ferry ', 'light', '-', 'keeper ', 'of ', 'a ', 'harbour', ', ', 'and ', '. ', 'bridge', ' '],
  ['Die ', 'Fähre ', 'und ', 'Leucht', 'turm', '- ', ', ', 'Straße ', '„', '“ ', '. '],
  ['灯台', 'の', 'ひかり', 'が', '、', '港', 'フェリー', '。', '今日', 'は', '「', '」'],
  ['등대', '의 ', '불빛', '이 ', '항구', '에 ', '. ', ', '],
  ['灯塔', 'ferry ', '3', '.', '5', '％', '亮', ' ', 'の', '-', 'é'],
];
