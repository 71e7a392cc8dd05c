import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { noteMarkdown } from '#core/export/markdown-note';
import { findBracketLinks } from '#core/text/bracket-links';

function headings(node: Nodes): readonly number[] {
  const own = node.type === 'heading' ? [node.depth] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(headings)] : own;
}

describe('a note in a document', () => {
  it.each([
    ['# a\n## b', '#### a\n##### b'],
    ['a\n===\nb\n---\nc', '#### a\n##### b\nc'],
    ['one\ntwo\n\nthree', 'one\\\ntwo\n\nthree'],
    ['- a\n- b', '- a\n- b'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['see [^1] and [[a]]', 'see \\[^1] and [[a]]'],
    ['```\n# code\n[^1]\n```', '```\n# code\n[^1]\n```'],
    ['```\nleft open', '```\nleft open\n```'],
    ['---', '---'],
  ])('%j is %j', (body, expected) => {
    expect(noteMarkdown(body)).toBe(expected);
  });

  it('has no heading above those of the document, no code that goes on after it, and all of its links', () => {
    const line = fc.constantFrom(
      '# a',
      '##',
      'text [[甲]]',
      '===',
      '---',
      '- item',
      '```',
      '~~~',
      '',
      '> q',
      '[^1]',
      '[[b c]] x',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
        const body = lines.join('\n');
        const markdown = noteMarkdown(body);
        const tree = fromMarkdown(`${markdown}\n\n## Next`);
        expect(
          headings(tree)
            .slice(0, -1)
            .filter((depth) => depth < 4),
        ).toEqual([]);
        expect(headings(tree).at(-1)).toBe(2);
        const titles = (text: string) => findBracketLinks(text).map(({ title }) => title);
        expect(titles(markdown)).toEqual(titles(body));
      }),
      { numRuns: 500 },
    );
  });
});
