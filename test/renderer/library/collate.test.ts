/** Sorting headlines as a language does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByName } from '../../../src/renderer/library/collate';
import { rowWords } from '../../../src/renderer/library/row-words';

const same = (name: string) => name;

test('gives what one sort gives, for any number of names', async () => {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const many = Array.from({ length: 9_000 }, (_, at) => `Page ${(at * 7919) % 9_001}`);
  expect(await sortByName(many, same, 'en')).toEqual([...many].sort(compare));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string()), async (names) => {
      expect(await sortByName(names, same, 'en')).toEqual([...names].sort(compare));
    }),
    { numRuns: 50 },
  );
});

test('sorts Chinese by sound, numbers by value, and keeps the order of equal names', async () => {
  expect(await sortByName(['重', '安', '北'], same, 'zh-Hans')).toEqual(['安', '北', '重']);
  expect(await sortByName(['Page 10', 'Page 9'], same, 'en')).toEqual(['Page 9', 'Page 10']);
  const pairs = ['b1', 'a', 'b2'].map((id) => ({ id, name: id[0] ?? '' }));
  expect((await sortByName(pairs, ({ name }) => name, 'en'))?.map(({ id }) => id)).toEqual(['a', 'b1', 'b2']);
});

test('stops when its answer is not wanted any more', async () => {
  expect(await sortByName(['b', 'a'], same, 'en', () => false)).toBeNull();
});

test('an article without a headline is called by whole words, and its second line goes on from there', () => {
  const excerpt = 'The ferry crossed for the last time';
  expect(rowWords({ headline: '', title: 'The ferry cros', excerpt, length: 29 })).toEqual({
    name: 'The ferry',
    rest: 'crossed for the last time',
  });
  expect(rowWords({ headline: '', title: '渡口昨日', excerpt: '渡口昨日重开', length: 900 })).toEqual({
    name: '渡口昨日',
    rest: '重开…',
  });
  expect(rowWords({ headline: 'H', title: 'H', excerpt: 'Body', length: 4 })).toEqual({
    name: 'H',
    rest: 'Body',
  });
});
