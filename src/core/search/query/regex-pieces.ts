/** A regular expression in pieces: enough of its grammar to tell what is repeated, and how often. */

export interface Quantifier {
  readonly least: number;
  /** Infinity for one without end. */
  readonly most: number;
  /** True for the kind that takes as little as it can. */
  readonly isLazy: boolean;
}

export interface RegexPiece {
  /** open, close: of a group; choice: |; edge: ^ $ \b \B; reference: back to a group; atom: what matches a character. */
  readonly kind: 'open' | 'close' | 'choice' | 'edge' | 'reference' | 'atom';
  /** As it is written, without the quantifier. */
  readonly text: string;
  /** Of an atom or a closed group. */
  readonly quantifier: Quantifier | null;
}

/** Returns the pieces of an expression that is one (with flag u), in order. */
export function regexPieces(source: string): readonly RegexPiece[] {
  const pieces: RegexPiece[] = [];
  for (let offset = 0; offset < source.length; ) {
    const { kind, text } = pieceAt(source, offset);
    offset += text.length;
    const written = kind === 'atom' || kind === 'close' ? quantifierAt(source, offset) : null;
    offset += written?.length ?? 0;
    pieces.push({ kind, text, quantifier: written?.quantifier ?? null });
  }
  return pieces;
}

function pieceAt(source: string, offset: number): Pick<RegexPiece, 'kind' | 'text'> {
  const rest = source.slice(offset);
  for (const [kind, pattern] of patterns) {
    const text = pattern.exec(rest)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: 'atom', text: String.fromCodePoint(source.codePointAt(offset) ?? 0) };
}

const patterns: readonly (readonly [kind: RegexPiece['kind'], pattern: RegExp])[] = [
  ['open', /^\((?:\?(?:<[^=!>][^>]*>|<?[=!]|:))?/u],
  ['close', /^\)/u],
  ['choice', /^\|/u],
  ['edge', /^(?:[$^]|\\[bB])/u],
  ['reference', /^\\(?:[1-9]\d*|k<[^>]*>)/u],
  ['atom', /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|.)/su],
  ['atom', /^\[(?:\\.|[^\]\\])*\]/su],
];

function quantifierAt(
  source: string,
  offset: number,
): { readonly quantifier: Quantifier; readonly length: number } | null {
  const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})(\?)?/u.exec(source.slice(offset));
  if (match === null) return null;
  const [all, sign, from, comma, to, lazy] = match;
  const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
  const most =
    sign === '?' ? 1 : sign !== undefined || (comma !== undefined && !to) ? Infinity : Number(to ?? from);
  return { quantifier: { least, most, isLazy: lazy !== undefined }, length: all.length };
}
