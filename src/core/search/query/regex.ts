/** Regular expressions as a query may hold them: those that cannot keep the search from answering. */

/** Longer expressions are refused, in UTF-16 units. */
export const longestRegex = 300;

/** How often something may be repeated by number, and how many parts may be repeated without end. */
const mostRepeats = 1000;
const mostUnbounded = 3;

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
  return source.length > longestRegex || isSlow(source) ? 'slow' : 'ok';
}

/** Returns the expression ready to go through a text; it was judged ok. */
export function compileRegex(source: string, flags: string): RegExp {
  return new RegExp(source, `${flags}gu`);
}

interface Group {
  /** Something in it is repeated or optional, or it holds a choice: repeating it can go exponentially many ways. */
  isOpenEnded: boolean;
  /** Where the expression repeats without end, with nothing certain behind it yet. */
  readonly isLooseBefore: boolean;
}

interface Quantifier {
  readonly most: number;
  readonly isOptional: boolean;
  readonly length: number;
}

/**
 * True for repeats within repeats, choices within repeats, back references, repeats side by side and more than a few
 * of them: all that makes a backtracking search go over the same text again and again.
 */
function isSlow(source: string): boolean {
  const groups: Group[] = [];
  let unbounded = 0;
  /** True from a repeat without end to the next atom that must be there. */
  let isLoose = false;
  let offset = 0;
  while (offset < source.length) {
    const sign = source[offset] ?? '';
    let closed: Group | null = null;
    if (sign === '(') {
      groups.push({ isOpenEnded: false, isLooseBefore: isLoose });
      offset += groupHead(source, offset);
      continue;
    }
    if (sign === '|') {
      for (const group of groups) group.isOpenEnded = true;
      isLoose = groups.at(-1)?.isLooseBefore ?? false;
      offset += 1;
      continue;
    }
    const zeroWidth = /^(?:[$^]|\\[bB])/u.exec(source.slice(offset, offset + 2))?.[0];
    if (zeroWidth !== undefined) {
      offset += zeroWidth.length;
      continue;
    }
    if (sign === ')') {
      closed = groups.pop() ?? null;
      offset += 1;
    } else {
      if (/^\\(?:[1-9]|k<)/u.test(source.slice(offset, offset + 3))) return true;
      offset += atomLength(source, offset);
    }
    const quantifier = quantifierAt(source, offset);
    offset += quantifier?.length ?? 0;
    if (quantifier === null) {
      if (closed === null) isLoose = false;
      continue;
    }
    if (quantifier.most > mostRepeats && quantifier.most !== Number.POSITIVE_INFINITY) return true;
    if (quantifier.most > 1 && closed?.isOpenEnded === true) return true;
    for (const group of groups) group.isOpenEnded = true;
    if (quantifier.most > 10) {
      unbounded += 1;
      if (isLoose || unbounded > mostUnbounded) return true;
      isLoose = true;
    } else if (!quantifier.isOptional && closed === null) isLoose = false;
  }
  return false;
}

/** How long the opening of a group is: `(`, `(?:`, `(?=`, `(?<name>`. */
function groupHead(source: string, offset: number): number {
  return /^\((?:\?(?:<[^=!>][^>]*>|<?[=!]|:))?/u.exec(source.slice(offset))?.[0].length ?? 1;
}

/** How long one atom is: a character, an escape or a set. */
function atomLength(source: string, offset: number): number {
  const rest = source.slice(offset);
  const escaped = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|.)/su.exec(rest);
  if (escaped !== null) return escaped[0].length;
  const set = /^\[(?:\\.|[^\]\\])*\]/su.exec(rest);
  if (set !== null) return set[0].length;
  return (source.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

function quantifierAt(source: string, offset: number): Quantifier | null {
  const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/u.exec(source.slice(offset));
  if (match === null) return null;
  const [all, sign, least, comma, most] = match;
  const length = all.length;
  if (sign !== undefined) {
    return { most: sign === '?' ? 1 : Number.POSITIVE_INFINITY, isOptional: sign !== '+', length };
  }
  const from = Number(least);
  if (comma === undefined) return { most: from, isOptional: from === 0, length };
  return {
    most: most === undefined || most === '' ? Number.POSITIVE_INFINITY : Number(most),
    isOptional: from === 0,
    length,
  };
}
