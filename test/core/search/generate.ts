/** Generated texts for the search's laws: a small vocabulary, so that terms meet and nearly meet often. */
import fc from 'fast-check';

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
