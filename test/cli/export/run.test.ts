import 'fake-indexeddb/auto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportFormats } from '#core/export/formats';
import { libraryJson } from '#core/export/json';
import { pageIdOf } from '#core/page/ids';
import { runExportCommand } from '../../../src/cli/export/run';
import { nodeCodec } from '../../../src/main/files/snapshot-codec';
import { writeSnapshot } from '../../../src/renderer/backup/write-snapshot';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { ensureIdentity } from '../../../src/renderer/db/library-state';
import { saveNote } from '../../../src/renderer/db/notes';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { sampleLibrary } from '../../core/export/sample-library';
import { memorySink } from '../../renderer/backup/memory';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from '../../renderer/db/library';
import { type TemporaryFolder, temporaryFolder } from '../reflow/temporary-folder';

// On a busy machine the first Word file takes its time.
vi.setConfig({ testTimeout: 60_000 });

let folder: TemporaryFolder;
let library: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  let text = '';
  for await (const piece of libraryJson(sampleLibrary)) text += piece;
  library = join(folder.path, 'library.json');
  await writeFile(library, text);
});
afterEach(() => folder.remove());

async function run(...values: readonly string[]) {
  let out = '';
  const errors: string[] = [];
  const status = await runExportCommand(values, {
    async write(text) {
      out += text;
      return true;
    },
    complain: (line) => errors.push(line),
  });
  return { status, out, errors: errors.join('\n') };
}

const at = (name: string) => join(folder.path, name);

describe('a backup', () => {
  async function backUp(): Promise<string> {
    await emptyLibrary();
    const source = await addSource('申江日报');
    const dump = await addDump(source, '1934/05/1.txt', '船到了\n\n昨天夜里船到了码头。\n\n');
    await tagArticles([articleOf(dump, 0)], await createTag('航运'));
    const quote = await spanOf(pageIdOf(dump, 0), '船到了码头');
    await saveNote({ highlightId: await addHighlight(articleOf(dump, 0), [quote], 'green') }, '哪个码头？');
    const files = new Map<string, Uint8Array>();
    const request = {
      ...{ library: await ensureIdentity(db), app: '0', time: 5, kind: 'snapshot' as const, known: [] },
    };
    const options = { signal: new AbortController().signal, onProgress: () => undefined };
    const { name } = await writeSnapshot(db, nodeCodec, memorySink(files), request, options);
    for (const [each, bytes] of files) await writeFile(at(each), bytes);
    return name;
  }

  it('is written in other formats, with the articles worked out and what was made of them', async () => {
    const name = await backUp();
    const { status, errors } = await run(
      at(name),
      '--format',
      'markdown',
      '--one-document',
      '--out',
      at('all.md'),
    );
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const text = await readFile(at('all.md'), 'utf8');
    expect(text).toContain('# 船到了');
    for (const made of ['==船到了码头==', '哪个码头？', 'Tags: 航运', '申江日报, 1934/05/1.txt'])
      expect(text).toContain(made);
  });

  it('is not written where some of it is damaged or missing', async () => {
    const name = await backUp();
    for (const each of await readdir(folder.path))
      if (each !== name && each !== 'library.json') await rm(at(each));
    const { status, errors } = await run(
      at(name),
      '--format',
      'text',
      '--out',
      at('all.txt'),
      '--one-document',
    );
    expect(status).toBe(1);
    expect(errors).toContain('The backup is not whole');
    expect(await readdir(folder.path)).not.toContain('all.txt');
  });
});

describe('broadsheet export', () => {
  it.each(exportFormats)('writes a library as %s into a folder', async (format) => {
    const { status, out, errors } = await run(library, '--format', format, '--out', `${at('out')}/`);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const names = await readdir(at('out'));
    expect(names.length).toBeGreaterThan(0);
    expect(out.trim().split('\n').sort()).toEqual(names.map((name) => join(at('out'), name)).sort());
  });

  it('writes a single file where it is told to', async () => {
    expect((await run(library, '--format=ris', '--out', at('new/refs.ris'))).status).toBe(0);
    expect(await readFile(at('new/refs.ris'), 'utf8')).toContain('TI  - 新码头昨日启用');
  });

  it('replaces nothing without being told to', async () => {
    await writeFile(at('refs.ris'), 'mine');
    const refused = await run(library, '--format', 'ris', '--out', at('refs.ris'));
    expect(refused.status).toBe(1);
    expect(refused.errors).toContain('--force');
    expect(await readFile(at('refs.ris'), 'utf8')).toBe('mine');
    expect((await readdir(folder.path)).sort()).toEqual(['library.json', 'refs.ris']);
    expect((await run(library, '--format', 'ris', '--out', at('refs.ris'), '--force')).status).toBe(0);
    expect(await readFile(at('refs.ris'), 'utf8')).not.toBe('mine');
  });

  it('packs several files, or asks for a folder', async () => {
    const refused = await run(library, '--format', 'markdown', '--out', at('all.md'));
    expect(refused.status).toBe(1);
    expect(refused.errors).toContain('.zip');
    expect(await readdir(folder.path)).toEqual(['library.json']);
    expect((await run(library, '--format', 'markdown', '--out', at('all.zip'))).status).toBe(0);
    const names = Object.keys(unzipSync(await readFile(at('all.zip'))));
    expect(names).toEqual(['1987-03-02-新码头昨日启用.md', 'MARKET REPORT.md']);
    const one = await run(library, '--format', 'markdown', '--out', at('all.md'), '--one-document');
    expect(one.status).toBe(0);
  });

  it('takes names, styles and templates', async () => {
    await writeFile(at('own.txt'), '{{title}} | {{{citation}}}\n');
    const out = `${at('own')}/`;
    const names = ['--names', '{number} {paper?}', '--cite', 'gb-t-7714', '--template', at('own.txt')];
    expect((await run(library, '--format', 'markdown', '--out', out, ...names)).status).toBe(0);
    expect((await readdir(out)).sort()).toEqual(['0001 海港晚报.md', '0002.md']);
    expect(await readFile(join(out, '0001 海港晚报.md'), 'utf8')).toBe(
      '新码头昨日启用 | 𠮷田. 新码头昨日启用[N]. 海港晚报, 1987-03-02(3).\n',
    );
  });

  it.each([['a template that cannot be read', '{{#a}}', 'Unclosed section']])(
    'says what is wrong with %s',
    async (_, template, sentence) => {
      await writeFile(at('own.txt'), template);
      const { status, errors } = await run(
        library,
        '--format',
        'html',
        '--out',
        at('x.html'),
        '--one-document',
        '--template',
        at('own.txt'),
      );
      expect(status).toBe(1);
      expect(errors).toContain(sentence);
      expect((await readdir(folder.path)).sort()).toEqual(['library.json', 'own.txt']);
    },
  );

  it('says why a file cannot be exported from', async () => {
    await writeFile(at('other.json'), '{}');
    expect(await run(at('other.json'), '--format', 'ris', '--out', at('x'))).toMatchObject({ status: 1 });
    expect(await run(at('nothing.json'), '--format', 'ris', '--out', at('x'))).toMatchObject({ status: 1 });
  });

  it.each([
    [['--format', 'ris', '--out', 'x'], 'one file'],
    [['a', '--out', 'x'], '--format'],
    [['a', '--format', 'pdf', '--out', 'x'], 'no format "pdf"'],
    [['a', '--format', 'ris'], '--out'],
    [['a', '--format', 'ris', '--out', 'x', '--cite', 'mla'], 'no style "mla"'],
    [['a', '--format', 'ris', '--out', 'x', '--template', 't'], 'templates'],
    [['a', '--format', 'ris', '--out', 'x', '--fast'], '"--fast"'],
    [['a', '--format'], '--format needs a value'],
  ])('refuses bad usage: %j', async (values, sentence) => {
    const { status, errors } = await run(...values);
    expect(status).toBe(2);
    expect(errors).toContain(sentence);
  });

  it('explains itself', async () => {
    const { status, out } = await run('--help');
    expect(status).toBe(0);
    for (const format of exportFormats) expect(out).toContain(format);
  });
});
