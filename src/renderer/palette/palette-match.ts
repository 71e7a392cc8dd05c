/** How well a line of the palette answers what is typed: by its name, its initials, its pinyin, its other words. */
import type { ReadAs } from '../tags/pinyin';
import type { PaletteItem } from './palette-item';

/** The part of a line that is looked at. */
export type Matched = Pick<PaletteItem, 'title' | 'detail' | 'words'>;

const scores = { whole: 120, start: 100, word: 80, inside: 60, initials: 55, pinyin: 50, other: 30 } as const;

/** Returns text as it is compared: width and case do not count. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Returns how well a line answers `query`, more being better; null when it does not. Each word of the query must be
 * found, in any order; letters may be the pinyin of a Chinese name, whole or its initials. `readAs`: null until the
 * dictionary is there.
 */
export function scoreOf(line: Matched, query: string, readAs: ReadAs | null): number | null {
  const asked = foldWords(query).trim();
  if (asked === '') return 0;
  const title = foldWords(line.title);
  const byWhole = scoreOfWord(title, asked);
  // Of two names that fit alike the shorter is the nearer one.
  const brevity = 1 / (1 + title.length);
  if (byWhole !== null) return byWhole + brevity;
  if (readAs?.(line.title, asked)) return scores.pinyin + brevity;
  const others = foldWords(`${line.detail} ${line.words}`);
  let sum = 0;
  const words = asked.split(/\s+/u);
  for (const word of words) {
    const score = scoreOfWord(title, word) ?? scoreOfOther(others, line, word, readAs);
    if (score === null) return null;
    sum += score;
  }
  return sum / words.length - 1 + brevity;
}

function scoreOfWord(title: string, word: string): number | null {
  const at = title.indexOf(word);
  if (at === 0) return title === word ? scores.whole : scores.start;
  if (at > 0) return isWordStart(title, word) ? scores.word : scores.inside;
  return initialsOf(title).startsWith(word) && word.length > 1 ? scores.initials : null;
}

function scoreOfOther(others: string, line: Matched, word: string, readAs: ReadAs | null): number | null {
  if (others.includes(word)) return scores.other;
  const isRead =
    readAs !== null &&
    [line.title, line.detail, ...line.words.split(/\s+/u)].some((text) => readAs(text, word));
  return isRead ? scores.other - 5 : null;
}

function isWordStart(title: string, word: string): boolean {
  for (let at = title.indexOf(word); at !== -1; at = title.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(title[at - 1] ?? '')) return true;
  }
  return false;
}

/** The first letters of the words of a name; '' for one of a single word. */
function initialsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}

/** Lines of one kind, best first. */
export interface PaletteGroup<Line extends Matched> {
  readonly kind: PaletteItem['kind'];
  readonly lines: readonly Line[];
}

/**
 * Returns the lines that answer `query`, in groups: the group with the best line first, at most `most` lines of each.
 * Among equals the earlier line stays first.
 */
export function rankLines<Line extends Matched & Pick<PaletteItem, 'kind'>>(
  lines: readonly Line[],
  query: string,
  readAs: ReadAs | null,
  most: number,
): readonly PaletteGroup<Line>[] {
  const groups = new Map<PaletteItem['kind'], { line: Line; score: number }[]>();
  for (const line of lines) {
    const score = scoreOf(line, query, readAs);
    if (score === null) continue;
    const group = groups.get(line.kind) ?? [];
    group.push({ line, score });
    groups.set(line.kind, group);
  }
  return [...groups]
    .map(([kind, scored]) => ({ kind, scored: scored.sort((a, b) => b.score - a.score).slice(0, most) }))
    .sort((a, b) => (b.scored[0]?.score ?? 0) - (a.scored[0]?.score ?? 0))
    .map(({ kind, scored }) => ({ kind, lines: scored.map(({ line }) => line) }));
}
