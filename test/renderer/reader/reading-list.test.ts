import { afterEach, describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import {
  chooseWay,
  chosenWay,
  currentList,
  listNeighbours,
  readAlong,
} from '../../../src/renderer/reader/reading-list';

const [a, b, c] = ['a', 'b', 'c'].map((key) => makeId('article', key)) as [
  ReturnType<typeof makeId<'article'>>,
  ReturnType<typeof makeId<'article'>>,
  ReturnType<typeof makeId<'article'>>,
];

function goTo(hash: string): void {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

afterEach(() => {
  goTo('#/library');
});

describe('reading along a list', () => {
  it('follows the order of the list to both ends', () => {
    readAlong([c, a, b]);
    expect(listNeighbours(c)).toEqual({ previous: null, next: a });
    expect(listNeighbours(a)).toEqual({ previous: c, next: b });
    expect(listNeighbours(b)).toEqual({ previous: a, next: null });
  });

  it('goes on from article to article and ends when another view is gone to', () => {
    readAlong([a, b]);
    goTo('#/article?articleId=article:b');
    expect(listNeighbours(a)?.next).toBe(b);
    goTo('#/search?query=x');
    expect(listNeighbours(a)).toBeNull();
  });

  it('knows nothing of an article that is not in the list', () => {
    readAlong([a]);
    expect(listNeighbours(c)).toBeNull();
  });

  it('says what the list is, and forgets a chosen way when another list is opened or another view gone to', () => {
    readAlong([a, b], { kind: 'search', query: '渡口' });
    expect(currentList().name).toEqual({ kind: 'search', query: '渡口' });
    chooseWay({ kind: 'series' });
    goTo('#/article?articleId=article:b');
    expect(chosenWay()).toEqual({ kind: 'series' });
    // The print of an article belongs to its reading.
    goTo('#/print?articleId=article:b');
    expect(chosenWay()).toEqual({ kind: 'series' });
    readAlong([b, c]);
    expect(chosenWay()).toBeNull();
    chooseWay({ kind: 'page' });
    goTo('#/settings');
    expect(chosenWay()).toBeNull();
    expect(currentList().ids).toEqual([]);
  });
});
