/** What the reader typed, as terms: all of them must be found, each as it stands. */
import { isSpace } from '../text/char-class';
import { foldString } from '../text/fold';
import { kindBefore } from './char-kind';

/** One term. It is found where its folded text stands, on word boundaries where it begins or ends in a word. */
export interface QueryTerm {
  readonly text: string;
  /** True when its last word may go on: the word being typed. */
  readonly prefix: boolean;
}

export interface SearchQuery {
  /** No terms: nothing was asked. */
  readonly terms: readonly QueryTerm[];
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
};

/** More than a reader types; a pasted page must not take the search down. */
const mostTerms = 24;
const longestTerm = 500;

/**
 * Returns the terms of a query: words between spaces (full-width ones too) and "phrases" in straight, Chinese or
 * German quotes. A quote that is not closed runs to the end. The last word is a prefix while it is being typed,
 * that is, when neither a space nor a quote follows it.
 */
export function parseQuery(input: string): SearchQuery {
  const terms: QueryTerm[] = [];
  const add = (text: string, open: boolean) => {
    const folded = foldString(text.slice(0, longestTerm)).trim();
    if (folded === '' || terms.length >= mostTerms) return;
    const prefix = open && kindBefore(folded, folded.length) === 'word';
    if (!terms.some((term) => term.text === folded && term.prefix === prefix)) {
      terms.push({ text: folded, prefix });
    }
  };
  let start = 0;
  let offset = 0;
  while (offset < input.length) {
    const character = input[offset] ?? '';
    const closer = closers[character];
    if (closer !== undefined) {
      add(input.slice(start, offset), false);
      const end = closingOffset(input, offset + 1, closer);
      add(input.slice(offset + 1, end), false);
      offset = end + 1;
      start = offset;
    } else if (isSpace(character.charCodeAt(0))) {
      add(input.slice(start, offset), false);
      offset += 1;
      start = offset;
    } else {
      offset += 1;
    }
  }
  add(input.slice(start), true);
  return { terms };
}

function closingOffset(input: string, from: number, closer: string): number {
  for (let offset = from; offset < input.length; offset += 1) {
    if (closer.includes(input[offset] ?? '')) return offset;
  }
  return input.length;
}
