import { describe, expect, it } from 'vitest';
import { type JsonSpan, type ReflowedDump, toReflowJson } from '#core/export/reflow-json';
import { ingestDump } from '#core/ingest';
import { type Article, type Glue, noPart, type PageReflow, type Part, raw } from '#core/page/model';
import { encodingCases } from '../dump/decode.cases';
import { encode } from '../dump/encode';

/** A part of the given stretches of `text`, found one after the other. */
function part(
  text: string,
  ...stretches: readonly (string | { hidden: string } | { glue: Glue; text: string })[]
): Part {
  let from = 0;
  return {
    pieces: stretches.map((stretch) => {
      const wanted =
        typeof stretch === 'string' ? stretch : 'hidden' in stretch ? stretch.hidden : stretch.text;
      const start = text.indexOf(wanted, from);
      from = start + wanted.length;
      const piece = { page: 0, start: raw(start), end: raw(from), glue: '' as Glue };
      if (typeof stretch === 'string') return piece;
      return 'hidden' in stretch ? { ...piece, hidden: true as const } : { ...piece, glue: stretch.glue };
    }),
  };
}

const bare: Article = {
  kicker: noPart,
  headline: noPart,
  deck: noPart,
  byline: noPart,
  blocks: [],
  series: null,
  confidence: 0.87654,
};

function dumpOf(pages: readonly { text: string; reflow: Partial<PageReflow> }[]): ReflowedDump {
  let start = 0;
  return {
    decoded: { text: pages.map(({ text }) => text).join('\f'), encoding: 'utf-8', problems: [] },
    pages: pages.map(({ text, reflow }, ordinal) => {
      const page = { ordinal, start, text };
      start += text.length + 1;
      return { page, reflow: { lang: 'zh-Hans', articles: [], furniture: [], problems: [], ...reflow } };
    }),
  };
}

const cut = (text: string, spans: readonly JsonSpan[]): readonly string[] =>
  spans.map(([from, to]) => text.slice(from, to));

describe('toReflowJson', () => {
  it('has the contract’s keys in the contract’s order', () => {
    const text = '渡口重开';
    const json = toReflowJson(
      'a.txt',
      dumpOf([
        {
          text,
          reflow: {
            articles: [{ ...bare, blocks: [{ role: 'paragraph', ...part(text, '重开') }] }],
            furniture: [{ role: 'imprint', ...part(text, '渡口') }],
          },
        },
      ]),
    );
    expect(JSON.stringify(json)).toBe(
      '{"file":"a.txt","lang":"zh-Hans","encoding":"utf-8","articles":[{"page":0,"kicker":"","headline":"","deck":"",' +
        '"byline":"","kickerSpans":[],"headlineSpans":[],"deckSpans":[],"bylineSpans":[],"series":null,' +
        '"blocks":[{"role":"paragraph","text":"重开","spans":[[2,4]]}],"confidence":0.877}],' +
        '"furniture":[{"page":0,"role":"imprint","text":"渡口","spans":[[0,2]]}]}',
    );
  });

  it('counts offsets through the whole file, form feeds included', () => {
    const pages = ['第一页', '第二页 标题'];
    const dump = dumpOf(
      pages.map((text) => ({
        text,
        reflow: { articles: [{ ...bare, headline: part(text, text.slice(-2)) }] },
      })),
    );
    const { articles } = toReflowJson('a.txt', dump);
    expect(articles.map(({ page, headline }) => [page, headline])).toEqual([
      [0, '一页'],
      [1, '标题'],
    ]);
    expect(articles.flatMap(({ headlineSpans }) => cut(dump.decoded.text, headlineSpans))).toEqual([
      '一页',
      '标题',
    ]);
  });

  it('makes one span of pieces that only spaces part, and none across a line break', () => {
    const text = '老 码 头　开\n航 了';
    const headline = part(text, '老', '码', '头', '开', '航', '了');
    const [article] = toReflowJson(
      'a.txt',
      dumpOf([{ text, reflow: { articles: [{ ...bare, headline }] } }]),
    ).articles;
    expect(article?.headline).toBe('老码头开航了');
    expect(cut(text, article?.headlineSpans ?? [])).toEqual(['老 码 头　开', '航 了']);
  });

  it('gives hidden hyphens a span and no text', () => {
    const text = 'mor-\nning ferry';
    const block = part(text, 'mor', { hidden: '-' }, 'ning', { glue: ' ', text: 'ferry' });
    const dump = dumpOf([
      { text, reflow: { lang: 'en', articles: [{ ...bare, blocks: [{ role: 'paragraph', ...block }] }] } },
    ]);
    const [shown] = toReflowJson('a.txt', dump).articles[0]?.blocks ?? [];
    expect(shown?.text).toBe('morning ferry');
    expect(cut(text, shown?.spans ?? [])).toEqual(['mor-', 'ning ferry']);
  });

  it('keeps pieces apart that stand in another order than on the page', () => {
    const text = '后来 先到';
    const headline: Part = { pieces: [...part(text, '先到').pieces, ...part(text, '后来').pieces] };
    const [article] = toReflowJson(
      'a.txt',
      dumpOf([{ text, reflow: { articles: [{ ...bare, headline }] } }]),
    ).articles;
    expect(cut(text, article?.headlineSpans ?? [])).toEqual(['先到', '后来']);
  });

  it('names the language most of the text is in', () => {
    const dump = dumpOf([
      { text: 'a short page', reflow: { lang: 'en' } },
      { text: '这一页比那一页长得多得多得多', reflow: { lang: 'zh-Hans' } },
      { text: '…'.repeat(50), reflow: { lang: 'und' } },
    ]);
    expect(toReflowJson('a.txt', dump).lang).toBe('zh-Hans');
    expect(toReflowJson('a.txt', dumpOf([{ text: '', reflow: { lang: 'und' } }])).lang).toBe('und');
  });

  for (const { name, text, encodings } of encodingCases) {
    it(`loses, repeats and invents nothing of ${name}`, () => {
      const dump = ingestDump(encode(text, encodings.at(-1) ?? 'utf-8'));
      if (dump.kind !== 'dump') throw new Error(dump.reason);
      const json = toReflowJson('a.txt', dump);
      const seen = new Array<number>(text.length).fill(0);
      const parts = [
        ...json.articles.flatMap((each) => [
          { text: each.kicker, spans: each.kickerSpans },
          { text: each.headline, spans: each.headlineSpans },
          { text: each.deck, spans: each.deckSpans },
          { text: each.byline, spans: each.bylineSpans },
          ...each.blocks,
        ]),
        ...json.furniture,
      ];
      for (const { text: shown, spans } of parts) {
        for (const [from, to] of spans) for (let at = from; at < to; at += 1) seen[at] = (seen[at] ?? 0) + 1;
        expect(squeezed(cut(text, spans).join(''))).toBe(squeezed(shown));
      }
      const wrong =
        [...text].length > 0 ? seen.findIndex((count, at) => /\S/u.test(text[at] ?? '') && count !== 1) : -1;
      expect(wrong).toBe(-1);
    });
  }
});

/** Text without what reflow may add or hide: spaces and line-end hyphens. */
function squeezed(text: string): string {
  return text.replace(/[\s\-\u00ad\u2010]/gu, '');
}
