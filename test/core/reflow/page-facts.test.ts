import { describe, expect, it } from 'vitest';
import { type Furniture, type FurnitureRole, raw } from '#core/page/model';
import { readPageFacts } from '#core/reflow/page-facts';
import { headCases } from './page-facts.cases';

/** A page of nothing but furniture, a line a piece. */
function page(...lines: readonly (readonly [FurnitureRole, string])[]) {
  let start = 0;
  const furniture = lines.map(([role, line]): Furniture => {
    const piece = { page: 0, start: raw(start), end: raw(start + line.length), glue: '' as const };
    start += line.length + 1;
    return { role, pieces: [piece] };
  });
  const text = lines.map(([, line]) => line).join('\n');
  const facts = readPageFacts(text, furniture);
  const values = Object.fromEntries(
    Object.entries(facts).flatMap(([field, fact]) => (fact === null ? [] : [[field, fact.value]])),
  );
  return { text, facts, values };
}

describe('what a page prints of itself', () => {
  it.each(headCases)('$line', ({ line, says, role = 'running-head' }) => {
    expect(page([role, line]).values).toEqual(says);
  });

  it('is given with the raw range it was read from', () => {
    const { text, facts } = page(['running-head', '江湾日报　２０３１年４月２日　星期三　第５版']);
    expect(text.slice(facts.paper?.start, facts.paper?.end)).toBe('江湾日报');
    expect(text.slice(facts.date?.start, facts.date?.end)).toBe('２０３１年４月２日　星期三');
    expect(text.slice(facts.page?.start, facts.page?.end)).toBe('第５版');
  });

  it('says of a date that the weekday beside it is another day’s', () => {
    expect(page(['running-head', '2031年4月2日 星期三']).facts.date?.doubt).toBeUndefined();
    expect(page(['running-head', '2031年4月2日 星期五']).facts.date?.doubt).toBe('weekday');
    expect(page(['running-head', 'Friday, April 2, 2031']).facts.date?.doubt).toBe('weekday');
  });

  it('is unknown where it is printed in two ways', () => {
    const { values } = page(['running-head', '2031年4月2日 第5版'], ['running-head', '2031年4月3日 第6版']);
    expect(values).toEqual({});
  });

  it('is known where it is printed twice', () => {
    const { values } = page(['running-head', '2031年4月2日 第5版'], ['imprint', '二〇三一年四月二日 第五版']);
    expect(values).toEqual({ date: '2031-04-02', page: '5' });
  });

  it('has a section where one label is the page’s, and none where there are several', () => {
    expect(page(['section-label', '◆ 渡口']).values).toEqual({ section: '渡口' });
    expect(page(['section-label', '渡口'], ['section-label', '乡邻']).values).toEqual({});
  });

  it('has a section where the one name over the page stands apart from date and number', () => {
    expect(
      page(['running-head', '2031年4月2日'], ['running-head', '要闻'], ['running-head', '江湾日报']).values,
    ).toEqual({
      date: '2031-04-02',
      section: '要闻',
      paper: '江湾日报',
    });
    expect(
      page(['running-head', '2031年4月2日'], ['running-head', '要闻'], ['running-head', '城事']).values,
    ).toEqual({
      date: '2031-04-02',
    });
    expect(page(['running-head', '要闻']).values).toEqual({});
    expect(page(['section-label', '转作风抓落实优环境促发展']).values).toEqual({});
  });

  it('is read from lines at the top that are a date or a number and nothing else, whatever they were taken for', () => {
    const text = 'Sonnabend, den 2. März 2030\nSeite 3\n\nSeite 4 ist leer\n1. März 2030 war ein Freitag\n';
    const facts = readPageFacts(text, []);
    expect(facts.date?.value).toBe('2030-03-02');
    expect(facts.page?.value).toBe('3');
    expect(text.slice(facts.page?.start, facts.page?.end)).toBe('Seite 3');
  });

  it('is not read from promotions, advertisements and jump lines', () => {
    expect(
      page(['promo', '2031年4月2日 第5版'], ['advert', '江湾日报'], ['jump-line', '下转第4版']).values,
    ).toEqual({});
  });
});
