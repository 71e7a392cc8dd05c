// The folder of backups: what is named there is proven, what is not proven is not there.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SnapshotHeader } from '#core/backup/format';
import { joinBytes } from '#core/backup/records';
import { SnapshotFile, type WrittenFile } from '#core/backup/write';
import { BackupFolder } from '../../../src/main/files/backup-folder';
import { nodeCodec } from '../../../src/main/files/snapshot-codec';

const library = 'library12345';

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function made(header: Partial<SnapshotHeader> = {}): Promise<{ bytes: Uint8Array; file: WrittenFile }> {
  const parts: Uint8Array[] = [];
  const snapshot = new SnapshotFile(nodeCodec, async (part) => void parts.push(part));
  await snapshot.header({
    format: 'broadsheet-snapshot',
    version: 1,
    kind: 'snapshot',
    schema: 4,
    app: '0',
    library: { id: library, name: '' },
    time: 5,
    lastStep: 0,
    undone: 0,
    tables: [],
    texts: 0,
    textsIn: [],
    ...header,
  });
  const file = await snapshot.end();
  return { bytes: joinBytes(parts), file };
}

async function write(folder: BackupFolder, header: Partial<SnapshotHeader> = {}): Promise<string> {
  const { bytes, file } = await made(header);
  const id = await folder.begin(library, header.kind ?? 'snapshot');
  await folder.append(id, 0, bytes.subarray(0, 50));
  await folder.append(id, 50, bytes.subarray(50));
  return folder.finish(id, file);
}

describe('the folder of backups', () => {
  it('names a file once it is whole and proven, and leaves nothing else', async () => {
    const root = await temporary();
    const folder = new BackupFolder(
      () => root,
      () => Date.UTC(2026, 0, 2),
    );
    expect(await write(folder)).toBe('2026-01-02T00-00-00-000Z.broadsheet');
    expect(await readdir(join(root, library))).toEqual(['2026-01-02T00-00-00-000Z.broadsheet']);
    const { snapshots } = await folder.state(library);
    expect(snapshots.map(({ header }) => header.time)).toEqual([5]);
    expect((await folder.newest()).map(({ name }) => name)).toEqual(['2026-01-02T00-00-00-000Z.broadsheet']);
  });

  it.each([
    ['cut short', async (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['with one byte changed', async (bytes: Uint8Array) => bytes.with(60, (bytes[60] ?? 0) ^ 1)],
    ['followed by something', async (bytes: Uint8Array) => joinBytes([bytes, bytes.subarray(0, 9)])],
  ])('refuses what arrives %s, and keeps what was there', async (_, harm) => {
    const root = await temporary();
    const folder = new BackupFolder(() => root, Date.now);
    const good = await write(folder);
    const { bytes, file } = await made();
    const sent = await harm(bytes);
    const id = await folder.begin(library, 'snapshot');
    await folder.append(id, 0, sent);
    await expect(folder.finish(id, { ...file, bytes: sent.length })).rejects.toMatchObject({
      reason: 'unavailable',
    });
    expect(await readdir(join(root, library))).toEqual([good]);
  });

  it('refuses a snapshot whose texts are not beside it, or that is of another library', async () => {
    const root = await temporary();
    const folder = new BackupFolder(() => root, Date.now);
    const texts = await write(folder, { kind: 'texts', textsIn: 'this-file' });
    const { bytes } = await folder.state(library).then((state) => state.texts[0] ?? { bytes: 0 });
    await write(folder, { textsIn: [{ name: texts, bytes, hash: '' }] });
    for (const textsIn of [
      [{ name: texts, bytes: bytes + 1, hash: '' }],
      [{ name: '../x', bytes: 1, hash: '' }],
    ])
      await expect(write(folder, { textsIn })).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(write(folder, { library: { id: 'another12345', name: '' } })).rejects.toThrow();
  });

  it.each([
    '',
    '..',
    'a/b',
    '../../etc',
    'UPPER123',
    'short',
    `${'x'.repeat(65)}`,
    'with space1',
    'a\\b12345',
  ])('takes no library called "%s"', async (id) => {
    const root = await temporary();
    const folder = new BackupFolder(() => join(root, 'in'), Date.now);
    await expect(folder.begin(id, 'snapshot')).rejects.toMatchObject({ reason: 'bad-name' });
    expect(await readdir(root)).toEqual([]);
  });

  it('gives the path of nothing but its own files', () => {
    const folder = new BackupFolder(() => '/backups', Date.now);
    for (const name of ['../x.broadsheet', 'x', '.a.part', '2026-01-02T00-00-00-000Z.broadsheet/../x'])
      expect(() => folder.pathOf(library, name)).toThrow();
  });

  it('bounds the size of a file, the number of libraries and what it takes of the disk', async () => {
    const root = await temporary();
    const bounded = (bounds: object) =>
      new BackupFolder(() => root, Date.now, { libraries: 1, fileBytes: 100, freeBytes: 0, ...bounds });
    await expect(write(bounded({}))).rejects.toMatchObject({ reason: 'too-large' });
    await expect(bounded({}).begin('another12345', 'snapshot')).rejects.toMatchObject({
      reason: 'too-large',
    });
    await expect(write(bounded({ fileBytes: 1e9, freeBytes: 1e18 }))).rejects.toMatchObject({
      reason: 'disk-full',
    });
    expect(await readdir(join(root, library))).toEqual([]);
  });

  it('takes portions in their order only', async () => {
    const folder = new BackupFolder(await temporary().then((root) => () => root), Date.now);
    const id = await folder.begin(library, 'snapshot');
    await expect(folder.append(id, 5, new Uint8Array(1))).rejects.toThrow();
    await expect(folder.append(id, 0, new Uint8Array(1))).rejects.toMatchObject({ reason: 'not-found' });
  });

  it('rotates after a good one, and keeps texts that a kept or an unreadable snapshot may need', async () => {
    const root = await temporary();
    let now = Date.UTC(2026, 0, 1);
    const folder = new BackupFolder(
      () => root,
      () => now,
    );
    const texts = await write(folder, { kind: 'texts', textsIn: 'this-file' });
    const { bytes } = (await folder.state(library)).texts[0] ?? { bytes: 0 };
    for (let count = 0; count < 12; count += 1) {
      now += 60_000;
      await write(folder, { time: now, textsIn: [{ name: texts, bytes, hash: '' }] });
    }
    const state = await folder.state(library);
    expect(state.snapshots.length).toBeLessThan(7);
    expect(state.texts.map(({ name }) => name)).toEqual([texts]);
    const [oldest] = state.snapshots.slice(-1);
    await writeFile(join(root, library, oldest?.name ?? ''), 'damaged');
    now += 400 * 86_400_000;
    for (let count = 0; count < 4; count += 1) {
      now += 60_000;
      await write(folder, { time: Date.now() + now });
    }
    expect((await folder.state(library)).texts).toHaveLength(1);
    expect(await readFile(join(root, library, oldest?.name ?? ''), 'utf8')).toBe('damaged');
  });
});
