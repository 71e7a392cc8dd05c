import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  noFacts,
  nothingPrinted,
  nothingShown,
  type PrintedFact,
  resolveFacts,
  type UserFacts,
} from '#core/page/facts';
import { makeId } from '#core/page/ids';
import { raw } from '#core/page/model';
import type { KnownFacts } from '../../../src/renderer/db/facts';
import { allFactWords, dateWords, factWords, placeWords } from '../../../src/renderer/facts/fact-words';
import { firstValues, saidByForm, wrongFields } from '../../../src/renderer/facts/form-values';
import { boundOf, isIssueFilter } from '../../../src/renderer/facts/issue-bounds';
import { previewPaths } from '../../../src/renderer/facts/preview-paths';
import factsEn from '../../../src/renderer/i18n/locales/en/facts.json';
import factsZh from '../../../src/renderer/i18n/locales/zh-Hans/facts.json';

const translations = i18next.createInstance();

beforeAll(() =>
  translations.init({
    lng: 'en',
    resources: { en: { facts: factsEn }, 'zh-Hans': { facts: factsZh } },
    interpolation: { escapeValue: false },
  }),
);

const say = (lang: string) => translations.getFixedT(lang, 'facts') as TFunction<'facts'>;
const printed = (value: string): PrintedFact => ({ value, start: raw(0), end: raw(1) });

function known(path: object, page: object, user: UserFacts = {}): KnownFacts {
  const said = { path: { ...noFacts, ...path }, printed: { ...nothingPrinted, ...page }, user };
  return { ...said, facts: resolveFacts(said.path, said.printed, user) };
}

describe('facts in words', () => {
  it('are written as the interface’s language writes them', () => {
    expect(dateWords('2031-04-02', 'en')).toBe('April 2, 2031');
    expect(dateWords('2031-04-02', 'zh-Hans')).toBe('2031年4月2日');
    expect(dateWords('spring', 'en')).toBe('spring');
    expect(dateWords('2031', 'en')).toBe('2031');
    expect(factWords(say('zh-Hans'), 'page', 'A5', 'zh-Hans')).toBe('第 A5 版');
    expect(factWords(say('en'), 'page', '', 'en')).toBe('');
  });

  it('say in lists newspaper, date and page, and elsewhere all that is known', () => {
    const facts = { ...nothingShown, paper: '江湾日报', date: '2031-04-02', page: '5', section: '要闻' };
    expect(placeWords(say('en'), facts, 'en')).toBe('江湾日报 · April 2, 2031 · Page 5');
    expect(allFactWords(say('en'), facts, 'en')).toEqual(['江湾日报', 'April 2, 2031', 'Page 5', '要闻']);
    expect(placeWords(say('en'), nothingShown, 'en')).toBe('');
  });
});

describe('the form on facts', () => {
  it('begins with what is known, and empty where path and page differ', () => {
    const values = firstValues(known({ page: '5', paper: '江湾日报' }, { page: printed('6') }));
    expect(values).toMatchObject({ paper: '江湾日报', page: '', date: '' });
  });

  it('says only what was changed', () => {
    const facts = known({ page: '5', paper: '江湾日报' }, { page: printed('6') });
    const values = firstValues(facts);
    expect(saidByForm(values, facts)).toEqual({});
    expect(saidByForm({ ...values, page: ' 06 ', edition: '早版' }, facts)).toEqual({
      page: '6',
      edition: '早版',
    });
  });

  it('gives a field back to what path and page say when that is entered, or nothing where they say nothing', () => {
    const facts = known({ paper: '江湾日报' }, {}, { paper: '江湾晚报', section: '要闻' });
    const values = firstValues(facts);
    expect(saidByForm({ ...values, paper: '江湾日报', section: '' }, facts)).toEqual({
      paper: null,
      section: null,
    });
  });

  it('says that there is none where a field is emptied that path or page fill', () => {
    const facts = known({ paper: '江湾日报' }, {});
    expect(saidByForm({ ...firstValues(facts), paper: '' }, facts)).toEqual({ paper: '' });
  });

  it('takes no date that is no day', () => {
    const values = firstValues(known({}, {}));
    expect(wrongFields({ ...values, date: '2031-02-30' })).toEqual(['date']);
    expect(wrongFields({ ...values, date: '2031-02-28' })).toEqual([]);
  });
});

describe('the filter by date', () => {
  it.each([
    ['2031', '2031'],
    ['2031-04', '2031-04'],
    [' 2031-04-02 ', '2031-04-02'],
    ['2031-13', ''],
    ['2031-02-30', ''],
    ['20', ''],
    ['', ''],
  ])('takes a day, a month or a year: "%s" is "%s"', (typed, bound) => {
    expect(boundOf(typed)).toBe(bound);
  });

  it('leaves out nothing while a date is being typed', () => {
    expect(isIssueFilter({ paper: null, from: '203', until: '' })).toBe(false);
    expect(isIssueFilter({ paper: null, from: '2031', until: '' })).toBe(true);
    expect(isIssueFilter({ paper: '江湾日报', from: '', until: '' })).toBe(true);
  });
});

describe('the preview of patterns', () => {
  it('shows what each path yields and by which pattern of the list, and what fits none', () => {
    const tried = ['江湾日报/05.txt', '2031-04-02.txt', 'notes.md'].map((path) => ({
      id: makeId('dump', path),
      path,
      pageCount: 1,
    }));
    const read = previewPaths(['{broken', '{paper}/{page}.txt', '{yyyy}-{mm}-{dd}.txt'], tried);
    expect(read.map(({ pattern }) => pattern)).toEqual([2, 3, 0]);
    expect(read[0]?.facts).toMatchObject({ paper: '江湾日报', page: '5' });
    expect(read[1]?.facts).toMatchObject({ date: '2031-04-02' });
    expect(read[2]?.facts).toBeNull();
  });

  it('gives pages of one file no number', () => {
    const tried = [{ id: makeId('dump', 'x'), path: 'a/05.txt', pageCount: 8 }];
    expect(previewPaths(['{paper}/{page}.txt'], tried)[0]?.facts).toMatchObject({ paper: 'a', page: null });
  });
});
