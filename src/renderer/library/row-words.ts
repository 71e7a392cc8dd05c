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
  const isCut = length > solidLength(headline) + solidLength(excerpt);
  const ending = isCut ? '…' : '';
  if (headline !== '' || !excerpt.startsWith(title)) return { name: title, rest: excerpt + ending };
  const name = wholeWords(title, excerpt.slice(title.length));
  const rest = excerpt.slice(name.length).trimStart();
  return { name: name.trimEnd(), rest: rest === '' ? '' : rest + ending };
}

function solidLength(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** Leaves off a last word that goes on in what follows; Chinese is cut anywhere, but no mark begins a line. */
function wholeWords(words: string, following: string): string {
  if (/\p{Script=Han}$/u.test(words))
    return words + (/^[\p{Pe}\p{Pf}、，。；：！？…]+/u.exec(following)?.[0] ?? '');
  if (!/[\p{L}\p{N}]$/u.test(words) || !/^\S/u.test(following)) return words;
  if (/^\p{Script=Han}/u.test(following)) return words;
  const cut = words.replace(/\S+$/u, '');
  return cut.trim() === '' ? words : cut;
}
