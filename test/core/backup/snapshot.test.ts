/** Snapshots written and read: what went in comes out, what is damaged is named, and the rest is saved. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SnapshotHeader, textKeyOf } from '#core/backup/format';
import { marker } from '#core/backup/frame';
import { PortionPacker, packPortion, TableSum } from '#core/backup/portions';
import { NotASnapshot, readHeader, readSnapshot } from '#core/backup/read';
import { joinBytes } from '#core/backup/records';
import { type NamedSource, verifySnapshot } from '#core/backup/verify';
import { SnapshotFile } from '#core/backup/write';
import { nodeCodec as codec } from '../../../src/main/files/snapshot-codec';

interface Dump {
  readonly id: string;
  readonly hash: string;
  readonly importedAt: number;
  readonly path: string;
}

const dumps: readonly Dump[] = ['a', 'b', 'c'].map((name, at) => ({
  id: `dump:${name}`,
  hash: `${name}${'0'.repeat(63)}`,
  importedAt: at,
  path: `${name}.txt`,
}));
const notes = [
  { id: 'note:1', body: '河水\ud800 又涨' },
  { id: 'note:2', body: '' },
];

/** A library of three dumps and two notes, each table a portion, each dump's text a portion. */
async function snapshot(withTexts = true, kind: SnapshotHeader['kind'] = 'snapshot'): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const file = new SnapshotFile(codec, async (bytes) => void parts.push(bytes));
  const tables =
    kind === 'texts'
      ? []
      : ([
          ['dumps', dumps],
          ['notes', notes],
        ] as const);
  const packed = tables.map(([name, rows]) => {
    const packer = new PortionPacker(codec);
    for (const row of rows) packer.add(row);
    const portion = packer.close();
    if (portion === null) throw new Error('no rows');
    return { name, portion };
  });
  const summaries = await Promise.all(
    packed.map(async ({ name, portion }) => {
      const sum = new TableSum(codec, name);
      await sum.add(portion);
      return sum.summary();
    }),
  );
  await file.header({
    format: 'broadsheet-snapshot',
    version: 1,
    kind,
    schema: 4,
    app: '0.0.0',
    library: { id: 'l', name: '乡报' },
    time: 1,
    lastStep: 2,
    undone: 0,
    tables: summaries,
    texts: 3,
    textsIn: withTexts ? 'this-file' : [{ name: 'texts.broadsheet', bytes: 1, hash: '' }],
  });
  for (const { name, portion } of packed) await file.rows(name, await packPortion(codec, portion));
  for (const dump of withTexts ? dumps : []) {
    const packer = new PortionPacker(codec);
    const key = textKeyOf(dump);
    packer.add({ part: 'bytes', key, from: 0, size: 3 }, new Uint8Array([1, 2, 255]));
    packer.add({ part: 'page', key, of: 1, row: { id: `page:${dump.path}` } });
    const portion = packer.close();
    if (portion !== null) await file.texts(await packPortion(codec, portion));
  }
  await file.end();
  return joinBytes(parts);
}

function source(bytes: Uint8Array, name = 'file'): NamedSource {
  return { name, size: bytes.length, read: async (start, end) => bytes.slice(start, end) };
}

const nowhere = async () => null;

async function rowsIn(bytes: Uint8Array): Promise<{ values: unknown[]; damaged: number }> {
  const values: unknown[] = [];
  let damaged = 0;
  for await (const part of readSnapshot(codec, source(bytes))) {
    if (part.kind === 'rows' || part.kind === 'texts') values.push(...part.records.map(({ value }) => value));
    if (part.kind === 'damage') damaged += 1;
  }
  return { values, damaged };
}

describe('a snapshot', () => {
  it('gives back every row, binary fields as bytes and lone surrogates as they were', async () => {
    const bytes = await snapshot();
    const { values, damaged } = await rowsIn(bytes);
    expect(damaged).toBe(0);
    expect(values).toEqual(expect.arrayContaining([...dumps, ...notes]));
    for await (const part of readSnapshot(codec, source(bytes))) {
      if (part.kind === 'texts') expect([...(part.records[0]?.binary ?? [])]).toEqual([1, 2, 255]);
    }
  });

  it('is sound when nothing happened to it', async () => {
    const { faults, texts, header } = await verifySnapshot(codec, source(await snapshot()), nowhere);
    expect(faults).toEqual([]);
    expect(texts).toBe(3);
    expect(header?.library.name).toBe('乡报');
  });

  it('tells of itself by its first frame alone', async () => {
    expect((await readHeader(codec, source(await snapshot())))?.lastStep).toBe(2);
    expect(await readHeader(codec, source(new Uint8Array(100)))).toBeNull();
  });

  it('finds its texts in the files beside it, and names what is missing', async () => {
    const alone = await snapshot(false);
    const texts = await snapshot(true, 'texts');
    const find = async (name: string) => (name === 'texts.broadsheet' ? source(texts, name) : null);
    expect((await verifySnapshot(codec, source(alone), find)).faults).toEqual([]);
    expect((await verifySnapshot(codec, source(alone), nowhere)).faults).toEqual([
      { kind: 'missing-file', file: 'texts.broadsheet' },
      { kind: 'missing-texts', paths: ['a.txt', 'b.txt', 'c.txt'] },
    ]);
  });

  it('that is no snapshot, or a newer one, is refused', async () => {
    const read = async (bytes: Uint8Array) => {
      for await (const _ of readSnapshot(codec, source(bytes)));
    };
    await expect(read(new TextEncoder().encode('x'.repeat(5000)))).rejects.toThrow(NotASnapshot);
    const file: Uint8Array[] = [];
    const newer = new SnapshotFile(codec, async (bytes) => void file.push(bytes));
    await newer.header({ format: 'broadsheet-snapshot', version: 2 } as SnapshotHeader);
    await expect(read(joinBytes(file))).rejects.toMatchObject({ reason: 'newer' });
  });
});

describe('a damaged snapshot', () => {
  it('is noticed whichever byte is another, and only the frame with it is lost', async () => {
    const bytes = await snapshot();
    const whole = (await rowsIn(bytes)).values.length;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const { faults } = await verifySnapshot(codec, source(damaged), nowhere);
        expect(faults.length).toBeGreaterThan(0);
        // The largest portion has three rows.
        expect((await rowsIn(damaged)).values.length).toBeGreaterThanOrEqual(whole - 3);
      }),
      { numRuns: 60 },
    );
  });

  it('is noticed wherever it was cut off, and what stands before is saved', async () => {
    const bytes = await snapshot();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: bytes.length - 1 }), async (end) => {
        const { faults } = await verifySnapshot(codec, source(bytes.slice(0, end)), nowhere).catch(
          (error) => {
            expect(error).toBeInstanceOf(NotASnapshot);
            return { faults: [{ kind: 'no-end' }] };
          },
        );
        expect(faults.map(({ kind }) => kind)).toContain('no-end');
      }),
      { numRuns: 60 },
    );
  });

  it('names the table of a portion whose payload is damaged', async () => {
    const bytes = await snapshot();
    const starts = [...bytes.keys()].filter((at) =>
      marker.every((byte, offset) => bytes[at + offset] === byte),
    );
    const damaged = bytes.slice();
    const end = (starts[3] ?? 0) - 1;
    damaged[end] = (damaged[end] ?? 0) ^ 1;
    const { faults } = await verifySnapshot(codec, source(damaged), nowhere);
    expect(faults).toContainEqual({ kind: 'table', file: 'file', table: 'notes' });
    expect(faults[0]).toMatchObject({ kind: 'damage', damage: { frame: { table: 'notes', records: 2 } } });
  });

  it('with a frame taken out is not what it was written as', async () => {
    const bytes = await snapshot();
    const starts = [...bytes.keys()].filter((at) =>
      marker.every((byte, offset) => bytes[at + offset] === byte),
    );
    const without = joinBytes([bytes.slice(0, starts[3]), bytes.slice(starts[4])]);
    const { faults } = await verifySnapshot(codec, source(without), nowhere);
    expect(faults).toContainEqual({ kind: 'other-frames', file: 'file' });
  });
});
