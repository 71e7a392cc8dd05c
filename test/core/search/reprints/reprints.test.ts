/** Reprints are found in a run in which they are known, and what is only alike is not taken for one. */
import { describe, expect, test } from 'vitest';
import { alignable } from '#core/search/reprints/align';
import { CandidateIndex } from '#core/search/reprints/candidate-index';
import { comparableText } from '#core/search/reprints/comparable-text';
import { relate } from '#core/search/reprints/compare';
import { signatureOf } from '#core/search/reprints/signature';
import { type GeneratedArticle, type ReprintSet, writeReprintSet } from './generate';

const textOf = ({ headline, body }: GeneratedArticle) => `${headline}\n${body}`;

/** Every pair that is found, as `a b`, smaller number first, with how the first is related to the second. */
function findPairs({ articles }: ReprintSet): Map<string, string> {
  const signatures = articles.map((article) => signatureOf(textOf(article)));
  const index = new CandidateIndex();
  for (const [at, signature] of signatures.entries()) index.add(at, signature);
  const texts = articles.map((article) => alignable(comparableText(textOf(article))));
  const found = new Map<string, string>();
  signatures.forEach((signature, a) => {
    for (const { number: b } of index.find(a, signature, 50)) {
      const [one, other] = [texts[a], texts[b]];
      if (b < a || one === undefined || other === undefined) continue;
      const relation = relate(one, other);
      if (relation !== null) found.set(`${a} ${b}`, relation.kind);
    }
  });
  return found;
}

/** All pairs that are reprints, also those by way of a third. */
function knownPairs({ reprints }: ReprintSet): Map<string, string> {
  const known = new Map(
    reprints.map(({ a, b, how }) => [`${Math.min(a, b)} ${Math.max(a, b)}`, how as string]),
  );
  const of = new Map<number, number[]>();
  for (const { a, b } of reprints) of.set(a, [...(of.get(a) ?? []), b]);
  for (const copies of of.values()) {
    for (const a of copies) {
      for (const b of copies) if (a < b) known.set(`${a} ${b}`, 'by way of a third');
    }
  }
  return known;
}

describe.each([
  ['Chinese', {}],
  ['Latin', { latin: true }],
] as const)('in a run of 1,500 %s articles', (name, options) => {
  const set = writeReprintSet(7, 1_500, options);
  const found = findPairs(set);
  const known = knownPairs(set);

  test('nearly all reprints are found, however they were changed', () => {
    const ways = new Map<string, { found: number; all: number }>();
    for (const [pair, how] of known) {
      const way = ways.get(how) ?? { found: 0, all: 0 };
      ways.set(how, { found: way.found + (found.has(pair) ? 1 : 0), all: way.all + 1 });
    }
    const rows = [...ways].map(([how, { found: count, all }]) => `${how}: ${count} of ${all}`);
    console.info(`${name}, found\n  ${rows.join('\n  ')}`);
    const direct = [...ways].filter(([how]) => how !== 'by way of a third');
    const hit = direct.reduce((sum, [, way]) => sum + way.found, 0);
    const all = direct.reduce((sum, [, way]) => sum + way.all, 0);
    expect(hit / all).toBeGreaterThanOrEqual(0.97);
  });

  test('what is found is a reprint', () => {
    const wrong = [...found.keys()].filter((pair) => !known.has(pair));
    console.info(`${name}: ${found.size} pairs found, ${wrong.length} of them none`);
    expect(1 - wrong.length / found.size).toBeGreaterThanOrEqual(0.99);
  });

  test('articles on the same event, with the same quotation or notice are none', () => {
    const taken = set.traps.filter(({ a, b }) => found.has(`${Math.min(a, b)} ${Math.max(a, b)}`));
    expect(taken).toEqual([]);
  });
});
