import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortQuote, weightOf } from '#core/anchor/places';
import { describeSpans } from '#core/anchor/quote';
import { type Resolution, resolveQuote } from '#core/anchor/resolve';
import { findAll, solidText } from '#core/anchor/solid-text';
import { type RawRange, raw } from '#core/page/model';

const range = (start: number, end: number): RawRange => ({ start: raw(start), end: raw(end) });
const at = (text: string, quote: string, from = 0): RawRange => {
  const start = text.indexOf(quote, from);
  if (start === -1) throw new Error(`no ${quote}`);
  return range(start, start + quote.length);
};
const textsOf = (result: Resolution, text: string): readonly string[] =>
  result.status === 'lost' ? [] : result.spans.map(({ start, end }) => text.slice(start, end));

/** Looks in `after` for what stands at `spans` in `before`, as when a dump is replaced. */
function resolveAnew(spans: readonly RawRange[], before: string, after: string): Resolution {
  return resolveQuote(describeSpans(spans, before), spans, after, { text: solidText(before), ranges: spans });
}

/** Marks `quote` in `before`, looks for it in `after`. */
function refind(before: string, quote: string, after: string): { status: string; texts: readonly string[] } {
  const span = at(before, quote);
  const result = resolveAnew([span], before, after);
  return { status: result.status, texts: textsOf(result, after) };
}

describe('resolving a quote by rule', () => {
  const page =
    '渡口小学本周开学，新生四十二人，由校长亲自迎接。县里另拨书桌六十张，已于昨日运到。\n城南米价稍落。';

  it('is exact where the text has not changed', () => {
    expect(refind(page, '新生四十二人', page)).toEqual({ status: 'exact', texts: ['新生四十二人'] });
  });

  it('is exact when only distant text has changed behind it', () => {
    const after = page.replace('城南米价稍落', '城北油价大涨，市民颇感不便');
    expect(refind(page, '新生四十二人', after).status).toBe('exact');
  });

  it('is moved when text was put before it', () => {
    const after = `本报特讯，记者昨日访得：\n${page}`;
    expect(refind(page, '书桌六十张', after)).toEqual({ status: 'moved', texts: ['书桌六十张'] });
  });

  it('is moved when only line breaks differ', () => {
    const after = page.replace('四十二人', '四十\r\n二人');
    expect(refind(page, '新生四十二人', after)).toEqual({ status: 'moved', texts: ['新生四十\r\n二人'] });
  });

  it('is moved when a long unique quote stands in other surroundings', () => {
    const after = '完全不同的一页，上面却有县里另拨书桌六十张这句话。';
    expect(refind(page, '县里另拨书桌六十张', after).status).toBe('moved');
  });

  it('takes the occurrence whose surroundings agree', () => {
    const before = '甲段开头说到米价，随后转谈学务。乙段结尾又提米价，众人叹息。丙段只字未提。';
    const second = at(before, '米价', before.indexOf('乙段'));
    const after = `新添一行。${before}`;
    const result = resolveAnew([second], before, after);
    expect(result).toEqual({ status: 'moved', spans: [range(second.start + 5, second.end + 5)] });
  });

  it('is similar, to be confirmed, when a long quote has a corrected character', () => {
    const before = '前文若干字样在此铺垫。南山煤矿昨日起恢復开工，工人三百余名。后文若干字样收束。';
    const after = `校勘本。${before.replace('恢復', '恢复')}`;
    expect(refind(before, '南山煤矿昨日起恢復开工，工人三百余名', after)).toEqual({
      status: 'similar',
      texts: ['南山煤矿昨日起恢复开工，工人三百余名'],
    });
  });

  it('is lost when similar text stands in other surroundings', () => {
    const before = '前文若干字样在此铺垫。南山煤矿昨日起恢復开工，工人三百余名。后文若干字样收束。';
    const after = '别处另有一条。北山煤矿昨日起恢復开工，工人三百余名。与前者无关的内容。';
    expect(refind(before, '南山煤矿昨日起恢復开工，工人三百余名', after).status).toBe('lost');
  });

  it('is lost when two similar places are about as good', () => {
    const quote = '工人三百余名昨日起陆续返回矿上开工';
    const before = `开头一句不长不短的话，${quote}，结尾一句不长不短的话。`;
    const one = `开头一句不长不短的话，${quote.replace('三', '二')}，结尾一句不长不短的话。`;
    const other = `开头一句不长不短的话，${quote.replace('三', '四')}，结尾一句不长不短的话。`;
    expect(refind(before, quote, `改写。${one}${other}`).status).toBe('lost');
  });
});

describe('traps: short quotes with a look-alike', () => {
  const lookAlikes: readonly (readonly [deleted: string, lookAlike: string])[] = [
    ['广山市立小学停课', '规山市立小学停课'],
    ['河西米价续涨', '河东米价续涨'],
    ['南城', '北城'],
    ['县长出巡各乡', '县长出巡各镇'],
    ['东门外大火灾', '西门外大火灾'],
  ];
  for (const [deleted, lookAlike] of lookAlikes) {
    it(`does not take ${lookAlike} for ${deleted}`, () => {
      const before = `本埠消息，${deleted}，闻者叹惜。又讯：邻县亦有传闻，${lookAlike}，详情待查。`;
      const after = before.replace(`${deleted}，`, '');
      expect(refind(before, deleted, after).status).toBe('lost');
    });
  }

  it('does not take the same short words elsewhere for those that were deleted', () => {
    const before = '本埠消息，南城一带，昨夜平静。又讯：邻县来人谈及，南城近况，颇为乐观。';
    const after = before.replace('南城一带，', '');
    expect(refind(before, '南城', after).status).toBe('lost');
  });

  it('asks when the same long words were deleted here and stand elsewhere', () => {
    const line = '本店自运各地名茶，价格克己';
    const before = `第一则广告写着这些字：${line}。地址在东街口。第二则广告也写着：${line}。地址在西街口。`;
    const after = before.replace(line, '');
    expect(refind(before, line, after).status).toBe('similar');
  });
});

describe('edges', () => {
  const text = '天地玄黄宇宙洪荒日月盈昃';
  it.each([
    ['the start', range(0, 4)],
    ['the end', range(8, 12)],
    ['the whole text', range(0, 12)],
    ['a single character', range(5, 6)],
    ['an empty range', range(3, 3)],
    ['an empty range at the end', range(12, 12)],
  ])('finds %s exactly', (_, span) => {
    expect(resolveQuote(describeSpans([span], text), [span], text)).toEqual({
      status: 'exact',
      spans: [span],
    });
  });

  it('finds the start and the end again after an insertion in the middle', () => {
    const after = `${text.slice(0, 6)}（补）${text.slice(6)}`;
    expect(refind(text, '天地', after)).toEqual({ status: 'exact', texts: ['天地'] });
    expect(refind(text, '盈昃', after)).toEqual({ status: 'moved', texts: ['盈昃'] });
  });

  it('is lost in an empty text and has no quotes without spans', () => {
    const span = range(0, 4);
    expect(resolveQuote(describeSpans([span], text), [span], '')).toEqual({ status: 'lost' });
    expect(describeSpans([], text)).toEqual({ quotes: [], prefix: '', suffix: '' });
  });

  it('is exact for an empty range of an empty text', () => {
    expect(resolveQuote(describeSpans([range(0, 0)], ''), [range(0, 0)], '').status).toBe('exact');
  });
});

describe('several ranges', () => {
  const lines = ['甲栏第一行文字如此', '乙栏第一行另有其文', '甲栏第二行接着说下', '乙栏第二行也说不完'];
  const page = `${lines[0]}　　${lines[1]}\n${lines[2]}　　${lines[3]}`;
  const spans = [at(page, lines[0] ?? ''), at(page, lines[2] ?? '')];

  it('find each other around text of another column', () => {
    const after = `报头一行\n${page}`;
    const result = resolveAnew(spans, page, after);
    expect(result.status).toBe('moved');
    expect(textsOf(result, after)).toEqual([lines[0], lines[2]]);
  });

  it('are similar, never whole, when one of them is gone', () => {
    const after = `报头一行\n${page.replace(lines[2] ?? '', '')}`;
    const result = resolveAnew(spans, page, after);
    expect(result.status).toBe('similar');
    expect(textsOf(result, after)).toEqual([lines[0]]);
  });
});

describe('laws', () => {
  /** Few different characters, so that quotes stand in many places; some are surrogate pairs. */
  const page = fc
    .array(fc.constantFrom('米', '价', '城', '南', '，', '\n', '𠀀', ' '), { minLength: 1, maxLength: 120 })
    .map((units) => units.join(''));
  const marked = page.chain((text) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) })),
  );

  it('a description resolves to what was described', () => {
    fc.assert(
      fc.property(marked, ({ text, start, end }) => {
        const span = range(start, end);
        expect(resolveQuote(describeSpans([span], text), [span], text)).toEqual({
          status: 'exact',
          spans: [span],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('context begins and ends at whole characters', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), (before, after) => {
        const text = `${'𠀀'.repeat(before)}米${'𠀀'.repeat(after)}`;
        const { prefix, suffix } = describeSpans([at(text, '米')], text);
        expect(`${prefix}${suffix}`).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  /** Closer to a quote than this, in units without white space, inserted text takes its surroundings away. */
  const closeBy = 8;

  it('is found at its new place after other text was inserted elsewhere', () => {
    let asked = 0;
    fc.assert(
      fc.property(
        marked,
        fc.nat(1000),
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 30 }),
        ({ text, start, end }, place, inserted) => {
          const quote = text.slice(start, end);
          fc.pre(quote.trim() !== '' && !/\p{Surrogate}/u.test(quote));
          const spots = [
            ...Array(start + 1).keys(),
            ...Array.from({ length: text.length - end + 1 }, (_, i) => end + i),
          ].filter((spot) => !/[\ud800-\udbff]$/u.test(text.slice(0, spot)));
          const spot = spots[place % spots.length] ?? 0;
          const after = text.slice(0, spot) + inserted + text.slice(spot);
          const shift = spot <= start && spot !== end ? inserted.length : 0;
          const found = resolveAnew([range(start, end)], text, after);
          // A few characters that stand there several times may be lost, or when something came between them and what
          // they stood beside; but never wrong.
          const words = solidText(quote).text;
          const isRepeated = [text, after].some((each) => findAll(solidText(each), words).length > 1);
          const between = spot <= start ? text.slice(spot, start) : text.slice(end, spot);
          const isBeside = solidText(between).text.length < closeBy;
          const mayBeLost = weightOf(words) < shortQuote && (isRepeated || isBeside);
          if (!mayBeLost) {
            asked += 1;
            expect(found.status).not.toBe('lost');
          }
          if (found.status === 'exact' || found.status === 'moved') {
            const [span] = found.spans;
            const trimmed = start + shift + (quote.length - quote.trimStart().length);
            expect([start + shift, trimmed]).toContain(span?.start);
          }
        },
      ),
      { numRuns: 2000 },
    );

    expect(asked).toBeGreaterThan(50);
  });

  it('is lost, not wrong, after its only occurrence was deleted', () => {
    const sentence = fc.array(fc.integer({ min: 0x4e00, max: 0x9f00 }), { minLength: 1, maxLength: 60 });
    const text = sentence.map((codes) => codes.map((code) => String.fromCharCode(code)).join(''));
    fc.assert(
      fc.property(text, text, text, (before, quote, after) => {
        fc.pre(!(before + after).includes(quote));
        const whole = before + quote + after;
        const span = range(before.length, before.length + quote.length);
        const found = resolveAnew([span], whole, before + after);
        expect(found.status).toBe('lost');
      }),
      { numRuns: 1000 },
    );
  });

  it('never calls other text exact or moved', () => {
    fc.assert(
      fc.property(marked, page, ({ text, start, end }, other) => {
        const span = range(start, end);
        const found = resolveAnew([span], text, other);
        if (found.status === 'lost' || found.status === 'similar') return;
        const solid = (value: string): string => value.replace(/\s/gu, '');
        expect(found.spans.map((s) => solid(other.slice(s.start, s.end)))).toEqual([
          solid(text.slice(start, end)),
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});
