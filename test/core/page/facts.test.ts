import { describe, expect, it } from 'vitest';
import {
  noFacts,
  nothingPrinted,
  type PrintedFact,
  resolveFacts,
  shownFactsOf,
  tidyFact,
  tidyPageNumber,
} from '#core/page/facts';
import { raw } from '#core/page/model';

const printed = (value: string): PrintedFact => ({ value, start: raw(0), end: raw(value.length) });

describe('what is known of a page', () => {
  it('comes from the path, from the page, or from both where they agree', () => {
    const facts = resolveFacts(
      { ...noFacts, paper: '江湾日报', page: '5' },
      { ...nothingPrinted, paper: printed('江 湾 日 报'), date: printed('2031-04-02') },
      {},
    );
    expect(facts.paper).toEqual({ kind: 'known', value: '江 湾 日 报', origins: ['path', 'printed'] });
    expect(facts.date).toEqual({ kind: 'known', value: '2031-04-02', origins: ['printed'] });
    expect(facts.page).toEqual({ kind: 'known', value: '5', origins: ['path'] });
    expect(facts.section).toEqual({ kind: 'unknown' });
  });

  it('is a conflict where path and page differ, and lists show neither', () => {
    const facts = resolveFacts({ ...noFacts, page: '5' }, { ...nothingPrinted, page: printed('6') }, {});
    expect(facts.page).toEqual({ kind: 'conflict', path: '5', printed: '6' });
    expect(shownFactsOf(facts).page).toBe('');
    expect(shownFactsOf(facts).conflicts).toEqual(['page']);
  });

  it('is what the user says, also that there is none', () => {
    const path = { ...noFacts, page: '5', paper: '江湾日报' };
    const facts = resolveFacts(path, { ...nothingPrinted, page: printed('6') }, { page: '7', paper: '' });
    expect(shownFactsOf(facts)).toMatchObject({ page: '7', paper: '' });
    expect(facts.page).toEqual({ kind: 'known', value: '7', origins: ['user'] });
  });

  it.each([
    ['005', '5'],
    ['a04', 'A4'],
    ['Ａ０４', 'A4'],
    ['十二', '12'],
    ['0', '0'],
    ['B-03', 'B3'],
    ['12', '12'],
  ])('has page numbers in one spelling: %s is %s', (text, page) => {
    expect(tidyPageNumber(text)).toBe(page);
  });

  it('takes from the user only dates that are days', () => {
    expect(tidyFact('date', ' 2031-04-02 ')).toBe('2031-04-02');
    expect(tidyFact('date', '2031-02-30')).toBeNull();
    expect(tidyFact('date', '')).toBe('');
    expect(tidyFact('paper', ' 江湾  日报 ')).toBe('江湾 日报');
  });
});
