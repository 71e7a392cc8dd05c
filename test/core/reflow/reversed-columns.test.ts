/** Columns that an extractor gave in the wrong order: the second column of an article stands before its first. */
import { describe, expect, it } from 'vitest';
import { reflowPage } from '#core/ingest';
import { showPart } from '#core/page/shown';

const headline = '望屿灯塔重新亮灯';
// First lines lack the width of their indent, as set text does once spaces are lost.
const first = [
  '本报讯（记者林知秋）停用十',
  '二年的望屿灯塔昨晚重新亮灯。守',
  '塔人何舟拉下电闸，灯光扫过海面，',
  '码头上的渔民一起鼓掌。',
  '灯塔建于一百多年前，原来烧',
  '煤油，后来改用电灯。十二年前航',
  '道改线，灯塔停用，塔身的石阶长',
  '满青苔，铁梯也锈断了两级。去年',
  '春天，岛上的渔民凑钱买来水泥和油',
];
const second = [
  '漆，请何舟带着两名徒弟修塔。他',
  '们先换铁梯，再补塔身，最后把灯',
  '室的玻璃一块一块擦亮。',
  '何舟说，灯塔的光能照到十八',
  '海里外，夜里回港的渔船远远就能',
  '看见望屿。灯塔今后每天日落亮灯，',
  '日出熄灯，由渔民轮流看守。',
];
const other = [
  '夜校开课教修伞',
  '',
  '本报讯（记者顾青）云渚老街',
  '的夜校昨天开课，第一堂课教的是',
  '修伞。四十多名街坊坐满教室，走',
  '廊里也加了板凳。老师傅褚守家带',
  '来六把旧伞，一把一把拆开讲解，',
  '学员跟着穿线、上油、糊伞面。夜',
  '校下周教编竹篮。',
];

const paragraphs = [
  '本报讯（记者林知秋）停用十二年的望屿灯塔昨晚重新亮灯。守塔人何舟拉下电闸，灯光扫过海面，码头上的渔民一起鼓掌。',
  '灯塔建于一百多年前，原来烧煤油，后来改用电灯。十二年前航道改线，灯塔停用，塔身的石阶长满青苔，铁梯也锈断了两级。去年春天，岛上的渔民凑钱买来水泥和油漆，请何舟带着两名徒弟修塔。他们先换铁梯，再补塔身，最后把灯室的玻璃一块一块擦亮。',
  '何舟说，灯塔的光能照到十八海里外，夜里回港的渔船远远就能看见望屿。灯塔今后每天日落亮灯，日出熄灯，由渔民轮流看守。',
];

function articles(lines: readonly string[]): readonly { headline: string; text: readonly string[] }[] {
  const text = lines.join('\n');
  return reflowPage(text).articles.map((article) => ({
    headline: showPart(article.headline, [text]).text,
    text: article.blocks.map((block) => showPart(block, [text]).text),
  }));
}

const own = { headline, text: paragraphs };

describe('columns of an article in reversed order', () => {
  it('are read as they stand where they are in order', () => {
    expect(articles([headline, '', ...first, ...second, '', ...other])).toContainEqual(own);
  });

  it('are put in order, and the sentence that goes over both is whole', () => {
    expect(articles([headline, '', ...second, '', ...first, '', ...other])).toContainEqual(own);
  });

  it('are put in order where no blank line parts them', () => {
    expect(articles([headline, '', ...second, ...first, '', ...other])).toContainEqual(own);
  });

  it('are put in order where the second stands above the headline', () => {
    expect(articles([...second, '', headline, '', ...first, '', ...other])).toContainEqual(own);
  });

  it('leave the article beside them alone', () => {
    for (const page of [
      [headline, '', ...second, '', ...first, '', ...other],
      [...second, '', headline, '', ...first, '', ...other],
    ]) {
      expect(articles(page)).toContainEqual({ headline: other[0], text: [other.slice(2).join('')] });
    }
  });
});
