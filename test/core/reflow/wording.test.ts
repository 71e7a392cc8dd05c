/** Lines whose wording names their role beyond doubt, in an invented page. */
import { describe, expect, it } from 'vitest';
import { reflowPage } from '#core/ingest';
import { showPart } from '#core/page/shown';

const text = [
  'A02 版 · 综合',
  '',
  '（上接 A01 版）',
  '',
  '渡口的木板换过三回，石阶还是老样子，',
  '来往的人踩得发亮，雨天也不滑脚。',
  '',
  '老街夜校开课了',
  '',
  '本报记者 何 苗 文 林小满 图',
  '',
  '云渚老街的夜校昨晚开课，第一课教的是',
  '修伞，来了四十多人，走廊里也坐满了。',
  '',
  '责任编辑 陶 然 版式 莫小北 校对 季 红',
  '',
].join('\n');

describe('wording beyond doubt', () => {
  const reflow = reflowPage(text);
  const shown = (part: (typeof reflow.furniture)[number]): string =>
    `${part.role}: ${showPart(part, [text]).text}`;

  it('makes names of pages, jumps and imprints without a colon furniture', () => {
    const furniture = reflow.furniture.map(shown);
    expect(furniture).toContain('running-head: A02 版 · 综合');
    expect(furniture).toContain('jump-line: （上接 A01 版）');
    expect(furniture).toContain('imprint: 责任编辑 陶 然 版式 莫小北 校对 季 红');
  });

  it('leaves an article that speaks of editors and pages alone', () => {
    const body =
      '编辑部的版式和校对都换了新人，读者来信照旧登在第二版，大家说翻开来还是熟悉的样子。\n\n转身再看，下一版也要改。';
    expect(reflowPage(body).furniture).toEqual([]);
  });

  it('keeps the spaces of a byline that names a writer and a photographer', () => {
    const bylines = reflow.articles.map(({ byline }) => showPart(byline, [text]).text);
    expect(bylines).toContain('本报记者 何 苗 文 林小满 图');
  });
});
