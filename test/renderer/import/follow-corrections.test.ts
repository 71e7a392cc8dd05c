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
    expect(followCorrections(followed, now, text).slice(1)).toEqual(followed.slice(1));
  });

  it('go with a page to its new place, with its being checked', () => {
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
