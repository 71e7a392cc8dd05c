// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { onEditProgress, partDone } from '../../../src/renderer/db/edit-progress';
import { undo } from '../../../src/renderer/db/journal';
import { changeTags } from '../../../src/renderer/db/tag-changes';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary } from './library';

beforeEach(emptyLibrary);

it('an edit tells how far it is, from nothing to all of it, and so does its undo', async () => {
  const dump = await addDump(await addSource('乡报'), '11.txt', '渡口\n渡口改在东岸。\n\n米价\n每石涨二角。');
  const [from, into] = [await createTag('渡'), await createTag('渡船')];
  await tagArticles(
    [0, 1].map((order) => articleOf(dump, order)),
    from,
  );
  const parts: (number | null)[] = [];
  const listen = () => onEditProgress((progress) => parts.push(partDone(progress, 2)));
  listen();
  await changeTags({ kind: 'merge', id: from, into });
  expect(parts.length).toBeGreaterThan(1);
  expect(parts).toEqual([...parts].sort((a, b) => (a ?? 0) - (b ?? 0)));
  expect(parts.at(-1)).toBeGreaterThanOrEqual(0.5);
  parts.length = 0;
  listen();
  await undo();
  expect(parts.length).toBeGreaterThan(1);
  onEditProgress(null);
});

it('is unknown while nobody knows how many rows there are', () => {
  expect(partDone({ rows: 40, pages: 0, ofPages: 0 }, 0)).toBeNull();
  expect(partDone({ rows: 40, pages: 0, ofPages: 0 }, 80)).toBe(0.25);
  expect(partDone({ rows: 90, pages: 0, ofPages: 0 }, 80)).toBe(0.5);
  expect(partDone({ rows: 90, pages: 5, ofPages: 10 }, 80)).toBe(0.75);
});
