import { describe, expect, it } from 'vitest';
import { shortQuote } from '#core/anchor/places';
import { describeSpans } from '#core/anchor/quote';
import { resolveQuote } from '#core/anchor/resolve';
import { solidText } from '#core/anchor/solid-text';
import { type RawRange, raw } from '#core/page/model';
import { around, type Trap, traps } from './trap-cases';

/** A page without the passage, with other words in its place, or with the look-alike in its very place. */
const changes: Readonly<Record<string, (trap: Trap) => string>> = {
  'is taken out': ({ alike }) => around.before + around.between + alike + around.after,
  'gives way to other words': ({ alike }) =>
    `${around.before}此处改登启事一则。${around.between}${alike}${around.after}`,
  'gives way to the look-alike': ({ alike }) => around.before + alike + around.between + around.after,
  'is gone with all that stood around it': ({ alike }) => `另一版，全为广告。\n${alike}\n价目函索即寄。`,
  'is gone, and the look-alike is there twice': ({ alike }) =>
    around.before + alike + around.between + alike + around.after,
};

function pageOf({ gone, alike }: Trap): string {
  return around.before + gone + around.between + alike + around.after;
}

function markOf(trap: Trap): RawRange {
  const start = pageOf(trap).indexOf(trap.gone) + trap.gone.indexOf(trap.quote);
  return { start: raw(start), end: raw(start + trap.quote.length) };
}

describe('a short quote whose look-alike stands on the page', () => {
  for (const [name, change] of Object.entries(changes)) {
    it.each(traps)(`is lost when it ${name}: $quote`, (trap) => {
      const page = pageOf(trap);
      const span = markOf(trap);
      expect(page.slice(span.start, span.end)).toBe(trap.quote);
      const quote = describeSpans([span], page);
      const after = change(trap);
      expect(after).not.toContain(trap.quote);
      const old = { text: solidText(page), ranges: [span] };
      for (const known of [old, null]) {
        expect(resolveQuote(quote, [span], after, known).status).toBe('lost');
      }
    });
  }

  it.each(traps)('is found where it is while it is there: $quote', (trap) => {
    const page = pageOf(trap);
    const span = markOf(trap);
    const after = `${trap.alike}\n${page}`;
    const found = resolveQuote(describeSpans([span], page), [span], after, {
      text: solidText(page),
      ranges: [span],
    });
    expect(found).toMatchObject({ status: 'moved' });
    const [place] = found.status === 'lost' ? [] : found.spans;
    expect(place?.start).toBe(span.start + trap.alike.length + 1);
  });

  it('covers quotes shorter than the shortest that may be similar, and longer ones', () => {
    expect(traps.some(({ quote }) => quote.length < shortQuote)).toBe(true);
    expect(traps.some(({ quote }) => quote.length >= shortQuote)).toBe(true);
    expect(Math.min(...traps.map(({ quote }) => quote.length))).toBe(4);
  });
});

describe('an invented quote', () => {
  const page = around.before + traps.map(({ gone, alike }) => `${gone}${alike}`).join('\n') + around.after;

  it.each(['官署放假七日', '飞艇越过县城上空', '图书三万册', '桥梁', '渡轮小学停航', '煤油价跌，学校复课'])(
    'that never stood there is lost: %s',
    (words) => {
      const quote = { quotes: [words], prefix: '闻者莫不称奇，', suffix: '，一时传为佳话。' };
      expect(resolveQuote(quote, [], page)).toEqual({ status: 'lost' });
    },
  );

  it('is lost though what stood around it is there', () => {
    const quote = { quotes: ['官署放假七日'], prefix: '议决数案，', suffix: '另文报告。' };
    expect(resolveQuote(quote, [], page)).toEqual({ status: 'lost' });
  });
});
