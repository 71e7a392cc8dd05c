import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryJson } from '#core/export/json';
import { libraryOfJson } from '#core/export/json-library';
import { readLibraryJson } from '#core/export/json-read';
import type { Library } from '#core/export/library';
import { bareLibrary, further, harbour, sampleLibrary } from './sample-library';

async function written(library: Library): Promise<string> {
  let text = '';
  for await (const piece of libraryJson(library)) text += piece;
  return text;
}

async function articlesOf(library: Library) {
  const articles = [];
  for await (const article of library.articles()) articles.push(article);
  return articles;
}

function read(text: string): Library {
  const reading = readLibraryJson(text);
  if (reading.kind !== 'library') throw new Error(reading.sentence);
  return libraryOfJson(reading.library);
}

describe('the library as JSON', () => {
  it('reads back as it was', async () => {
    const back = read(await written(sampleLibrary));
    expect(back.head).toEqual(sampleLibrary.head);
    const [before, after] = [await articlesOf(sampleLibrary), await articlesOf(back)];
    const sets = (list: typeof before) =>
      list.map(({ highlights, notes, marks, links, ...rest }) => ({
        ...rest,
        highlights: new Set(highlights),
        notes: new Set(notes),
        marks: new Set(marks),
        links: new Set(links),
      }));
    expect(sets(after)).toEqual(sets(before));
    expect(back.rest).toEqual({ pages: [], highlights: [], notes: [] });
  });

  it('has the lists of names, where there are any', async () => {
    const names = [{ kind: 'place' as const, name: '东山', variants: ['東山鎮'], note: '' }];
    const text = await written({ ...sampleLibrary, head: { ...sampleLibrary.head, names } });
    expect(read(text).head.names).toEqual(names);
    expect(readLibraryJson(text.replace('"kind":"place"', '"kind":"river"'))).toMatchObject({
      kind: 'refused',
      reason: 'damaged',
    });
    expect(await written(sampleLibrary)).not.toContain('"names"');
  });

  it('is the same text when what was read is written again', async () => {
    const once = await written(sampleLibrary);
    const twice = await written(read(once));
    expect(await written(read(twice))).toBe(twice);
    expect(JSON.parse(twice).pages).toEqual(JSON.parse(once).pages);
  });

  it('says positions in code points too', async () => {
    const { highlights } = JSON.parse(await written(sampleLibrary));
    for (const { spans, quotes, status } of highlights) {
      if (status === 'lost') continue;
      spans.forEach((span: { page: string; codePoints: [number, number] }, at: number) => {
        const text = [harbour, further].find(({ id }) => id === span.page)?.text;
        if (text === undefined) return;
        expect([...text].slice(...span.codePoints).join('')).toBe(quotes[at]);
      });
    }
  });

  it('stands without annotations', async () => {
    const back = read(await written(bareLibrary));
    expect((await articlesOf(back)).map(({ title }) => title)).toEqual(['新码头昨日启用', 'MARKET REPORT']);
  });

  it.each([
    ['not JSON', () => 'page,text', 'not-ours', 'not JSON'],
    ['other JSON', () => '{"format":"other"}', 'not-ours', 'format'],
    ['a later version', (text: string) => text.replace('"version":1', '"version":2'), 'newer', 'version 2'],
    [
      'a text that was changed',
      (text: string) => text.replace('十二艘', '十三艘'),
      'damaged',
      'pages[0].sha256',
    ],
    [
      'a piece that is not on its page',
      (text: string) => text.replace('"headline":[[0,', '"headline":[[7,'),
      'damaged',
      'articles[0].headline[0]',
    ],
    [
      'a row without its quotes',
      (text: string) => text.replace('"quotes"', '"words"'),
      'damaged',
      'highlights[0].quotes',
    ],
  ])('refuses %s with its place', async (_, damage, reason, place) => {
    const reading = readLibraryJson(damage(await written(sampleLibrary)));
    expect(reading).toMatchObject({ kind: 'refused', reason });
    expect(reading.kind === 'refused' && reading.sentence).toContain(place);
  });

  it('is read or refused, never a crash, whatever stands in place of one of its values', async () => {
    const text = await written(sampleLibrary);
    const places = placesIn(JSON.parse(text));
    await fc.assert(
      fc.asyncProperty(fc.nat(places.length - 1), fc.jsonValue(), async (at, value) => {
        const file = JSON.parse(text) as unknown;
        put(file, places[at] ?? [], value);
        const reading = readLibraryJson(JSON.stringify(file));
        if (reading.kind === 'refused') expect(reading.sentence).toMatch(/\.$/u);
        else await articlesOf(libraryOfJson(reading.library));
      }),
      { numRuns: 300 },
    );
  });
});

type Path = readonly (string | number)[];

/** The places of all values in a JSON value. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

function put(file: unknown, path: Path, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let at = file as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[last] = value;
}
