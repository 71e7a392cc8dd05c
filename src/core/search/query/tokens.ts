/** What was typed, cut into words, phrases, expressions and signs. Full-width signs are what their half-width ones are. */
import { isSpace } from '../../text/char-class';
import type { QueryRange } from './model';

export type QueryToken = QueryRange &
  (
    | { readonly kind: 'open' | 'close' | 'minus' | 'and' | 'or' | 'not' }
    | { readonly kind: 'near'; readonly distance: number | null }
    | { readonly kind: 'word' }
    /** `name` is as typed; the token ends behind the colon. */
    | { readonly kind: 'field'; readonly name: string }
    /** `inner` is what stands between the quotes; `star`: a star follows the closing one. */
    | {
        readonly kind: 'phrase';
        readonly inner: QueryRange;
        readonly isClosed: boolean;
        readonly star: boolean;
      }
    | {
        readonly kind: 'regex';
        readonly source: QueryRange;
        readonly flags: string;
        readonly isClosed: boolean;
      }
  );

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '”': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
};

/** What an input method may leave instead of a closing straight quote. */
const lateClosers = '”“';

/**
 * Returns the tokens of what was typed, in order, not overlapping. `isField` tells whether a name before a colon
 * begins a field; the colon of another one is part of its word.
 */
export function tokenizeQuery(input: string, isField: (name: string) => boolean): readonly QueryToken[] {
  const signs = halfWidth(input);
  const tokens: QueryToken[] = [];
  let offset = 0;
  while (offset < signs.length) {
    if (isSpace(signs.charCodeAt(offset))) {
      offset += 1;
      continue;
    }
    const token = tokenAt(signs, offset, isField);
    tokens.push(token);
    offset = token.end;
  }
  return tokens;
}

/** Returns the text with half-width forms for full-width signs, letters and spaces: unit by unit, so offsets stay. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000−﹣]/gu, (sign) => {
    if (sign === '\u3000') return ' ';
    if (sign === '−' || sign === '﹣') return '-';
    return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}

function tokenAt(signs: string, start: number, isField: (name: string) => boolean): QueryToken {
  const sign = signs[start] ?? '';
  if (sign === '(') return { kind: 'open', start, end: start + 1 };
  if (sign === ')') return { kind: 'close', start, end: start + 1 };
  if (closers[sign] !== undefined) return phraseAt(signs, start);
  if (sign === '-') return { kind: 'minus', start, end: start + 1 };
  if (sign === '/') {
    const regex = regexAt(signs, start);
    if (regex !== null) return regex;
  }
  const end = wordEnd(signs, start);
  const word = signs.slice(start, end);
  const colon = word.indexOf(':');
  if (colon > 0 && isField(word.slice(0, colon))) {
    return { kind: 'field', name: word.slice(0, colon), start, end: start + colon + 1 };
  }
  if (word === 'AND' || word === 'OR' || word === 'NOT') {
    return { kind: word.toLowerCase() as 'and' | 'or' | 'not', start, end };
  }
  if (word === '|') return { kind: 'or', start, end };
  const near = /^(?:near\/(\d{0,6})|NEAR(?:\/\w*)?)$/iu.exec(word);
  if (near !== null && (word.includes('/') || word === 'NEAR')) {
    return {
      kind: 'near',
      distance: near[1] === undefined || near[1] === '' ? null : Number(near[1]),
      start,
      end,
    };
  }
  return { kind: 'word', start, end };
}

/** A word ends at a space, a parenthesis or a quote. */
function wordEnd(signs: string, start: number): number {
  let end = start + 1;
  while (end < signs.length) {
    const sign = signs[end] ?? '';
    if (sign === '(' || sign === ')' || closers[sign] !== undefined || isSpace(signs.charCodeAt(end))) break;
    end += 1;
  }
  return end;
}

/** A backslash before a quote or a backslash makes it a character of the phrase. */
function phraseAt(signs: string, start: number): QueryToken {
  const opener = signs[start] ?? '';
  const close =
    closingOffset(signs, start + 1, closers[opener] ?? '') ??
    (opener === '"' ? closingOffset(signs, start + 1, lateClosers) : null);
  const end = close ?? signs.length;
  const star = close !== null && signs[close + 1] === '*';
  return {
    kind: 'phrase',
    inner: { start: start + 1, end },
    isClosed: close !== null,
    star,
    start,
    end: close === null ? end : end + (star ? 2 : 1),
  };
}

function closingOffset(signs: string, from: number, closer: string): number | null {
  for (let offset = from; offset < signs.length; offset += 1) {
    const sign = signs[offset] ?? '';
    if (sign === '\\' && /["\\]/u.test(signs[offset + 1] ?? '')) offset += 1;
    else if (closer.includes(sign)) return offset;
  }
  return null;
}

/**
 * A slash begins an expression when another one, outside brackets and not escaped, ends it, and a space, a
 * parenthesis or nothing follows: `/a/` is one, the path /a/b and the slash between words are not.
 */
function regexAt(signs: string, start: number): QueryToken | null {
  if (start + 1 >= signs.length || isSpace(signs.charCodeAt(start + 1))) return null;
  let isInSet = false;
  for (let offset = start + 1; offset < signs.length; offset += 1) {
    const sign = signs[offset] ?? '';
    if (sign === '\\') offset += 1;
    else if (sign === '[') isInSet = true;
    else if (sign === ']') isInSet = false;
    else if (sign === '/' && !isInSet && offset > start + 1) {
      const flags = /^[A-Za-z]*/u.exec(signs.slice(offset + 1))?.[0] ?? '';
      const end = offset + 1 + flags.length;
      if (end < signs.length && !/[\s()]/u.test(signs[end] ?? '')) return null;
      return { kind: 'regex', source: { start: start + 1, end: offset }, flags, isClosed: true, start, end };
    }
  }
  const end = signs.trimEnd().length;
  return { kind: 'regex', source: { start: start + 1, end }, flags: '', isClosed: false, start, end };
}
