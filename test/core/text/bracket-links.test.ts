import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeLink,
  findBracketLinks,
  formatBracketLink,
  freeTitle,
  linkTitleOf,
  linkTitles,
  longestTitle,
  openLinkAt,
} from '#core/text/bracket-links';

const titles = (text: string) => findBracketLinks(text).map(({ title }) => title);

/** Text with brackets, backslashes and characters of two units in it more often than chance has it. */
const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom('[', ']', '\\', '【', '】', '\n', ' ', '渡', '𠮷', 'a'),
    fc.string({ maxLength: 1 }),
  ),
  maxLength: 60,
});

describe('links in a text', () => {
  it('are words in double brackets on one line', () => {
    expect(findBracketLinks('See [[Ferry school]] and [[渡口小学]].')).toEqual([
      { title: 'Ferry school', start: 4, end: 20 },
      { title: '渡口小学', start: 25, end: 33 },
    ]);
  });

  it.each([
    ['[one] [[two]', []],
    ['[[  ]] [[]]', []],
    ['[[over\nlines]]', []],
    ['\\[[escaped]] \\\\[[not escaped]]', ['not escaped']],
    ['[[[inner]]]', ['inner']],
    ['[[a]][[b]]', ['a', 'b']],
    ['[[a[b]]', []],
  ] as const)('in %j are %j', (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it('stand where they say, apart and in order, in any text', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        let last = 0;
        for (const { title, start, end } of findBracketLinks(text)) {
          expect(text.slice(start, end)).toBe(formatBracketLink(title));
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  it('are read back as they were written, whatever the words and whatever stands around', () => {
    fc.assert(
      fc.property(awkward, awkward, awkward, (words, before, after) => {
        const title = linkTitleOf(words);
        fc.pre(title !== '');
        // A space apart: a backslash or bracket before it would belong to it.
        const text = `${before} ${formatBracketLink(title)} ${after}`;
        expect(titles(text)).toContain(title);
      }),
    );
  });
});

describe('a title', () => {
  it('has one line, no square brackets, and an end', () => {
    expect(linkTitleOf(' The  ferry\n[sic] sank ')).toBe('The ferry (sic) sank');
    expect(linkTitleOf('𠮷'.repeat(60))).toBe('𠮷'.repeat(longestTitle / 2));
    expect(linkTitleOf('\n ')).toBe('');
  });

  it('stays as it is when it is one already', () => {
    fc.assert(fc.property(awkward, (words) => linkTitleOf(linkTitleOf(words)) === linkTitleOf(words)));
  });

  it('gets a number where another link has it', () => {
    expect(freeTitle('Fire', new Set(['Fire', 'Fire (2)']))).toBe('Fire (3)');
    expect(freeTitle('Fire', new Set(['Flood']))).toBe('Fire');
  });
});

describe('a link being typed', () => {
  const at = (text: string) => openLinkAt(text.replace('|', ''), text.indexOf('|'));

  it.each([
    ['see [[fer|ry', { start: 4, query: 'fer' }],
    ['see [[|', { start: 4, query: '' }],
    ['见【【渡口|', { start: 1, query: '渡口' }],
    ['[[one]] and [[t|', { start: 12, query: 't' }],
    ['[[one]]|', null],
    ['[[one\n|', null],
    ['[one|', null],
    ['\\[[one|', null],
    ['|[[one', null],
  ] as const)('in %j is %j', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it('is made whole, with the caret behind it', () => {
    const open = { start: 4, query: 'fer' };
    expect(completeLink('see [[fer', 9, open, 'Ferry school')).toEqual({
      text: 'see [[Ferry school]]',
      caret: 20,
    });
    expect(completeLink('see [[fer]] then', 9, open, 'Ferry')).toEqual({
      text: 'see [[Ferry]] then',
      caret: 13,
    });
  });

  it('leaves everything else of the text, and the links in it, as they were', () => {
    fc.assert(
      fc.property(
        awkward,
        fc.string({ unit: fc.constantFrom('a', '渡', ' '), maxLength: 9 }),
        awkward,
        (before, query, after) => {
          const typed = `${before} [[${query}`;
          const open = openLinkAt(typed + after, typed.length);
          fc.pre(open !== null && !/^[\]】]/u.test(after));
          if (open === null) return;
          const { text, caret } = completeLink(typed + after, typed.length, open, '新题 new');
          expect(text).toBe(`${before} [[新题 new]]${after}`);
          expect(text.slice(0, caret)).toBe(`${before} [[新题 new]]`);
          for (const title of linkTitles(`${before} `)) expect(linkTitles(text)).toContain(title);
          expect(linkTitles(text)).toContain('新题 new');
        },
      ),
    );
  });
});
