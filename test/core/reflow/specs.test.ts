/** Runs the pages in test/specs/reflow: one rule a page, each example an input and the output it must give. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { notate, unmark } from './notation';

const folder = fileURLToPath(new URL('../../specs/reflow', import.meta.url));

interface Example {
  readonly title: string;
  readonly input: string;
  readonly output: string;
  readonly only: boolean;
}

function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  const pattern = /^## (.+)\n([\s\S]*?)```input\n([\s\S]*?)\n```\n+```output\n([\s\S]*?)\n```/gmu;
  for (const [, title = '', prose = '', input = '', output = ''] of page.matchAll(pattern)) {
    examples.push({ title, input, output, only: prose.includes('<only>') });
  }
  return examples;
}

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => ({ name, examples: examplesOf(readFileSync(path.join(folder, name), 'utf8')) }));
const someOnly = pages.some(({ examples }) => examples.some(({ only }) => only));

describe.each(pages)('spec page $name', ({ examples }) => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.filter(({ only }) => only || !someOnly))('$title', ({ input, output }) => {
    expect(unmark(output)).not.toBe(unmark(input));
    expect(notate(unmark(input))).toBe(unmark(output));
  });
});
