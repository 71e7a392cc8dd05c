/** `broadsheet backup`: a backup verified and taken apart without the app. */
import 'fake-indexeddb/auto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLibraryJson } from '#core/export/json-read';
import { pageIdOf } from '#core/page/ids';
import { runBackupCommand } from '../../../src/cli/backup/run';
import { nodeCodec } from '../../../src/main/files/snapshot-codec';
import { writeSnapshot } from '../../../src/renderer/backup/write-snapshot';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { ensureIdentity } from '../../../src/renderer/db/library-state';
import { saveNote } from '../../../src/renderer/db/notes';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { memorySink } from '../../renderer/backup/memory';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from '../../renderer/db/library';

let folder: string;
let file: string;
let texts: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-cli-backup-'));
  await emptyLibrary();
  const source = await addSource('申江日报');
  const dump = await addDump(source, '1934/05/1.txt', '船到了\n昨天夜里船到了码头。\n\n米价\n米价又涨了。');
  await addDump(source, '../../escape.txt', '水退了\n河水昨天退了。');
  const tag = await createTag('航运');
  await tagArticles([articleOf(dump, 0)], tag);
  const quote = await spanOf(pageIdOf(dump, 0), '船到了码头');
  await saveNote({ highlightId: await addHighlight(articleOf(dump, 0), [quote], 'green') }, '哪个码头？');
  const files = new Map<string, Uint8Array>();
  const request = {
    library: await ensureIdentity(db),
    app: '0',
    time: 5,
    kind: 'snapshot',
    known: [],
  } as const;
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { name } = await writeSnapshot(db, nodeCodec, memorySink(files), request, options);
  for (const [each, bytes] of files) await writeFile(join(folder, each), bytes);
  file = join(folder, name);
  texts = join(folder, [...files.keys()].find((each) => each !== name) ?? '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(...values: readonly string[]) {
  let out = '';
  const errors: string[] = [];
  const status = await runBackupCommand(values, {
    write: async (text) => {
      out += text;
      return true;
    },
    complain: (line) => errors.push(line),
  });
  return { status, out, errors: errors.join('\n') };
}

describe('verify', () => {
  it('says of a sound backup that it is sound, and what is in it', async () => {
    const { status, out, errors } = await run('verify', file);
    expect([status, errors]).toEqual([0, '']);
    expect(out).toContain('highlights: 1\n');
    expect(out).toContain('texts: 2 of 2\n');
    expect(out).toContain('All of it is sound.');
  });

  it('names what is damaged, and what is not there', async () => {
    const bytes = await readFile(texts);
    bytes[bytes.length - 400] = (bytes[bytes.length - 400] ?? 0) ^ 1;
    await writeFile(texts, bytes);
    const damaged = await run('verify', file);
    expect(damaged.status).toBe(1);
    expect(damaged.errors).toContain('damaged from byte');
    await rm(texts);
    const { status, errors } = await run('verify', file);
    expect(status).toBe(1);
    expect(errors).toContain('it is not beside the backup');
    expect(errors).toContain('1934/05/1.txt');
  });

  it('says of other files that they are no backup, and of missing ones that they are missing', async () => {
    await writeFile(join(folder, 'x'), 'no backup');
    expect(await run('verify', join(folder, 'x'))).toMatchObject({ status: 1 });
    expect((await run('verify', join(folder, 'y'))).errors).toContain('ENOENT');
  });
});

describe('extract', () => {
  it('writes every dump as it was, and annotations that read back', async () => {
    const out = join(folder, 'out');
    const { status, errors } = await run('extract', file, '--out', out);
    expect([status, errors]).toEqual([0, '']);
    const dump = await readFile(join(out, 'dumps', '申江日报', '1934', '05', '1.txt'), 'utf8');
    expect(dump).toBe('船到了\n昨天夜里船到了码头。\n\n米价\n米价又涨了。');
    const reading = readLibraryJson(await readFile(join(out, 'library.json'), 'utf8'));
    if (reading.kind !== 'library') throw new Error(reading.sentence);
    expect(reading.library).toMatchObject({
      head: { tags: [{ name: '航运' }] },
      highlights: [{ quotes: ['船到了码头'] }],
      notes: [{ body: '哪个码头？' }],
      marks: [{ kind: 'tag' }],
    });
    const rows = await readFile(join(out, 'rows', 'highlights.jsonl'), 'utf8');
    expect(JSON.parse(rows)).toMatchObject({ quotes: ['船到了码头'] });
  });

  it('never writes outside its folder', async () => {
    const out = join(folder, 'a', 'b', 'out');
    await run('extract', file, '--out', out);
    expect(await readdir(join(folder, 'a'))).toEqual(['b']);
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['out']);
    expect((await readdir(join(out, 'dumps', '申江日报'))).sort()).toEqual(['1934', 'dump 1']);
  });

  it('writes over nothing', async () => {
    const out = join(folder, 'full');
    await mkdir(out);
    await writeFile(join(out, 'x'), 'mine');
    expect((await run('extract', file, '--out', out)).status).toBe(2);
    expect(await readdir(out)).toEqual(['x']);
  });

  it('saves what is sound of a damaged backup', async () => {
    await rm(texts);
    const out = join(folder, 'out');
    const { status, errors } = await run('extract', file, '--out', out);
    expect(status).toBe(1);
    expect(errors).toContain('Texts missing or damaged');
    expect(await readFile(join(out, 'rows', 'notes.jsonl'), 'utf8')).toContain('哪个码头？');
  });
});

describe('the command line', () => {
  it.each([
    [[], 'Say verify or extract.'],
    [['read', 'x'], 'There is no command "backup read".'],
    [['verify'], 'Name one file'],
    [['verify', 'a', 'b'], 'Name one file'],
    [['verify', 'a', '--out', 'b'], 'verify writes nothing'],
    [['extract', 'a'], '--out'],
    [['extract', 'a', '--out'], '--out needs a folder'],
    [['extract', 'a', '--force'], 'There is no option'],
  ])('refuses %j', async (values, sentence) => {
    const { status, errors } = await run(...values);
    expect(status).toBe(2);
    expect(errors).toContain(sentence);
  });
});
