// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type HighlightId, pageIdOf } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { redo, undo } from '../../../src/renderer/db/journal';
import { tagHighlights, untagHighlights } from '../../../src/renderer/db/tag-highlights';
import { createTag, listTags } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from './library';

let highlights: readonly HighlightId[];

beforeEach(async () => {
  await emptyLibrary();
  const dump = await addDump(await addSource('乡报'), '10.txt', '渡口改址\n渡口今晨改在东岸，人皆称便。');
  const page = pageIdOf(dump, 0);
  highlights = await Promise.all(
    ['改址', '今晨', '东岸'].map(async (quote) =>
      addHighlight(articleOf(dump, 0), [await spanOf(page, quote)], 'green'),
    ),
  );
});

async function tagsOf(): Promise<readonly (readonly string[])[]> {
  return (await db.highlights.bulkGet([...highlights])).map((row) => row?.tagIds ?? ['gone']);
}

describe('tags on highlights', () => {
  it('are put on many at once and taken off again, each as one step', async () => {
    const tag = await createTag('交通');
    await tagHighlights(highlights.slice(0, 1), tag);
    await tagHighlights(highlights, tag);
    expect(await tagsOf()).toEqual([[tag], [tag], [tag]]);
    await untagHighlights(highlights.slice(1), tag);
    expect(await tagsOf()).toEqual([[tag], [], []]);
    await undo();
    expect(await tagsOf()).toEqual([[tag], [tag], [tag]]);
    await undo();
    expect(await tagsOf()).toEqual([[tag], [], []]);
    await redo();
    expect(await tagsOf()).toEqual([[tag], [tag], [tag]]);
  });

  it('make the tag the one that was used last', async () => {
    const tag = await createTag('交通');
    await createTag('学务');
    await db.tags.update(tag, { lastUsedAt: 1 });
    await tagHighlights(highlights, tag);
    expect((await listTags())[0]?.id).toBe(tag);
  });

  it('leave no step when nothing changes, and nothing is put on with a tag that is gone', async () => {
    const tag = await createTag('交通');
    await tagHighlights(highlights, tag);
    const steps = await db.journal.count();
    await tagHighlights(highlights, tag);
    await untagHighlights(highlights, await createTag('学务'));
    await db.tags.delete(tag);
    await tagHighlights(highlights, tag);
    // Only the tag that was made in between.
    expect(await db.journal.count()).toBe(steps + 1);
  });
});
