/**
 * Names that an article seems to print: known by its bylines, by offices and titles beside them, by how places and
 * organisations end, and by datelines. They are offered, never taken by themselves.
 */
import type { Article } from '../page/model';
import { articleParts } from '../page/parts';
import { showPart } from '../page/shown';
import type { Author } from '../reflow/authors';
import { foldNaming, type NameKind, tidyNaming } from './model';
import { inHan } from './offers-han';
import { inLatin } from './offers-latin';

/** What a name was known by. */
export const offerSigns = ['byline', 'office', 'ending', 'dateline', 'place'] as const;
export type OfferSign = (typeof offerSigns)[number];

export interface NameOffer {
  readonly kind: NameKind;
  /** As it is printed, without the spaces between Han characters. */
  readonly name: string;
  readonly sign: OfferSign;
  /** The office it stands beside, as printed; '' where there is none. */
  readonly office: string;
}

/** An article offers at most so many names. */
const mostOffers = 24;

/** Raise when the patterns change: what was read before is then read anew. */
export const offersVersion = 1;

/** Returns the names that an article offers, each kind and name once, bylines first. */
export function offerNames(
  article: Article,
  authors: readonly Pick<Author, 'name'>[],
  pageTexts: readonly string[],
): readonly NameOffer[] {
  const offers = new Map<string, NameOffer>();
  const offer = (each: NameOffer): void => {
    const name = tidyNaming(each.name);
    const key = `${each.kind} ${foldNaming(name)}`;
    if (name !== '' && offers.size < mostOffers && !offers.has(key)) offers.set(key, { ...each, name });
  };
  for (const { name } of authors) offer({ kind: 'person', name, sign: 'byline', office: '' });
  let isFirst = true;
  for (const { role, part } of articleParts(article)) {
    if (role === 'byline' || role === 'credit') continue;
    const { text } = showPart(part, pageTexts);
    const isLead = isFirst && role === 'paragraph';
    if (role === 'paragraph') isFirst = false;
    for (const each of inHan(text)) offer(each);
    for (const each of inLatin(text, isLead)) offer(each);
  }
  return [...offers.values()];
}
