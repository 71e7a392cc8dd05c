// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageIdOf, type SourceId } from '#core/page/ids';
import { listArticleIds, loadArticleRows } from '../../../src/renderer/db/articles';
import { BroadsheetDatabase, db } from '../../../src/renderer/db/database';
import { binSource, listDumps } from '../../../src/renderer/db/sources';
import { HostError, type PickedFile, type PickedSource } from '../../../src/renderer/hosts/host';
import type { ImportSummary } from '../../../src/renderer/import/progress';
import { runImport } from '../../../src/renderer/import/run-import';
import { directBackend, type ImportBackend } from '../../../src/renderer/workers/import-client';
import { importApi } from '../../../src/renderer/workers/import-service';
import { emptyLibrary } from '../db/library';
import { type Content, folder, pickedFile } from './sources';

beforeEach(emptyLibrary);

const backend = (): ImportBackend => directBackend(importApi({ db, now: () => 7 }));
const start = (source: PickedSource) => runImport(source, { backend, partial: false });
const importAll = (source: PickedSource): Promise<ImportSummary> => start(source).finished;
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path).sort();

const text = '渡口小学开学\n\n新生四十二人，由校长迎接。\n';

describe('importing', () => {
  it('stores bytes, text and articles of each file, and says what it added', async () => {
    const summary = await importAll(
      folder('乡报', { '01.txt': text, 'b/02.txt': `${text}\f第二页有别的字。` }),
    );
    expect(paths(summary.added)).toEqual(['01.txt', 'b/02.txt']);
    const [first, second] = await listDumps(summary.sourceId);
    expect(first).toMatchObject({
      path: '01.txt',
      encoding: 'utf-8',
      pageCount: 1,
      importedAt: 7,
      modifiedAt: 1,
    });
    expect(second?.pageCount).toBe(2);
    expect(first && new TextDecoder().decode((await db.bytes.get(first.id))?.bytes)).toBe(text);
    const rows = await loadArticleRows(await listArticleIds({ sourceId: summary.sourceId }, 'page', false));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ tagIds, read, length }) => tagIds.length === 0 && read === 0 && length > 0)).toBe(
      true,
    );
  });

  it('adds nothing for the same bytes at the same place', async () => {
    await importAll(folder('乡报', { '01.txt': text }));
    const before = await db.dumps.toArray();
    const summary = await importAll(folder('乡报', { '01.txt': text }));
    expect([summary.added, paths(summary.unchanged)]).toEqual([[], ['01.txt']]);
    expect(await db.dumps.toArray()).toEqual(before);
    expect(await db.sources.count()).toBe(1);
  });

  it('adds the same bytes at another place and says that they are identical', async () => {
    await importAll(folder('乡报', { '01.txt': text }));
    const summary = await importAll(folder('副本', { '09.txt': text }));
    expect(paths(summary.added)).toEqual(['09.txt']);
    expect(summary.identical).toMatchObject([
      { path: '09.txt', sameAs: { path: '01.txt', sourceName: '乡报' } },
    ]);
  });

  it('opens a source in the bin again as what it was', async () => {
    const { sourceId } = await importAll(folder('乡报', { '01.txt': text }));
    await binSource(sourceId);
    expect((await importAll(folder('乡报', { '01.txt': text }))).sourceId).toBe(sourceId);
    expect((await db.sources.get(sourceId))?.binnedAt).toBe(0);
  });

  it('keeps and names what is no longer there', async () => {
    await importAll(folder('乡报', { '01.txt': text, '02.txt': `${text}二` }));
    const summary = await importAll(folder('乡报', { '01.txt': text }));
    expect(summary.missing).toEqual(['02.txt']);
    expect(await db.dumps.count()).toBe(2);
    expect((await db.sources.get(summary.sourceId))?.missing).toEqual(['02.txt']);
  });

  it('does not call anything missing when a folder could not be looked into', async () => {
    await importAll(folder('乡报', { '01.txt': text, 'b/02.txt': `${text}二` }));
    const summary = await importAll(
      folder('乡报', { '01.txt': text }, [{ path: 'b', reason: 'no-permission' }]),
    );
    expect(summary.missing).toEqual([]);
    expect(summary.failed).toMatchObject([{ path: 'b', reason: 'no-permission' }]);
  });
});

describe('bad input', () => {
  it('names the reason for each bad file and imports the rest', async () => {
    const random = new Uint8Array(4096).map((_, at) => (at * 7919) % 256);
    const huge: PickedFile = { ...pickedFile('huge.txt', text), size: 100_000_000 };
    const lies: PickedFile = {
      ...pickedFile('lies.txt', 'x'),
      read: async () => new ArrayBuffer(65_000_000),
    };
    const summary = await importAll(
      folder(
        '杂',
        [
          pickedFile('empty.txt', ''),
          pickedFile('blank.txt', ' \n\t\u3000\r\n'),
          pickedFile('random.bin', random),
          huge,
          lies,
          pickedFile('gone.txt', 'not-found'),
          pickedFile('secret.txt', 'no-permission'),
          pickedFile('good.txt', text),
          pickedFile('a "quoted" & <odd>\u0001 name 名\u{20000}.txt', `${text}再`),
        ],
        [{ path: 'loop', reason: 'link-loop' }],
      ),
    );
    const reasons = Object.fromEntries(summary.failed.map(({ path, reason }) => [path, reason]));
    expect(reasons).toEqual({
      'empty.txt': 'empty',
      'blank.txt': 'blank',
      'random.bin': 'binary',
      'huge.txt': 'too-large',
      'lies.txt': 'too-large',
      'gone.txt': 'not-found',
      'secret.txt': 'no-permission',
      loop: 'link-loop',
    });
    expect(summary.added).toHaveLength(2);
  });

  it('leaves a stored dump alone when its file has become bad', async () => {
    await importAll(folder('乡报', { '01.txt': text }));
    const before = await db.dumps.toArray();
    const summary = await importAll(folder('乡报', { '01.txt': '' }));
    expect(summary.failed).toMatchObject([{ reason: 'empty' }]);
    expect(await db.dumps.toArray()).toEqual(before);
  });

  it('keeps what was listed when the listing breaks off', async () => {
    const source: PickedSource = {
      ...folder('乡报', {}),
      async *list() {
        yield pickedFile('01.txt', text);
        throw new HostError('unavailable', 'the drive is gone');
      },
    };
    const summary = await importAll(source);
    expect(paths(summary.added)).toEqual(['01.txt']);
    expect(summary.failed).toMatchObject([{ reason: 'unavailable' }]);
  });

  it('imports through 5,000 nested folders', async () => {
    const deep = `${'d/'.repeat(5000)}01.txt`;
    expect(paths((await importAll(folder('深', { [deep]: text }))).added)).toEqual([deep]);
  });

  it('imports a file of very many pages, and refuses one with a page beyond all measure', async () => {
    const files = { 'line.txt': '長'.repeat(3_400_000), 'book.txt': `${text}\f`.repeat(2000) };
    const summary = await importAll(folder('大', files));
    expect(summary.failed).toMatchObject([{ path: 'line.txt', reason: 'page-too-large' }]);
    expect(await db.pages.count()).toBe(2000);
  }, 120_000);

  it('stops at a full disk and says so for every file that is left', async () => {
    let room = 2;
    const full: ImportBackend = {
      ...backend(),
      importFile: async (source, file) => {
        room -= 1;
        return room >= 0
          ? backend().importFile(source, file)
          : { kind: 'failed', reason: 'disk-full', detail: 'QuotaExceededError' };
      },
    };
    const files = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.txt`, `${text}${at}`]));
    const summary = await runImport(folder('乡报', files), { backend: () => full, partial: false }).finished;
    expect(summary.added).toHaveLength(2);
    expect(summary.failed.map(({ reason }) => reason)).toEqual(['disk-full', 'disk-full', 'disk-full']);
    expect(room).toBe(-1);
  });

  it('turns a quota error of the database into a full disk', async () => {
    const spy = vi
      .spyOn(db.bytes, 'add')
      .mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
    const summary = await importAll(folder('乡报', { '01.txt': text }));
    spy.mockRestore();
    expect(summary.failed).toMatchObject([{ path: '01.txt', reason: 'disk-full' }]);
    expect([await db.dumps.count(), await db.pages.count()]).toEqual([0, 0]);
  });

  it('tries the failed files again, and only those', async () => {
    let readable = false;
    const reads: string[] = [];
    const flaky: PickedFile = {
      ...pickedFile('02.txt', `${text}二`),
      read: async () => {
        reads.push('02.txt');
        if (!readable) throw new HostError('not-found', '02.txt');
        return pickedFile('02.txt', `${text}二`).read();
      },
    };
    const first = await importAll(folder('乡报', [pickedFile('01.txt', text), flaky]));
    readable = true;
    const second = await first.retry().finished;
    expect([paths(first.failed), paths(second.added), second.failed]).toEqual([['02.txt'], ['02.txt'], []]);
    expect(second.missing).toEqual([]);
    expect(second.sourceId).toBe(first.sourceId);
  });
});

describe('cancelling', () => {
  it('keeps whole files that are done and nothing of the others', async () => {
    const files = Array.from({ length: 50 }, (_, at) => pickedFile(`${at}.txt`, `${text}${at}`));
    // Cancelled while the files are read, however fast that is.
    const cancelling = files.map((file, at): PickedFile => {
      if (at !== 20) return file;
      return {
        ...file,
        read: () => {
          job.cancel();
          return file.read();
        },
      };
    });
    const job = start(folder('乡报', cancelling));
    const summary = await job.finished;
    expect(summary.cancelled).toBe(true);
    const dumps = await db.dumps.toArray();
    expect(dumps.length).toBe(summary.added.length);
    expect(dumps.length).toBeLessThan(50);
    for (const { id, pageCount } of dumps) {
      expect(await db.bytes.get(id)).toBeDefined();
      expect(await db.pages.where('dumpId').equals(id).count()).toBe(pageCount);
      expect(await db.reflows.get(pageIdOf(id, 0))).toBeDefined();
    }
  });

  it('is quick when a file hangs, in reading and in the worker', async () => {
    const never = new Promise<never>(() => undefined);
    const hanging = start(folder('乡报', [{ ...pickedFile('01.txt', text), read: () => never }]));
    setTimeout(() => hanging.cancel(), 20);
    expect((await hanging.finished).cancelled).toBe(true);

    let stopped = 0;
    let isStuck = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      isStuck = resolve;
    });
    const stuck = (): ImportBackend => ({
      ...backend(),
      importFile: () => {
        isStuck();
        return never;
      },
      stop: () => {
        stopped += 1;
      },
    });
    const job = runImport(folder('乡报', { '01.txt': text }), { backend: stuck, partial: false });
    await reached;
    setTimeout(() => job.cancel(), 20);
    const begun = Date.now();
    expect((await job.finished).added).toEqual([]);
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(stopped).toBe(2);
  });
});

describe('progress', () => {
  it('counts files and bytes and ends as done', async () => {
    const job = start(folder('乡报', { '01.txt': text, '02.txt': '', '03.txt': 'not-found' }));
    const before = job.snapshot();
    expect(before).toBe(job.snapshot());
    let calls = 0;
    job.subscribe(() => {
      calls += 1;
    });
    await job.finished;
    expect(job.snapshot()).toMatchObject({
      phase: 'done',
      filesFound: 3,
      listed: true,
      filesDone: 3,
      filesFailed: 2,
      bytesDone: new TextEncoder().encode(text).length,
      currentPath: '',
    });
    expect(calls).toBeGreaterThan(0);
  });

  it('tells listeners at most every tenth of a second', async () => {
    const files = Array.from({ length: 120 }, (_, at) => pickedFile(`${at}.txt`, `${text}${at}`));
    const begun = Date.now();
    const job = start(folder('乡报', files));
    let calls = 0;
    job.subscribe(() => {
      calls += 1;
    });
    await job.finished;
    expect(calls).toBeLessThanOrEqual((Date.now() - begun) / 100 + 2);
  });
});

describe('a scan', () => {
  it('that lies beside its dump is left there unread, whatever comes first; any other is told of', async () => {
    const read: string[] = [];
    const watched = (path: string, content: Content): PickedFile => {
      const file = pickedFile(path, content);
      return {
        ...file,
        read() {
          read.push(path);
          return file.read();
        },
      };
    };
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    const job = start(
      folder('乡报', [watched('01.png', picture), watched('01.txt', text), watched('lone.png', picture)]),
    );
    const summary = await job.finished;
    expect(summary.added.map(({ path }) => path)).toEqual(['01.txt']);
    expect(summary.failed.map(({ path }) => path)).toEqual(['lone.png']);
    expect(read.sort()).toEqual(['01.txt', 'lone.png']);
    expect(job.snapshot()).toMatchObject({ filesFound: 2, filesDone: 2 });
  });
});

describe('the library itself', () => {
  it('failing rejects the job', async () => {
    const closed = new BroadsheetDatabase('closed');
    closed.close({ disableAutoOpen: true });
    const job = runImport(folder('乡报', { '01.txt': text }), {
      backend: () => directBackend(importApi({ db: closed, now: () => 1 })),
      partial: false,
    });
    await expect(job.finished).rejects.toMatchObject({ name: 'HostError', reason: 'unavailable' });
    expect(job.snapshot().phase).toBe('done');
  });

  it('gives two jobs of the same place one source', async () => {
    const [one, two] = await Promise.all([
      importAll(folder('乡报', { '01.txt': text })),
      importAll(folder('乡报', { '02.txt': `${text}二` })),
    ]);
    expect(one.sourceId).toBe(two.sourceId as SourceId);
  });
});
