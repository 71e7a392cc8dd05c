/** Queries made up at random: as they may be typed, well or badly, and as trees. */
import fc from 'fast-check';

const words = [
  '北京',
  '大学',
  '桥',
  '京',
  '1990',
  'peace',
  'Café',
  'ｗａｒ',
  '張三',
  'a-b',
  '上海市',
  '!',
  '。',
];
const fields = ['headline', '标题', 'byline', 'note', 'tagtext', 'body', 'crosshead', 'titel', 'http'];
const values = [
  'date:2019',
  'date：2019-03..2020',
  'date:>=2019-03-04',
  'date:2019-13',
  'page:1..4',
  '版：A3',
  'quality:>=80',
  'quality:abc',
  'paper:“人民日报”',
  'tag:体育',
  'tag:体*',
  'colour:黄色',
  'has:划线',
  'has:nothing',
  'is:unread',
  'series:桥',
  'source:Archive',
  'confidence:..50',
];
const signs = [
  '(',
  ')',
  '（',
  '）',
  '“',
  '”',
  '"',
  '「',
  '」',
  '-',
  '－',
  '/',
  ':',
  '：',
  '*',
  ' ',
  '　',
  '\\',
  '\n',
];

const word = fc.constantFrom(...words);

/** What a reader who knows the language types. */
export const wellTyped: fc.Arbitrary<string> = fc.letrec<{ query: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.constantFrom(...values),
    word.map((text) => `${text}*`),
    fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => `“${list.join(' ')}”`),
    fc.tuple(fc.constantFrom(...fields), word).map(([field, text]) => `${field}：${text}`),
    fc.tuple(word, fc.integer({ min: 1, max: 20 }), word).map(([a, n, b]) => `${a} near/${n} ${b}`),
    fc.constantFrom('/[0-9]{2,4}年/', '/第.+版/i', 'headline:/^[\\p{L}]/'),
    tie('query').map((inner) => `（${inner}）`),
    tie('query').map((inner) => `headline:(${inner})`),
    tie('part').map((inner) => `-${inner}`),
    tie('part').map((inner) => `NOT ${inner}`),
  ),
  query: fc
    .array(fc.tuple(tie('part'), fc.constantFrom(' ', ' AND ', ' OR ', '　')), { minLength: 1, maxLength: 4 })
    .map((list) =>
      list.map(([part, joint], index) => part + (index === list.length - 1 ? '' : joint)).join(''),
    ),
})).query;

/** Anything at all, with more signs in it than there are in prose. */
export const anyTyped: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.oneof(word, fc.constantFrom(...values, ...signs, ...signs, 'AND', 'OR', 'NOT', 'near/3', 'near/')),
      {
        maxLength: 24,
      },
    )
    .map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...words, ...signs, ...values, 'AND', 'OR', 'NOT'), { maxLength: 16 })
    .map((parts) => parts.join(' ')),
  wellTyped,
);
