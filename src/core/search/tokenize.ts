/**
 * Folded text to the tokens of the index. A run of Han characters gives its bigrams and its last character, so
 * that any stretch of two or more is an AND of bigrams and a single character is a prefix of one: half the
 * postings of bigrams plus single characters, with the same answers.
 */
import { charKind } from './char-kind';

/** One token to look up. `prefix`: everything that begins with it counts. */
export interface QueryToken {
  readonly text: string;
  readonly prefix: boolean;
}

/** Returns the distinct tokens of folded text: what the index files a document under. */
export function tokenize(folded: string): string[] {
  const tokens = new Set<string>();
  for (const stretch of stretches(folded)) {
    if (stretch.kind !== 'run') {
      tokens.add(stretch.text);
      continue;
    }
    const characters = Array.from(stretch.text);
    characters.forEach((character, index) => {
      tokens.add(character + (characters[index + 1] ?? ''));
    });
  }
  return [...tokens];
}

/**
 * Returns the tokens that every document holding `term` is filed under. `prefix`: the term may go on inside its
 * last word. At most `most` of them, spread evenly: the text itself is checked afterwards.
 */
export function queryTokens(term: string, prefix: boolean, most = 8): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  const parts = stretches(term);
  parts.forEach((stretch, index) => {
    if (stretch.kind !== 'run') {
      const open = prefix && stretch.kind === 'word' && index === parts.length - 1;
      tokens.push({ text: stretch.text, prefix: open });
      return;
    }
    const characters = Array.from(stretch.text);
    if (characters.length === 1) tokens.push({ text: stretch.text, prefix: true });
    for (let at = 0; at + 1 < characters.length; at += 1) {
      tokens.push({ text: `${characters[at]}${characters[at + 1]}`, prefix: false });
    }
  });
  if (tokens.length <= most) return tokens;
  const step = (tokens.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => tokens[Math.round(at * step)]).filter(
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
