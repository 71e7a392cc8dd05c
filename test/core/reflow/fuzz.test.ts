/**
 * The laws of reflow on fuzzed pages, a few hundred of them; `npm run laws` has a hundred thousand. The seed is printed, and
 * a page that breaks a law can be made again from it.
 */
import { describe, expect, it } from 'vitest';
import type { ReflowJson } from '#core/export/reflow-json';
import { reflowPage } from '#core/ingest';
import { fuzzBases } from '../../score/fuzz-bases.mjs';
import { faultsOf, spanFaults } from '../../score/fuzz-check';
import { fuzzedPage } from '../../score/fuzz-pages';

const pages = 300;
const seed = Number(process.env.BROADSHEET_FUZZ_SEED ?? Date.now() % 1_000_000);
const bases = fuzzBases();

describe('reflow of fuzzed pages', { timeout: 120_000 }, () => {
  it(`conserves and proves every character of ${pages} pages, seed ${seed}`, () => {
    const broken: string[] = [];
    for (let index = 0; index < pages; index += 1) {
      const { text, base, steps } = fuzzedPage(seed, index, bases);
      const [fault] = faultsOf(text);
      if (fault !== undefined) broken.push(`${seed}/${index} from ${base} (${steps.join(', ')}): ${fault}`);
    }
    console.log(`${pages} fuzzed pages from ${bases.length} bases, seed ${seed}`);
    expect(broken).toEqual([]);
  });

  it('makes the same page from the same seed, and other pages from other seeds', () => {
    const make = (own: number): readonly string[] =>
      Array.from({ length: 20 }, (_, index) => fuzzedPage(own, index, bases).text);
    expect(make(7)).toEqual(make(7));
    expect(new Set([...make(7), ...make(8)]).size).toBeGreaterThan(35);
  });

  it('gives pages that reflow has something to do with', () => {
    const texts = Array.from({ length: 40 }, (_, index) => fuzzedPage(11, index, bases).text);
    expect(texts.filter((text) => reflowPage(text).articles.length > 1).length).toBeGreaterThan(20);
  });
});

describe('the check of fuzzed pages', () => {
  const printed: ReflowJson = {
    file: 'page.txt',
    lang: 'en',
    encoding: 'utf-8',
    articles: [],
    furniture: [
      {
        page: 0,
        role: 'other',
        text: 'harbour light',
        spans: [
          [0, 5],
          [6, 8],
          [9, 14],
        ],
      },
    ],
  };
  const text = 'harbo-ur light';
  const faults = (spans: readonly (readonly [number, number])[], shown: string): readonly string[] =>
    spanFaults(text, {
      ...printed,
      furniture: [{ page: 0, role: 'other', text: shown, spans }],
    });

  it('finds nothing wrong with text that its spans show, line-end hyphens and spaces aside', () => {
    expect(faults([[0, 14]], 'harbour light')).toEqual([]);
  });

  it('finds what is lost, stands twice, is invented or lies outside', () => {
    expect(faults([[0, 8]], 'harbour')).toEqual(
      [9, 10, 11, 12, 13].map((at) => `offset ${at} is in no part`),
    );
    expect(
      faults(
        [
          [0, 14],
          [13, 14],
        ],
        'harbour lightt',
      ),
    ).toEqual(['furniture 0: offset 13 stands twice']);
    expect(faults([[0, 14]], 'harbour lights')[0]).toContain('text differs from its spans');
    expect(faults([[0, 99]], 'harbour light')[0]).toContain('bad span 0-99');
  });
});
