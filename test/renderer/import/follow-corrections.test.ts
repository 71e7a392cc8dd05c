// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '#core/page/corrections';
import { makeId } from '#core/page/ids';
import { type PageReflow, type RawRange, raw } from '#core/page/model';
import { applyCorrections } from '#core/reflow/corrections/apply';
import type { PageRow } from '../../../src/renderer/db/rows';
import { followCorrections, followPages } from '../../../src/renderer/workers/follow-corrections';
import { mending } from '../../core/reflow/corrections/generate';
import { cutAtBlankLines } from '../db/library';

const text = `渡口小学昨日开学，新生共四十二人
校长亲自到门前迎接，县里另拨书桌

城南米价近日稍落，每石跌去二角
贩户多持观望态度，乡民争相购存

灯塔落成典礼定于下月初三举行
塔高二十丈，夜间十里外可以望见`;

/** The engine's page, every offset moved by so much. */
function shifted(reflow: PageReflow, by: number): PageReflow {
  return JSON.parse(JSON.stringify(reflow), (key, value: unknown) =>
    (key === 'start' || key === 'end') && typeof value === 'number' ? value + by : value,
  );
}

const at = (quote: string): RawRange => {
  const start = text.indexOf(quote);
  return { start: raw(start), end: raw(start + quote.length) };
};

const page = (ordinal: number, of: string, more: Partial<PageRow> = {}): PageRow => ({
  id: makeId('page', `d/${ordinal}`),
  dumpId: makeId('dump', 'd'),
  sourceId: makeId('source', 's'),
  ordinal,
  sortKey: String(ordinal),
  start: 0,
  text: of,
  corrections: [],
  checkedAt: 0,
  ...more,
});

describe('corrections of a page that was read anew', () => {
  it('do the same wherever the text went, whatever stands before and after it now', () => {
    const before = '本报今日增刊一张，';
    fc.assert(
      fc.property(fc.array(mending, { minLength: 1, maxLength: 6 }), (make) => {
        const engine = cutAtBlankLines(text);
        const corrections: Correction[] = [];
        for (const next of make) corrections.push(next(text, applyCorrections(text, engine, corrections)));
        const now = `${before}\n${text}\n随报附送不另取资`;
        const followed = followCorrections(corrections, text, now);
        const by = before.length + 1;
        const alive = corrections.filter((_, place) => followed[place]?.lost !== true);
        expect(applyCorrections(now, shifted(engine, by), followed)).toEqual(
          shifted(applyCorrections(text, engine, alive), by),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('take along nothing that lies between two blocks', () => {
    const correction: Correction = {
      kind: 'role',
      ranges: [at('渡口小学昨日开学，'), at('校长亲自到门前迎接，')],
      role: 'caption',
    };
    const [followed] = followCorrections([correction], text, `頭\n${text}`);
    expect(followed).toMatchObject({
      ranges: correction.ranges.map(({ start, end }) => ({ start: start + 2, end: end + 2 })),
    });
  });

  it('are kept as lost where their text is gone, and a reading where it is another', () => {
    const corrections: readonly Correction[] = [
      { kind: 'split', at: at('灯塔落成').start },
      { kind: 'reading', ...at('二角'), reading: '三角' },
      { kind: 'role', ranges: [at('校长亲自到门前迎接')], role: 'caption' },
    ];
    const now = text.replace('二角', '五厘').replace('校长亲自到门前迎接，', '');
    const followed = followCorrections(corrections, text, now);
    expect(followed.map(({ kind, lost }) => [kind, lost])).toEqual([
      ['split', undefined],
      ['reading', true],
      ['role', true],
    ]);
    expect(followed.map(({ was }) => was?.flatMap(({ quotes }) => quotes))).toEqual([
      undefined,
      ['二角'],
      ['校长亲自到门前迎接'],
    ]);
    // Another reading that has neither, and then the first one again.
    const [, ...others] = followCorrections(followed, now, `${now}\n补白`);
    expect(others).toEqual(followed.slice(1));
    expect(followCorrections(followed, now, text)).toEqual(corrections);
  });

  it('are all there on the text of before, whatever was read between', () => {
    fc.assert(
      fc.property(fc.array(mending, { minLength: 1, maxLength: 6 }), fc.nat(text.length), (make, cut) => {
        const engine = cutAtBlankLines(text);
        const corrections: Correction[] = [];
        for (const next of make) corrections.push(next(text, applyCorrections(text, engine, corrections)));
        const between = `${text.slice(cut)}\n另一版全文排印`;
        const lost = followCorrections(corrections, text, between);
        expect(lost).toHaveLength(corrections.length);
        for (const [place, { lost: isLost, was, ...rest }] of lost.entries()) {
          if (isLost !== true) continue;
          expect(rest).toEqual(corrections[place]);
          for (const quote of was?.flatMap(({ quotes }) => quotes) ?? []) expect(text).toContain(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('go along on a page as long as a file without page breaks', () => {
    const words = Array.from({ length: 90_000 }, (_, line) => `第${line}号船到岸`).join('\n');
    const long = `${words}\n${text}`;
    expect(long.length).toBeGreaterThan(700_000);
    const start = raw(long.indexOf('灯塔落成'));
    const [followed] = followCorrections([{ kind: 'split', at: start }], long, `頭版\n${long}`);
    expect(followed).toEqual({ kind: 'split', at: start + 3 });
  }, 60_000);

  it('go to the page that has most of the text when it stands on another one in other words', () => {
    const before = [
      page(0, text, { corrections: [{ kind: 'split', at: at('城南').start }] }),
      page(1, '补白'),
    ];
    const now = followPages(before, [
      page(0, '增刊一张全是告白'),
      page(1, text.replace('四十二人', '四十三人')),
    ]);
    expect(now.map(({ corrections }) => corrections)).toEqual([
      [],
      [{ kind: 'split', at: at('城南').start }],
    ]);
  });

  it('go with a page to its new place, with its being checked', () => {
    const split: Correction = { kind: 'split', at: at('城南').start };
    const before = [page(0, text, { corrections: [split], checkedAt: 5 }), page(1, '补白')];
    const now = followPages(before, [page(0, '增刊'), page(1, text)]);
    expect(now.map(({ corrections, checkedAt }) => [corrections, checkedAt])).toEqual([
      [[], 0],
      [[split], 5],
    ]);
    expect(followPages(before, [page(0, '全是别的字')])[0]).toMatchObject({
      corrections: [{ kind: 'split', lost: true }],
      checkedAt: 0,
    });
  });
});
