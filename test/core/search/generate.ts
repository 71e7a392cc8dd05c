/** Generated documents for the search's laws: small vocabularies, so that terms meet and nearly meet often. */
import fc from 'fast-check';
import { makeId } from '#core/page/ids';
import type { SearchDocument } from '#core/search/document';
import { foldString } from '#core/text/fold';

const pieces = [
  ...[
    '北',
    '京',
    '南',
    '基',
    '金',
    '会',
    '教',
    '育',
    '天',
    '天',
    '𠮷',
    '野',
    '々',
    '이',
    '서울',
    'カ',
    'ー',
    'ガ',
  ],
  ...['news', 'paper', 'new', 'News', 'café', 'e', '2018', '20', '18', 'x1'],
  ...['，', '。', '“', '”', '《', '%', '-', '+', '□', '…', "'"],
  ...[' ', ' ', '　', '\n', '\u00AD'],
];

/** A part of an article, a note or a tag: Chinese, Latin and signs, mixed. */
export const arbitraryText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 14 })
  .map((chosen) => chosen.join(''));

const field = fc.array(arbitraryText, { maxLength: 3 }).map((parts) => parts.map(foldString).join('\n'));

/** Distinct documents, in no particular order. */
export const arbitraryDocuments = fc
  .array(
    fc.record({ headline: field, crosshead: field, byline: field, body: field, note: field, tag: field }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((fields) =>
    fields.map((texts, index): SearchDocument => ({ id: makeId('article', `p/${index}`), ...texts })),
  );

/** A query as it may be typed: pieces of one, two, three and more characters, quotes, spaces. */
export const arbitraryQuery = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('"', '「', '」', ' ')), { maxLength: 6 })
  .map((chosen) => chosen.join(''));
