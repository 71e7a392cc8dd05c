import { describe, expect, it } from 'vitest';
import { type CitedArticle, citationStyles, cite, citedName } from '#core/export/citation';
import { nothingShown } from '#core/page/facts';

const chinese: CitedArticle = {
  ...{ title: '新码头昨日启用', authors: ['王小明', '李影'], lang: 'zh-Hans' },
  facts: { ...nothingShown, paper: '海港晚报', date: '1987-03-02', page: '3', section: '要闻' },
  ...{ source: 'Dumps', path: '1987/03.txt', page: 1 },
};
const english: CitedArticle = {
  ...chinese,
  ...{ title: 'Who owns the quay?', authors: ['Jane B. Doe', 'Jean-Luc Poe'], lang: 'en' },
  facts: { ...nothingShown, paper: 'Evening Courier', date: '1987-12-30', page: 'A3', edition: 'late ed.' },
};
const unknown: CitedArticle = { ...english, authors: [], facts: nothingShown };

describe('citations', () => {
  it.each([
    ['gb-t-7714', chinese, '王小明, 李影. 新码头昨日启用[N]. 海港晚报, 1987-03-02(3).'],
    ['gb-t-7714', english, 'DOE J B, POE J-L. Who owns the quay?[N]. Evening Courier, 1987-12-30(A3).'],
    ['gb-t-7714', unknown, 'Who owns the quay?[N]. Dumps, 1987/03.txt, [1].'],
    ['chicago', chinese, '王小明, and 李影. “新码头昨日启用.” 海港晚报, March 2, 1987, sec. 要闻, 3.'],
    [
      'chicago',
      english,
      'Doe, Jane B., and Jean-Luc Poe. “Who owns the quay?” Evening Courier, December 30, 1987, late ed., A3.',
    ],
    ['chicago', unknown, '“Who owns the quay?” Dumps, 1987/03.txt, [1].'],
    ['apa', chinese, '王小明, & 李影. (1987, March 2). 新码头昨日启用. 海港晚报, p. 3.'],
    [
      'apa',
      english,
      'Doe, J. B., & Poe, J.-L. (1987, December 30). Who owns the quay? Evening Courier, p. A3.',
    ],
    ['apa', unknown, 'Who owns the quay? (n.d.). Dumps, 1987/03.txt, [1].'],
  ] as const)('in the style %s', (style, cited, expected) => {
    expect(cite(cited, style)).toBe(expected);
  });

  it('name three authors in GB/T 7714, and say that there are more', () => {
    const authors = ['甲', '乙', '丙', '丁'];
    expect(cite({ ...chinese, authors }, 'gb-t-7714')).toContain('甲, 乙, 丙, 等. ');
    expect(cite({ ...english, authors }, 'gb-t-7714')).toContain('甲, 乙, 丙, et al. ');
  });

  it('know years and months without days', () => {
    const of = (date: string) => ({ ...english, facts: { ...english.facts, date } });
    expect(cite(of('1987'), 'apa')).toContain('(1987).');
    expect(cite(of('1987-05'), 'chicago')).toContain('Courier, May 1987, ');
    expect(cite(of('1987-05'), 'apa')).toContain('(1987, May).');
  });

  it('always lead somewhere and end with one full stop', () => {
    for (const style of citationStyles) {
      for (const cited of [chinese, english, unknown]) {
        expect(cite(cited, style)).toMatch(/(?:Courier|晚报|03\.txt).*[^.]\.$/u);
      }
    }
  });

  it('take names apart only where that is plain', () => {
    expect(citedName('Jane B. Doe')).toEqual({ family: 'Doe', given: 'Jane B.' });
    for (const name of ['王小明', 'Reuters', '本报记者 王小明', '𠮷田'])
      expect(citedName(name)).toEqual({ literal: name });
  });
});
