/** Text folded for searching: width, case, diacritics and presentation forms made alike, with the way back. */

/** Folded text that knows which source text each of its characters came from. */
export interface Folded {
  readonly text: string;
  /**
   * Returns the source range under a folded range, both half-open in UTF-16 units. It covers whole source characters:
   * half of a folded `½` gives all of it. An empty range gives an empty one, at the source end for the folded end.
   */
  toSource(start: number, end: number): SourceRange;
}

export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the text for comparing: full-width and half-width forms, ligatures and circled numbers as their plain
 * letters, lower case, without diacritics on letters, zero-width characters and soft hyphens left out. Han characters,
 * kana and Hangul are not mixed with each other; kana keep their voicing marks.
 */
export function fold(text: string): Folded {
  const plain = foldTrivially(text);
  // Whether the map is needed is decided by identity: two changes of length can cancel each other out.
  if (plain === text) return { text, toSource: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  for (let offset = 0; offset < text.length; ) {
    const end = clusterEnd(text, offset);
    const folded = foldCluster(text.slice(offset, end));
    parts.push(folded);
    // A cluster of one unit folded to one: the common case. Otherwise every folded unit stands for the whole cluster.
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset);
      ends.push(end);
    }
    offset = end;
  }
  const toSource = (start: number, end: number): SourceRange => {
    const from = starts[start] ?? text.length;
    return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from };
  };
  return { text: parts.join(''), toSource };
}

/** Returns folded text alone, for queries and keys. */
export function foldText(text: string): string {
  return fold(text).text;
}

/** The text itself when nothing in it folds; anything else says that the long way is needed. */
function foldTrivially(text: string): string | null {
  return unchanged.test(text) ? text : null;
}

// Digits, lower case, marks of ASCII, Han and the CJK marks that are their own compatibility form.
const unchanged =
  /^[\n\r\t -@[-`{-~\u2013\u2014\u2018-\u201d\u3001-\u301b\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff]*$/u;

/** Where the cluster ends that begins at `offset`: a character with the marks and jamo that join it. */
function clusterEnd(text: string, offset: number): number {
  let end = offset + lengthAt(text, offset);
  while (end < text.length && joins.test(String.fromCodePoint(text.codePointAt(end) ?? 0))) {
    end += lengthAt(text, end);
  }
  return end;
}

const joins = /^[\p{Mn}\u1160-\u11ff\uff9e\uff9f]$/u;

function lengthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1 && unchanged.test(cluster)) return cluster;
  // Composing after lower-casing too, since lower case may take a character apart (İ).
  const composed = cluster.normalize('NFKC').toLowerCase().replace(ignored, '');
  const bare = keepsMarks.test(composed) ? composed : composed.normalize('NFD').replace(/\p{Mn}/gu, '');
  return bare.normalize('NFC').replace(/[ßæœøłđıς]/gu, (letter) => spelledOut[letter] ?? letter);
}

const ignored = /\p{Default_Ignorable_Code_Point}/gu;

// Voicing marks tell kana apart, and syllables are made of jamo: neither is a diacritic.
const keepsMarks = /[\u3040-\u30ff\u1100-\u11ff\uac00-\ud7a3]/u;

// Letters with strokes and ligatures have no decomposition in Unicode; these are how they are typed without them.
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};
