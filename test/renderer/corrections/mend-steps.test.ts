import { describe, expect, it } from 'vitest';
import { articleIdOf, makeId, type PageId } from '#core/page/ids';
import {
  headlineOf,
  type MendPlace,
  moveBefore,
  moveInto,
  orderBefore,
  type StepAction,
  stepOf,
} from '../../../src/renderer/corrections/mend-steps';
import { blocksOfPage, rangesOf } from '../../../src/renderer/page/page-blocks';
import { articleOf, openPageOf, pageId, piecesOf } from '../page/page-text';

const text =
  'Tide table\nThe Ferry\nIt left.\nIt came.\nThe Mill\nBy A. Quill\nIt burned.\nThe Inn\nIt stands.';
const open = openPageOf(
  text,
  [
    articleOf(text, ['headline', 'The Ferry'], ['paragraph', 'It left.'], ['paragraph', 'It came.']),
    articleOf(text, ['headline', 'The Mill'], ['byline', 'By A. Quill'], ['paragraph', 'It burned.']),
    articleOf(text, ['headline', 'The Inn'], ['paragraph', 'It stands.']),
  ],
  [{ role: 'running-head', pieces: piecesOf(text, 'Tide table') }],
);
const blocks = blocksOfPage(open);
const ids = open.articles.map(({ id }) => id);

/** At the block that shows `words`, with `others` chosen as well. */
function at(words: string, others: readonly string[] = [], caret: number | null = null): MendPlace {
  const find = (each: string) => {
    const block = blocks.find(({ shown }) => shown.text === each);
    if (block === undefined) throw new Error(`no ${each}`);
    return block;
  };
  const targets = [words, ...others].map(find).sort((a, b) => a.index - b.index);
  return { articles: open.articles, pageId, blocks, current: find(words), targets, caret };
}

function ranges(...words: readonly string[]) {
  return words.flatMap((each) => at(each).targets.flatMap(rangesOf));
}

describe('what an action means where one is', () => {
  it('merges with a neighbour, or all articles that something is chosen of', () => {
    expect(stepOf('merge-before', at('It burned.'))).toEqual({ kind: 'merge', articles: ids.slice(0, 2) });
    expect(stepOf('merge-after', at('It burned.'))).toEqual({ kind: 'merge', articles: ids.slice(1) });
    expect(stepOf('merge-before', at('It left.', ['It stands.']))).toEqual({
      kind: 'merge',
      articles: [articleIdOf(pageId, 0), articleIdOf(pageId, 2)],
    });
  });

  it('begins a new article with the block, but not where one begins already', () => {
    expect(stepOf('split', at('It came.'))).toEqual({ kind: 'split', at: text.indexOf('It came.') });
    expect(stepOf('split', at('The Mill'))).toEqual({ kind: 'refused', why: 'begins-here' });
  });

  it('moves a block over its neighbour, and past the edge of its article into the next one', () => {
    expect(stepOf('move-up', at('It came.'))).toEqual({
      kind: 'move',
      ranges: ranges('It came.'),
      to: { kind: 'before', ranges: ranges('It left.') },
    });
    expect(stepOf('move-up', at('It burned.'))).toEqual({
      kind: 'move',
      ranges: ranges('It burned.'),
      to: { kind: 'end', article: ranges('The Ferry', 'It left.', 'It came.') },
    });
    expect(stepOf('move-down', at('It came.'))).toEqual({
      kind: 'move',
      ranges: ranges('It came.'),
      to: { kind: 'before', ranges: ranges('It burned.') },
    });
  });

  it('moves all that is chosen at once', () => {
    expect(stepOf('move-down', at('It left.', ['It came.']))).toMatchObject({
      ranges: ranges('It left.', 'It came.'),
      to: { kind: 'before', ranges: ranges('It burned.') },
    });
  });

  it('takes text out of the articles, and furniture into one', () => {
    expect(stepOf('furniture', at('It came.'))).toMatchObject({ kind: 'role', role: 'other' });
    expect(stepOf('furniture', at('Tide table'))).toMatchObject({ kind: 'role', role: 'paragraph' });
    expect(moveBefore(at('It came.'), at('Tide table').current)).toMatchObject({
      kind: 'role',
      role: 'other',
    });
  });

  it('makes a block the headline of its article or of another one, and clears one', () => {
    const spans = ranges('It came.').map((range) => ({ page: pageId, ...range }));
    const chosen = { kind: 'headline', spans };
    expect(stepOf('headline', at('It came.'))).toEqual({ ...chosen, article: ids[0] });
    expect(stepOf('role-headline', at('It came.'))).toEqual({ ...chosen, article: ids[0] });
    expect(headlineOf(at('It came.'), 2)).toEqual({ ...chosen, article: ids[2] });
    expect(stepOf('no-headline', at('It came.'))).toEqual({
      kind: 'headline',
      article: ids[0],
      spans: null,
    });
  });

  it('joins a paragraph with the one before it, never with a headline', () => {
    expect(stepOf('join', at('It came.'))).toEqual({ kind: 'join', at: text.indexOf('It came.') });
    expect(stepOf('join', at('It left.'))).toEqual({ kind: 'refused', why: 'no-paragraph-before' });
  });

  it('breaks a paragraph at the caret, which has to stand inside', () => {
    expect(stepOf('break', at('It burned.', [], 3))).toEqual({
      kind: 'break',
      at: text.indexOf('It burned.') + 3,
    });
    for (const caret of [null, 0, 'It burned.'.length]) {
      expect(stepOf('break', at('It burned.', [], caret))).toEqual({ kind: 'refused', why: 'no-caret' });
    }
  });

  it('puts articles in another order', () => {
    expect(stepOf('article-up', at('It burned.'))).toEqual({
      kind: 'order',
      article: ids[1],
      before: ids[0],
    });
    expect(stepOf('article-down', at('It burned.'))).toEqual({
      kind: 'order',
      article: ids[1],
      before: null,
    });
    expect(orderBefore(at('It stands.'), 2, 0)).toEqual({ kind: 'order', article: ids[2], before: ids[0] });
  });

  it('drops a block on a head before the first block under it', () => {
    expect(moveBefore(at('It came.'), at('The Mill').current)).toMatchObject({
      to: { kind: 'before', ranges: ranges('It burned.') },
    });
  });

  it('says why where there is nothing to do', () => {
    const refusals: readonly (readonly [StepAction, string, string])[] = [
      ['merge-before', 'The Ferry', 'first-article'],
      ['merge-after', 'The Inn', 'last-article'],
      ['merge-before', 'Tide table', 'in-no-article'],
      ['article-up', 'It left.', 'first-article'],
      ['article-down', 'It stands.', 'last-article'],
      ['move-up', 'It left.', 'nowhere'],
      ['move-down', 'It stands.', 'nowhere'],
      ['role-byline', 'By A. Quill', 'has-role'],
      ['headline', 'The Inn', 'has-role'],
    ];
    for (const [action, words, why] of refusals) {
      expect([action, stepOf(action, at(words))]).toEqual([action, { kind: 'refused', why }]);
    }
    expect(moveInto(at('It came.'), 0)).toEqual({ kind: 'refused', why: 'nowhere' });
  });

  it('opens the head of a part that goes on here, shown as crossheads, when text moves over it', () => {
    const part = openPageOf(text, [
      articleOf(text, ['crosshead', 'The Ferry'], ['crosshead', 'It left.'], ['paragraph', 'It came.']),
    ]);
    const [row] = part.articles;
    if (row === undefined) throw new Error('no article');
    const all = blocksOfPage(part);
    const [first, second, last] = all;
    if (first === undefined || second === undefined || last === undefined) throw new Error('no blocks');
    const place = (pages: readonly PageId[]): MendPlace => ({
      articles: [{ ...row, pages }],
      pageId,
      blocks: all,
      current: last,
      targets: [last],
      caret: null,
    });
    const step = stepOf('move-up', place([makeId('page', 'a/1'), pageId]));
    expect(step).toMatchObject({ kind: 'move', opened: [first, second].flatMap(rangesOf) });
    expect(stepOf('move-up', place([pageId]))).not.toHaveProperty('opened');
  });

  it('leaves text on its page where an article came from another one, or goes on there', () => {
    const here = (pages: readonly PageId[]): MendPlace => {
      const [first, second, third] = open.articles;
      if (first === undefined || second === undefined || third === undefined) throw new Error('no articles');
      return { ...at('It burned.'), articles: [first, { ...second, pages }, third] };
    };
    const [earlier, later] = [makeId('page', 'a/1'), makeId('page', 'a/2')];
    const mill = at('The Mill').current;
    const first = { ...here([earlier, pageId]), current: mill, targets: [mill] };
    expect(stepOf('move-up', first)).toEqual({
      kind: 'refused',
      why: 'before-elsewhere',
    });
    expect(stepOf('move-down', here([pageId, later]))).toEqual({ kind: 'refused', why: 'after-elsewhere' });
    expect(stepOf('move-down', here([earlier, pageId]))).toMatchObject({ kind: 'move' });
    expect(moveInto(here([pageId, later]), 2)).toMatchObject({ kind: 'move' });
    expect(stepOf('move-up', here([earlier, pageId]))).not.toHaveProperty('opened');
    // The headline may be chosen on any of its pages; kicker and deck stand with it.
    expect(stepOf('headline', here([earlier, pageId]))).toMatchObject({ kind: 'headline', article: ids[1] });
    expect(stepOf('role-deck', here([earlier, pageId]))).toEqual({ kind: 'refused', why: 'head-elsewhere' });
    expect(stepOf('role-deck', here([pageId, later]))).toMatchObject({ kind: 'role', role: 'deck' });
  });
});
