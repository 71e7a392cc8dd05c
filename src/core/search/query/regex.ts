/** Regular expressions as a query may hold them: those that cannot keep the search from answering. */
import { type RegexPiece, regexPieces } from './regex-pieces';

/** Longer expressions are refused, in UTF-16 units. */
export const longestRegex = 300;

/** What is repeated without end (* + {2,}) reaches so far: beyond that a match is none that a reader means. */
export const farthestRepeat = 100;

/**
 * In how many ways an expression may be tried from one place, at most: two parts that are repeated without end, or one
 * with some optional ones. On the worst page of two thousand characters this is a second.
 */
const mostWays = 200_000;

/** From so many times on something counts as repeated often. */
const often = 10;

/** ok: can be searched; wrong: is no expression; slow: could take for ever on some text. */
export type RegexVerdict = 'ok' | 'wrong' | 'slow';

/** Tells whether an expression can be searched. Flags are i and s, any others are wrong. */
export function judgeRegex(source: string, flags: string): RegexVerdict {
  if (source === '' || !/^(?:i?s?|si)$/u.test(flags)) return 'wrong';
  try {
    new RegExp(source, `${flags}u`);
  } catch {
    return 'wrong';
  }
  return source.length > longestRegex || isSlow(regexPieces(source)) ? 'slow' : 'ok';
}

/** Returns the expression ready to go through a text; it was judged ok. */
export function compileRegex(source: string, flags: string): RegExp {
  return new RegExp(regexPieces(source).map(boundedText).join(''), `${flags}gu`);
}

/** A piece as it is searched: nothing is repeated without end. */
function boundedText({ text, quantifier }: RegexPiece): string {
  if (quantifier === null) return text;
  const { least, most, isLazy } = quantifier;
  const reach = most === Number.POSITIVE_INFINITY ? Math.max(least, farthestRepeat) : most;
  return `${text}{${least},${reach}}${isLazy ? '?' : ''}`;
}

interface Group {
  /** Something in it is repeated or optional, or it holds a choice: repeating it can go exponentially many ways. */
  isOpenEnded: boolean;
  /** Where it begins, something is repeated often with nothing certain behind it yet. */
  readonly isLooseBefore: boolean;
}

/**
 * True for repeats within repeats, choices within repeats, back references, repeats side by side and more than a few
 * of them: all that makes a backtracking search go over the same text again and again.
 */
function isSlow(pieces: readonly RegexPiece[]): boolean {
  const groups: Group[] = [];
  let ways = 1;
  /** True from a repeat to the next atom that must be there. */
  let isLoose = false;
  for (const { kind, quantifier } of pieces) {
    if (kind === 'reference') return true;
    if (kind === 'open') groups.push({ isOpenEnded: false, isLooseBefore: isLoose });
    if (kind === 'choice') {
      ways *= 2;
      for (const group of groups) group.isOpenEnded = true;
      isLoose = groups.at(-1)?.isLooseBefore ?? false;
    }
    const closed = kind === 'close' ? groups.pop() : undefined;
    if (quantifier === null) {
      if (kind === 'atom') isLoose = false;
      continue;
    }
    const { least, most } = quantifier;
    if (Math.max(least, Number.isFinite(most) ? most : 0) > farthestRepeat) return true;
    if (most > 1 && closed?.isOpenEnded === true) return true;
    for (const group of groups) group.isOpenEnded = true;
    ways *= Math.min(most, farthestRepeat) - Math.min(least, farthestRepeat) + 1;
    if (ways > mostWays) return true;
    if (most > often && most > least) {
      if (isLoose) return true;
      isLoose = true;
    } else if (least > 0 && closed === undefined) isLoose = false;
  }
  return ways > mostWays;
}
