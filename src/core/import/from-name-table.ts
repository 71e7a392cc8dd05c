/**
 * Lists of names from CSV, as this program and others write them: with heads in English or Chinese, or without any, then a
 * column of names, or kind, name, variants and note.
 */
import { joinEntries, type NamedEntry } from '../names/entries';
import { type NameKind, tidyNaming } from '../names/model';
import { readCsv } from './csv-read';

/** A file as entries, and the lines that none could be read from. */
export interface ReadNameTable {
  /** Tidied, each kind and name once. */
  readonly entries: readonly NamedEntry[];
  /** Lines of the table, from 1 and without empty ones, whose kind is not known or whose name is blank. */
  readonly skipped: readonly { readonly line: number; readonly text: string }[];
}

type Column = 'kind' | 'name' | 'variants' | 'note';

/** Returns the names of a table; `kind` is that of lines that do not say their own. */
export function readNameTable(source: string, kind: NameKind): ReadNameTable {
  const rows = readCsv(source);
  const heads = headsOf(rows[0] ?? []);
  const columns = heads ?? columnsOf(rows);
  const entries: NamedEntry[] = [];
  const skipped: { line: number; text: string }[] = [];
  for (const [at, row] of rows.entries()) {
    if (heads !== null && at === 0) continue;
    const entry = entryOf(row, columns, kind);
    if (entry === null)
      skipped.push({ line: at + 1, text: row.filter((cell) => cell.trim() !== '').join(', ') });
    else entries.push(entry);
  }
  return { entries: joinEntries(entries), skipped };
}

/** What the first line says the columns are; null where it is a line like the others. */
function headsOf(row: readonly string[]): readonly (Column | null)[] | null {
  const heads = row.map((cell) => heading.get(wordOf(cell)) ?? null);
  return heads.includes('name') ? heads : null;
}

/** Without heads: kind first where every line begins with one, else names alone with their variants. */
function columnsOf(rows: readonly (readonly string[])[]): readonly (Column | null)[] {
  const hasKinds = rows.length > 0 && rows.every(([first = '']) => kindWords.has(wordOf(first)));
  return hasKinds ? ['kind', 'name', 'variants', 'note'] : ['name', 'variants', 'note'];
}

function entryOf(
  row: readonly string[],
  columns: readonly (Column | null)[],
  fallback: NameKind,
): NamedEntry | null {
  const cells = (column: Column) => row.filter((_, at) => columns[at] === column);
  const [name = ''] = cells('name');
  const kindWord = wordOf(cells('kind')[0] ?? '');
  const kind = kindWord === '' ? fallback : kindWords.get(kindWord);
  if (kind === undefined || tidyNaming(name) === '') return null;
  const variants = cells('variants').flatMap((cell) => cell.split(/[|;；\n]/u));
  return { kind, name, variants, note: cells('note').join('\n').trim() };
}

function wordOf(cell: string): string {
  return cell.trim().toLowerCase();
}

function wordsOf<T>(words: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(words.flatMap(([value, all]) => all.split(' ').map((word) => [word, value] as const)));
}

const heading = wordsOf<Column>([
  ['kind', 'kind type category 类别 类型 種類 类 類別 類型'],
  ['name', 'name names 名称 姓名 名字 名 名稱'],
  ['variants', 'variants variant aliases alias 别名 异名 其他写法 別名 異名 其他寫法 又名'],
  ['note', 'note notes remark comment 备注 说明 附注 備註 說明'],
]);

const kindWords = wordsOf<NameKind>([
  ['person', 'person people persons 人物 人 人名 person(s)'],
  [
    'organisation',
    'organisation organisations organization organizations organisation/office org 机构 组织 团体 机关 機構 組織 團體',
  ],
  ['place', 'place places location locations 地点 地名 地方 地點'],
]);
