/** A table of tags as a plan: Broadsheet's own, and those of other programs as far as their columns say what they are. */
import { uuidOf } from '../base/sha256';
import { parseId } from '../page/ids';
import { readCsv } from './csv-read';
import { emptyPlan, type ImportPlan, type PlannedTag, plainGuid } from './plan';

/** Names of columns, each by what it holds; without blanks and in lower case. */
const columns = {
  name: ['name', 'tag', 'code', 'label', 'keyword', '标签', '名称', '代码', '编码'],
  path: ['path', 'codepath', '路径'],
  parent: ['parent', 'parentcode', 'category', 'theme', 'group', '上级', '分类', '主题'],
  others: ['otherplaces', '其他位置'],
  aliases: ['aliases', 'alias', 'synonyms', '别名'],
  colour: ['colour', 'color', '颜色'],
  use: ['whentouse', 'description', 'definition', 'memo', 'comment', '何时使用', '说明', '定义'],
  notUse: ['whennottouse', '何时不用'],
  id: ['id', 'guid'],
} as const;
type Column = keyof typeof columns;

/** Returns what a table says, or a sentence why it is none of tags. */
export function planOfTags(source: string): ImportPlan | { readonly sentence: string } {
  const rows = readCsv(source);
  const head = rows[0]?.map((title) => title.replace(/[\s_-]+/gu, '').toLowerCase()) ?? [];
  const at = new Map<Column, number>();
  for (const key of Object.keys(columns) as Column[]) {
    const index = head.findIndex((title) => (columns[key] as readonly string[]).includes(title));
    if (index !== -1) at.set(key, index);
  }
  const isHighlights = head.includes('quote') || head.includes('citation');
  if (rows.length === 0 || isHighlights || (!at.has('name') && !at.has('path')))
    return { sentence: 'Line 1 names no column "name", "tag", "code" or "path": it is no table of tags.' };
  const tags = new TagTable();
  const skipped: string[] = [];
  for (const [index, row] of rows.slice(1).entries()) {
    const cell = (column: Column): string => row[at.get(column) ?? -1]?.trim() ?? '';
    const path = pathIn(cell('path'));
    const name = cell('name') || (path.at(-1) ?? '');
    if (name === '') {
      skipped.push(`Row ${index + 2} names no tag.`);
      continue;
    }
    const above = path.length > 0 ? path.slice(0, -1) : pathIn(cell('parent'));
    tags.add([...above, name], {
      id: parseId('tag', cell('id')),
      aliases: listIn(cell('aliases')),
      colour: cell('colour'),
      whenToUse: cell('use'),
      whenNotToUse: cell('notUse'),
      others: listIn(cell('others')).map((place) => pathIn(place).slice(0, -1)),
    });
  }
  return { ...emptyPlan('tags'), tags: tags.all(), skipped };
}

interface TagCells extends Pick<PlannedTag, 'id' | 'aliases' | 'colour' | 'whenToUse' | 'whenNotToUse'> {
  readonly others: readonly (readonly string[])[];
}

/** Tags by name: in a library a name is one tag, wherever it stands. */
class TagTable {
  readonly #tags = new Map<string, PlannedTag>();

  add(path: readonly string[], { others, id, ...cells }: TagCells): void {
    const name = path.at(-1) ?? '';
    const parents = [path.slice(0, -1), ...others]
      .filter(({ length }) => length > 0)
      .map((above) => this.#place(above));
    const tag = this.#at(name);
    this.#tags.set(tag.key, {
      ...tag,
      ...cells,
      id: id ?? tag.id,
      parents: [...new Set([...parents, ...tag.parents])].filter((key) => key !== tag.key),
    });
  }

  all(): readonly PlannedTag[] {
    return [...this.#tags.values()];
  }

  /** The tag at a path; those that the path names and no row has come to be there too. */
  #place(path: readonly string[]): string {
    let above: string | null = null;
    for (const name of path) {
      const tag = this.#at(name);
      if (above !== null && above !== tag.key && tag.parents.length === 0)
        this.#tags.set(tag.key, { ...tag, parents: [above] });
      above = tag.key;
    }
    return above ?? '';
  }

  #at(name: string): PlannedTag {
    const key = name.trim().replace(/\s+/gu, ' ').normalize('NFKC').toLowerCase();
    const nothing = {
      id: null,
      colour: '',
      parents: [],
      aliases: [],
      whenToUse: '',
      whenNotToUse: '',
      createdAt: null,
    };
    const made: PlannedTag = this.#tags.get(key) ?? {
      key,
      name,
      guid: plainGuid(uuidOf(`tag:${key}`)),
      ...nothing,
    };
    this.#tags.set(key, made);
    return made;
  }
}

/** The names from the root down. */
function pathIn(text: string): readonly string[] {
  const separator = [' > ', '\\\\', '\\', '::'].find((each) => text.includes(each));
  const names = separator === undefined ? [text] : text.split(separator);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function listIn(text: string): readonly string[] {
  return text
    .split(/;|；|\n/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
