/** What a term is looked up by in the index: the tokens that every article holding it is filed under. */

import { foldString } from '../../text/fold';
import { charKind } from '../char-kind';
import type { Term } from '../query/model';

/** One token to look up. `prefix`: everything that begins with it counts. */
export interface TermToken {
  readonly text: string;
  readonly prefix: boolean;
}

export interface TermTokens {
  /** None: every article may hold it. */
  readonly tokens: readonly TermToken[];
  /** True when what is filed under its only token holds the term for certain. */
  readonly isCertain: boolean;
}

/** So many tokens of a term are looked up, spread evenly over it: the text itself is checked afterwards. */
const mostTokens = 8;

/** Returns how a term is looked up. `exact`: its characters count as they are, and the index knows them folded only. */
export function termTokens(term: Term, exact: boolean): TermTokens {
  if (exact) return { tokens: tokensOfExact(term), isCertain: false };
  const tokens = tokensOf(term.text, term.prefix);
  if (isHalf(term.text)) return { tokens: [], isCertain: false };
  const [only] = tokens;
  return {
    tokens: tokens.length <= mostTokens ? tokens : spread(tokens),
    isCertain: tokens.length === 1 && only?.text === term.text,
  };
}

/**
 * What of an exact term is sure to be there in folded text: a character that marks could join in the text, or that is
 * such a mark itself, may have become another one.
 */
function tokensOfExact({ text, prefix }: Term): readonly TermToken[] {
  if (isHalf(text) || /[\p{M}\u1100-\u11ff\uff9e\uff9f]/u.test(text)) return [];
  const characters = Array.from(text);
  const last = characters.at(-1) ?? '';
  const endsWord = charKind(last.codePointAt(0) ?? 0) === 'word';
  const isSafe = /[\p{Script=Han}\u0021-\u007e]/u.test(last) || (endsWord && !prefix);
  const sure = isSafe ? text : wholeWords(characters.slice(0, -1).join(''), last);
  const tokens = tokensOf(foldString(sure), prefix && isSafe);
  return tokens.length <= mostTokens ? tokens : spread(tokens);
}

/** The text without its last word, when what follows it is part of that word. */
function wholeWords(text: string, next: string): string {
  if (charKind(next.codePointAt(0) ?? 0) !== 'word') return text;
  let end = text.length;
  while (end > 0 && charKind(text.codePointAt(end - 1) ?? 0) === 'word') end -= 1;
  return text.slice(0, end);
}

/** Half a character at an end would be found inside whole ones. */
function isHalf(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return (first >= 0xdc00 && first <= 0xdfff) || (last >= 0xd800 && last <= 0xdbff);
}

function tokensOf(folded: string, prefix: boolean): readonly TermToken[] {
  const tokens: TermToken[] = [];
  const parts = stretches(folded);
  parts.forEach((stretch, index) => {
    if (stretch.kind !== 'run') {
      const open = prefix && stretch.kind === 'word' && index === parts.length - 1;
      tokens.push({ text: stretch.text, prefix: open && folded.endsWith(stretch.text) });
      return;
    }
    const characters = Array.from(stretch.text);
    if (characters.length === 1) tokens.push({ text: stretch.text, prefix: false });
    for (let at = 0; at + 1 < characters.length; at += 1) {
      tokens.push({ text: `${characters[at]}${characters[at + 1]}`, prefix: false });
    }
  });
  const seen = new Set<string>();
  return tokens.filter(({ text, prefix: open }) => {
    const key = `${text}${open ? '*' : ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function spread(tokens: readonly TermToken[]): readonly TermToken[] {
  const step = (tokens.length - 1) / (mostTokens - 1);
  return Array.from({ length: mostTokens }, (_, at) => tokens[Math.round(at * step)]).filter(
    (token) => token !== undefined,
  );
}

interface Stretch {
  readonly kind: 'run' | 'word' | 'sign';
  readonly text: string;
}

/** Cuts folded text where the kind of character changes; each sign stands alone, white space goes. */
function stretches(folded: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  let current: Stretch['kind'] | null = null;
  const close = (end: number) => {
    if (current !== null && end > start) found.push({ kind: current, text: folded.slice(start, end) });
  };
  for (let offset = 0; offset < folded.length; ) {
    const codePoint = folded.codePointAt(offset) ?? 0;
    const kind = charKind(codePoint);
    if (kind !== current || kind === 'sign') {
      close(offset);
      start = offset;
      current = kind === 'space' ? null : kind;
    }
    offset += codePoint > 0xffff ? 2 : 1;
  }
  close(folded.length);
  return found;
}
