import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBracketLinks } from '#core/text/bracket-links';
import { startI18n } from '../../../src/renderer/i18n/index';
import type {} from '../../../src/renderer/notes/bracket-link-syntax';
import { NoteText } from '../../../src/renderer/notes/note-text';
import { noteTitle } from '../../../src/renderer/notes/note-words';
import { isFormatted, mayBeFormatted, parseNote } from '../../../src/renderer/notes/parse-note';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => startI18n(['en']));
afterEach(cleanup);

function show(body: string, linked: readonly string[] = []) {
  const onFollow = vi.fn();
  const onAddress = vi.fn();
  const { container } = render(
    <NoteText tree={parseNote(body)} linked={new Set(linked)} onFollow={onFollow} onAddress={onAddress} />,
  );
  return { container, onFollow, onAddress };
}

function linksIn(node: Nodes): readonly string[] {
  if (node.type === 'bracketLink') return [node.value];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

describe('a note as it reads', () => {
  it('has its formatting', () => {
    const { container } = show(
      '# Prices\n\n**Rice** fell, *salt* ~~rose~~ `held`.\n\n1. one\n2. two\n\n- [x] seen\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\n```\ncode\n```',
    );
    for (const [selector, text] of [
      ['strong', 'Rice'],
      ['em', 'salt'],
      ['del', 'rose'],
      ['p code', 'held'],
      ['ol li:nth-child(2)', 'two'],
      ['ul li', '☑ seen'],
      ['blockquote', 'said'],
      ['tr:nth-child(2) td', '1'],
      ['pre', 'code'],
    ]) {
      expect(container.querySelector(selector ?? '')?.textContent?.trim()).toBe(text);
    }
    expect(container.querySelector('h1, h2, h3')).toBeNull();
  });

  it('never becomes HTML, whatever it holds', () => {
    const { container } = show(
      '<img src=x onerror=alert(1)>\n\n<script>alert(2)</script> [x](javascript:alert(3)) ![pic](http://x.example/y.png)',
    );
    expect(container.querySelector('img, script, a, iframe')).toBeNull();
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(container.textContent).toContain('pic');
  });

  it('opens no address, but hands it over to be copied', async () => {
    const { container, onAddress } = show(
      '[the archive][1] and https://example.org/a\n\n[1]: https://example.org/b',
    );
    expect(container.querySelector('a')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'the archive' }));
    await userEvent.click(screen.getByRole('button', { name: 'https://example.org/a' }));
    expect(onAddress.mock.calls).toEqual([['https://example.org/b'], ['https://example.org/a']]);
  });

  it('tells links that lead somewhere from those that do not', async () => {
    const { onFollow } = show('See [[Ferry *school*]] and [[渡口]].', ['Ferry *school*']);
    await userEvent.click(screen.getByRole('button', { name: 'Ferry *school*' }));
    await userEvent.click(screen.getByRole('button', { name: '渡口, leads nowhere yet' }));
    expect(onFollow.mock.calls).toEqual([['Ferry *school*'], ['渡口']]);
  });

  it('has every link that its text has, where no other Markdown is in the way', () => {
    const piece = fc.constantFrom(
      '[[甲 乙]]',
      '[[a]]',
      '[',
      ']',
      '[[',
      ']]',
      '\\',
      '渡口',
      ' ',
      'x',
      '(',
      ')',
      '[[ ]]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // Behind a word: an indent or a sign at the beginning would make a code block or a list.
        const text = `x ${pieces.join('')} x`;
        // `](` makes a link of Markdown's own.
        fc.pre(!text.includes(']('));
        expect(linksIn(parseNote(text))).toEqual(findBracketLinks(text).map(({ title }) => title));
      }),
      { numRuns: 500 },
    );
  });

  it('has no link in code', () => {
    expect(linksIn(parseNote('`[[a]]`\n\n    [[b]]\n\n[[c]]'))).toEqual(['c']);
  });

  it('shows every text without failing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]()*_`#>-|!\\&;:/<x \n1.'), maxLength: 40 }),
        (text) => {
          show(text);
          cleanup();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a note that says no more than its characters', () => {
  it.each([
    ['plain words\nin lines\n\nand more', false],
    ['与1929年比较', false],
    ['**strong**', true],
    ['see [[x]]', true],
    ['- a', true],
  ])('is told from others: %j', (body, expected) => {
    expect(isFormatted(parseNote(body))).toBe(expected);
  });

  it('is told at a glance, which errs on one side only', () => {
    const piece = fc.constantFrom(
      ...'*_`~[]()<>#|\\&;:-+1.! \n\tab@',
      '[[',
      ']]',
      'https://a.example',
      '---',
      '    ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const body = pieces.join('');
        if (isFormatted(parseNote(body))) expect(mayBeFormatted(body)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a note is called', () => {
  it.each([
    ['## 渡口 *小学*\nmore', '渡口 小学'],
    ['\n\n- [x] **Rice** fell', 'Rice fell'],
    ['See [[Ferry school]] and [map](https://example.org)', 'See Ferry school and map'],
    ['> 1. “said”', '“said”'],
    ['---\nthen', 'then'],
    ['snake_case stays', 'snake_case stays'],
    ['???', '???'],
  ])('%j is %j', (body, title) => {
    expect(noteTitle(body)).toBe(title);
  });
});
