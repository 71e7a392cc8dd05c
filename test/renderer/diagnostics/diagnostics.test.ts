/** The diagnostics: figures of the library as it is, and a report that holds nothing of what is in it. */
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approximateBytes } from '../../../src/renderer/db/approximate-bytes';
import { BroadsheetDatabase } from '../../../src/renderer/db/database';
import { measureTables } from '../../../src/renderer/db/table-sizes';
import type { Diagnostics } from '../../../src/renderer/diagnostics/gather';
import { reportOf, sectionsOf } from '../../../src/renderer/diagnostics/sections';
import { startI18n } from '../../../src/renderer/i18n/index';

let library: BroadsheetDatabase;

beforeEach(async () => {
  library = new BroadsheetDatabase('broadsheet-diagnostics-test');
  await library.open();
});

afterEach(async () => {
  await library.delete();
});

const found: Diagnostics = {
  at: Date.UTC(2031, 3, 2),
  version: '1.2.3',
  engine: 7,
  schema: 5,
  host: 'browser',
  platform: 'linux',
  userAgent: 'Test/1.0',
  language: 'en',
  systemLanguages: ['en-GB'],
  timeZone: 'Europe/Paris',
  window: '800 × 600 @ 1',
  used: 3_400_000,
  quota: null,
  isPersisted: false,
  database: 'broadsheet',
  origin: 'http://127.0.0.1:1',
  tables: [
    { name: 'articles', isTruth: false, rows: 1_234, bytes: 5_600_000 },
    { name: 'tags', isTruth: true, rows: 3, bytes: 300 },
  ],
  backup: {
    folder: '/home/somebody/Backups',
    place: 'chosen',
    lastAt: Date.UTC(2031, 3, 1),
    kept: 4,
    changedSince: null,
    failure: 'disk-full',
  },
};

describe('the sizes of tables', () => {
  test('rows are counted, and sizes reckoned from rows at both ends', async () => {
    const row = (at: number) => ({
      id: `recent ${at}`,
      key: `k${String(at).padStart(4, '0')}`,
      openedAt: at,
    });
    await library
      .table('recents')
      .bulkAdd(Array.from({ length: 100 }, (_, at) => ({ ...row(at), name: 'x'.repeat(100) })));
    const sizes = await measureTables(library);
    const recents = sizes.find(({ name }) => name === 'recents');
    expect(recents).toMatchObject({ rows: 100, isTruth: true });
    expect(recents?.bytes).toBeGreaterThan(100 * 100);
    expect(recents?.bytes).toBeLessThan(100 * 200);
    expect(sizes[0]?.name).toBe('recents');
    expect(sizes.find(({ name }) => name === 'articles')).toMatchObject({
      rows: 0,
      bytes: 0,
      isTruth: false,
    });
    expect(sizes.map(({ name }) => name).sort()).toEqual(library.tables.map(({ name }) => name).sort());
  });

  test('a table shorter than a sample is measured whole, each row once', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({ key: `k${at}`, openedAt: 1, name: 'y' }));
    await library.table('recents').bulkAdd(rows);
    const expected = rows.reduce((sum, each) => sum + approximateBytes(each), 0);
    expect((await measureTables(library)).find(({ name }) => name === 'recents')?.bytes).toBe(expected);
  });

  test('a value takes a byte for each Latin character, two for others, eight for a number, its length as bytes', () => {
    expect(approximateBytes('abc')).toBe(3);
    expect(approximateBytes('文章')).toBe(4);
    expect(approximateBytes(5)).toBe(8);
    expect(approximateBytes(new Uint8Array(40))).toBe(40);
    expect(approximateBytes(new ArrayBuffer(9))).toBe(9);
    expect(approximateBytes({ ab: [1, 'x', null] })).toBe(2 + 8 + 1 + 1);
  });
});

describe.each(['en', 'zh-Hans', 'zh-Hant'])('the report in %s', (language) => {
  beforeEach(() => startI18n([language]));

  test('has every figure of the page but what names folders of the user’s', () => {
    const t = i18next.getFixedT(language, 'diagnostics');
    const report = reportOf(found, t, language);
    for (const { title, facts } of sectionsOf(found, t, language)) {
      expect(report).toContain(`## ${title}`);
      for (const { label, value, isPrivate } of facts) {
        if (isPrivate === true) expect(report).not.toContain(value);
        else expect(report).toContain(`${label}: ${value}`);
      }
    }
    expect(report).not.toContain('somebody');
    expect(report).toContain('articles: 1,234');
    expect(report).toContain('2031-04-02T00:00:00.000Z');
    expect(report).not.toMatch(/undefined|null|NaN|\{\{/u);
  });
});

test('what the browser does not tell is said to be so', async () => {
  await startI18n(['en']);
  const t = i18next.getFixedT('en', 'diagnostics');
  const [data] = sectionsOf({ ...found, isPersisted: null }, t, 'en');
  expect(data?.facts.map(({ value }) => value)).toContain('Not told by the browser');
});
