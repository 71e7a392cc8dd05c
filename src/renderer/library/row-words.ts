/** The two lines of an article in a list: what it is called, and how it begins. */
import type { ArticleRow } from '../db/rows';

export interface RowWords {
  readonly name: string;
  readonly rest: string;
}

/**
 * Returns the headline and how the body begins. An article without a headline is called by its first words, whole
 * ones, and the second line goes on from there.
 */
export function rowWords({
  headline,
  title,
  excerpt,
  length,
}: Pick<ArticleRow, 'headline' | 'title' | 'excerpt' | 'length'>): RowWords {
  const isCut = length > excerpt.replace(/\s/gu, '').length;
  const ending = isCut ? '…' : '';
  if (headline !== '' || !excerpt.startsWith(title)) return { name: title, rest: excerpt + ending };
  const name = wholeWords(title, excerpt.slice(title.length));
  const rest = excerpt.slice(name.length).trimStart();
  return { name: name.trimEnd(), rest: rest === '' ? '' : rest + ending };
}

/** Leaves off a last word that goes on in what follows; Chinese is cut anywhere. */
function wholeWords(words: string, following: string): string {
  if (!/[\p{L}\p{N}]$/u.test(words) || !/^[\p{L}\p{N}]/u.test(following)) return words;
  if (/\p{Script=Han}$/u.test(words) || /^\p{Script=Han}/u.test(following)) return words;
  const cut = words.replace(/\S+$/u, '');
  return cut.trim() === '' ? words : cut;
}
