/** The truth about the sample library, told by hand: every printed line stands in one part and in one only. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const gold = fileURLToPath(new URL('../../score/samples-gold/', import.meta.url));
const samples = fileURLToPath(new URL('../../../resources/samples/', import.meta.url));

interface Truth {
  readonly file: string;
  readonly encoding: string;
  readonly articles: readonly object[];
  readonly furniture: readonly object[];
}

/** The line ranges anywhere in a truth, and the texts that stand for lines shared by two parts. */
function claims(value: unknown): { readonly lines: readonly number[]; readonly texts: readonly string[] } {
  if (Array.isArray(value)) {
    const [from, to] = value as readonly unknown[];
    if (typeof from === 'number' && typeof to === 'number')
      return { lines: Array.from({ length: to - from + 1 }, (_, i) => from + i), texts: [] };
    return together(value.map(claims));
  }
  if (typeof value !== 'object' || value === null) return { lines: [], texts: [] };
  const texts = 'text' in value && typeof value.text === 'string' ? [value.text] : [];
  return together([{ lines: [], texts }, ...Object.values(value).map(claims)]);
}

const together = (all: readonly ReturnType<typeof claims>[]) => ({
  lines: all.flatMap(({ lines }) => lines),
  texts: all.flatMap(({ texts }) => texts),
});

const bare = (text: string) => text.replace(/[\s\u3000\f\ufeff]/gu, '');

describe('the truth about the sample library', () => {
  const files = readdirSync(gold).sort();

  it('is told for every sample', () => {
    const told = files.map((name) => (JSON.parse(readFileSync(gold + name, 'utf8')) as Truth).file);
    const there = readdirSync(samples, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.txt'));
    expect(told.sort()).toEqual(there.sort());
  });

  it.each(files)('gives each printed line to one part: %s', (name) => {
    const truth = JSON.parse(readFileSync(gold + name, 'utf8')) as Truth;
    const text = new TextDecoder(truth.encoding).decode(readFileSync(samples + truth.file));
    const { lines, texts } = claims([truth.articles, truth.furniture]);
    const written = texts.map(bare).join('');
    const printed = text.split(/\r?\n/u).flatMap((line, i) => (bare(line) === '' ? [] : [i + 1]));
    const inText = printed.filter(
      (line) => !lines.includes(line) && written.includes(bare(text.split(/\r?\n/u)[line - 1] ?? '')),
    );
    expect([...lines, ...inText].sort((a, b) => a - b)).toEqual(printed);
  });
});
