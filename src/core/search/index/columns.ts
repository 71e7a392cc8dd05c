/** What of the articles of a segment is asked for by filters, facets, sorting and ranking: a column for each. */
import type { ArticleId, SourceId } from '../../page/ids';
import type { PrintedArticleFacts } from '../article-facts';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';

/** Values that few articles have apart: a list of them, and for each article which one. */
export interface ValueColumn {
  readonly values: readonly string[];
  readonly of: Uint8Array | Uint16Array | Uint32Array;
}

/** Columns whose values are texts. Of `series`, `noSeries` is that an article belongs to none. */
export const valueFields = ['paper', 'page', 'section', 'source', 'series'] as const;
export type ValueField = (typeof valueFields)[number];
export const noSeries = '\u0000';

/** Lengths in UTF-16 units as ranking needs them. */
export interface FieldLengths {
  readonly headline: number;
  readonly body: number;
}

export const flagBit = { headline: 1, byline: 2 } as const;

/** Ids are stored as what they do not share with the one before, begun anew every so many. */
const idGroup = 16;

export interface Columns {
  readonly documents: number;
  /** YYYYMMDD as a number; 0: not known. */
  readonly date: Int32Array;
  readonly text: Readonly<Record<ValueField, ValueColumn>>;
  /** Whole per cent. */
  readonly quality: Uint8Array;
  readonly confidence: Uint8Array;
  /** See `flagBit`. */
  readonly flags: Uint8Array;
  /** At most 65,535, and at most 255. */
  readonly bodyLength: Uint16Array;
  readonly headlineLength: Uint8Array;
  /** Names, and where those of each article begin in `authorOf`: one more than there are articles. */
  readonly authors: readonly string[];
  readonly authorStart: Uint32Array;
  readonly authorOf: Uint32Array;
  readonly ids: Uint8Array;
  readonly idStart: Uint32Array;
}

/** Columns that are being filled. */
export class ColumnsBuilder {
  #documents = 0;
  readonly #numbers = {
    date: new NumberList(),
    quality: new NumberList(),
    confidence: new NumberList(),
    flags: new NumberList(),
    bodyLength: new NumberList(),
    headlineLength: new NumberList(),
    authorStart: new NumberList(),
    authorOf: new NumberList(),
    idStart: new NumberList(),
  };
  readonly #values = {
    paper: new ValueList(),
    page: new ValueList(),
    section: new ValueList(),
    source: new ValueList(),
    series: new ValueList(),
  } satisfies Record<ValueField, ValueList>;
  readonly #authors = new ValueList();
  readonly #ids = new ByteWriter(4096);
  #lastId = '';

  get documents(): number {
    return this.#documents;
  }

  add(id: ArticleId, facts: PrintedArticleFacts, lengths: FieldLengths): void {
    const numbers = this.#numbers;
    numbers.date.push(dateNumber(facts.date));
    numbers.quality.push(facts.quality);
    numbers.confidence.push(facts.confidence);
    numbers.flags.push((facts.hasHeadline ? flagBit.headline : 0) | (facts.hasByline ? flagBit.byline : 0));
    numbers.bodyLength.push(Math.min(lengths.body, 0xffff));
    numbers.headlineLength.push(Math.min(lengths.headline, 0xff));
    numbers.authorStart.push(numbers.authorOf.length);
    for (const author of facts.authors) numbers.authorOf.push(this.#authors.number(author));
    for (const field of valueFields) {
      this.#values[field].push(field === 'series' ? (facts.series ?? noSeries) : facts[field]);
    }
    this.#addId(id);
    this.#documents += 1;
  }

  /** Writes the columns; nothing can be added afterwards. */
  write(writer: ByteWriter): void {
    const numbers = this.#numbers;
    writer.varint(this.#documents);
    writer.array(Int32Array.from(numbers.date.view()));
    for (const field of valueFields) this.#values[field].write(writer);
    writer.array(Uint8Array.from(numbers.quality.view()));
    writer.array(Uint8Array.from(numbers.confidence.view()));
    writer.array(Uint8Array.from(numbers.flags.view()));
    writer.array(Uint16Array.from(numbers.bodyLength.view()));
    writer.array(Uint8Array.from(numbers.headlineLength.view()));
    this.#authors.writeValues(writer);
    numbers.authorStart.push(numbers.authorOf.length);
    writer.array(numbers.authorStart.view());
    writer.array(numbers.authorOf.view());
    writer.array(new Uint8Array(this.#ids.view()));
    writer.array(numbers.idStart.view());
  }

  #addId(id: ArticleId): void {
    let shared = 0;
    if (this.#documents % idGroup === 0) {
      this.#numbers.idStart.push(this.#ids.length);
    } else {
      while (shared < id.length && id.charCodeAt(shared) === this.#lastId.charCodeAt(shared)) shared += 1;
    }
    this.#ids.varint(shared);
    this.#ids.text(id.slice(shared));
    this.#lastId = id;
  }
}

/** Reads what `write` wrote. Throws a RangeError when the record is damaged. */
export function readColumns(reader: ByteReader): Columns {
  const documents = reader.varint();
  const date = reader.array(Int32Array);
  const text = {} as Record<ValueField, ValueColumn>;
  for (const field of valueFields) text[field] = readValueColumn(reader);
  return {
    documents,
    date,
    text,
    quality: reader.array(Uint8Array),
    confidence: reader.array(Uint8Array),
    flags: reader.array(Uint8Array),
    bodyLength: reader.array(Uint16Array),
    headlineLength: reader.array(Uint8Array),
    authors: readTexts(reader),
    authorStart: reader.array(Uint32Array),
    authorOf: reader.array(Uint32Array),
    ids: reader.array(Uint8Array),
    idStart: reader.array(Uint32Array),
  };
}

/** Returns what is printed of an article, as it was added. */
export function factsAt(columns: Columns, document: number): PrintedArticleFacts {
  const value = (field: ValueField) =>
    columns.text[field].values[columns.text[field].of[document] ?? 0] ?? '';
  const series = value('series');
  const flags = columns.flags[document] ?? 0;
  return {
    paper: value('paper'),
    date: dateText(columns.date[document] ?? 0),
    page: value('page'),
    section: value('section'),
    source: value('source') as SourceId,
    series: series === noSeries ? null : series,
    quality: columns.quality[document] ?? 0,
    confidence: columns.confidence[document] ?? 0,
    authors: authorsAt(columns, document),
    hasHeadline: (flags & flagBit.headline) !== 0,
    hasByline: (flags & flagBit.byline) !== 0,
  };
}

export function lengthsAt(columns: Columns, document: number): FieldLengths {
  return {
    headline: columns.headlineLength[document] ?? 0,
    body: columns.bodyLength[document] ?? 0,
  };
}

function authorsAt(columns: Columns, document: number): readonly string[] {
  const numbers = columns.authorOf.subarray(
    columns.authorStart[document] ?? 0,
    columns.authorStart[document + 1] ?? 0,
  );
  return Array.from(numbers, (number) => columns.authors[number] ?? '');
}

/** Returns the id of an article. */
export function idAt(columns: Columns, document: number): ArticleId {
  const group = Math.floor(document / idGroup);
  const reader = new ByteReader(columns.ids, columns.idStart[group] ?? 0);
  let id = '';
  for (let at = group * idGroup; at <= document; at += 1) id = id.slice(0, reader.varint()) + reader.text();
  return id as ArticleId;
}

/** Goes through the ids of all articles, in the order of their numbers. */
export function* idsOf(columns: Columns): Generator<ArticleId> {
  const reader = new ByteReader(columns.ids);
  let id = '';
  for (let at = 0; at < columns.documents; at += 1) {
    id = id.slice(0, reader.varint()) + reader.text();
    yield id as ArticleId;
  }
}

/** YYYY-MM-DD as a number that sorts by time; 0 for ''. */
export function dateNumber(date: string): number {
  return date === '' ? 0 : Number(date.replaceAll('-', ''));
}

/** The way back from `dateNumber`. */
export function dateText(date: number): string {
  if (date === 0) return '';
  const text = String(date).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

class NumberList {
  #numbers = new Uint32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.length++] = number;
  }

  view(): Uint32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

class ValueList {
  readonly #numberOf = new Map<string, number>();
  readonly #list = new NumberList();

  number(value: string): number {
    const known = this.#numberOf.get(value);
    if (known !== undefined) return known;
    this.#numberOf.set(value, this.#numberOf.size);
    return this.#numberOf.size - 1;
  }

  push(value: string): void {
    this.#list.push(this.number(value));
  }

  write(writer: ByteWriter): void {
    this.writeValues(writer);
    const size = this.#numberOf.size <= 0x100 ? 1 : this.#numberOf.size <= 0x10000 ? 2 : 4;
    writer.byte(size);
    const list = this.#list.view();
    writer.array(size === 1 ? Uint8Array.from(list) : size === 2 ? Uint16Array.from(list) : list);
  }

  writeValues(writer: ByteWriter): void {
    writer.varint(this.#numberOf.size);
    for (const value of this.#numberOf.keys()) writer.text(value);
  }
}

function readValueColumn(reader: ByteReader): ValueColumn {
  const values = readTexts(reader);
  const size = reader.byte();
  const of =
    size === 1
      ? reader.array(Uint8Array)
      : size === 2
        ? reader.array(Uint16Array)
        : reader.array(Uint32Array);
  return { values, of };
}

function readTexts(reader: ByteReader): readonly string[] {
  return Array.from({ length: reader.varint() }, () => reader.text());
}
