/** Reads Broadsheet's own JSON: see `json-format`. What is not as it should be is refused with its place. */
import { sha256 } from '../base/sha256';
import type { NamedEntry } from '../names/entries';
import { nameKinds } from '../names/model';
import { factFields, nothingShown, type ShownFacts } from '../page/facts';
import type { ArticleId, PageId, SourceId, TagId } from '../page/ids';
import { type Article, type BlockRole, type Part, type Piece, raw } from '../page/model';
import type { Author } from '../reflow/authors';
import { jsonFormat, jsonVersion } from './json-format';
import { type JsonAnnotations, readAnnotations } from './json-read-annotations';
import {
  aCount,
  aList,
  aNumber,
  anId,
  anObject,
  aString,
  aTruth,
  attemptReading,
  oneOf,
  orElse,
  orNull,
  type Reader,
  refuse,
} from './json-shape';
import type { LibraryHead, LibraryPage, LibraryTag } from './library';

/** A file as it was read: rows, each once. `libraryOfJson` makes a library of them. */
export interface LibraryJson extends JsonAnnotations {
  readonly head: LibraryHead;
  readonly pages: readonly JsonPage[];
  readonly articles: readonly JsonArticleRow[];
}

export interface JsonPage extends LibraryPage {
  /** SHA-256 of the text's UTF-8 bytes; checked. */
  readonly sha256: string;
}

export interface JsonArticleRow {
  readonly id: ArticleId;
  readonly title: string;
  readonly lang: string;
  readonly pages: readonly PageId[];
  readonly article: Article;
  readonly authors: readonly Author[];
  readonly read: boolean;
}

export type JsonReading =
  | { readonly kind: 'library'; readonly library: LibraryJson }
  /** Not such a file, of a later version, or damaged; a sentence says what and where. */
  | {
      readonly kind: 'refused';
      readonly reason: 'not-ours' | 'newer' | 'damaged';
      readonly sentence: string;
    };

/** Reads the text of a file. */
export function readLibraryJson(text: string): JsonReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { kind: 'refused', reason: 'not-ours', sentence: 'It is not JSON.' };
  }
  const ours = attemptReading(() => oneOf([jsonFormat])(anObject(value, 'The file').format, 'format'));
  if ('sentence' in ours) return { kind: 'refused', reason: 'not-ours', sentence: ours.sentence };
  const file = anObject(value, 'The file');
  const version = file.version;
  if (typeof version === 'number' && version > jsonVersion) {
    const sentence = `It is of version ${version}; this program reads version ${jsonVersion}.`;
    return { kind: 'refused', reason: 'newer', sentence };
  }
  const read = attemptReading(() => readFile(file));
  return 'value' in read
    ? { kind: 'library', library: read.value }
    : { kind: 'refused', reason: 'damaged', sentence: read.sentence };
}

function readFile(file: Readonly<Record<string, unknown>>): LibraryJson {
  aCount(file.version, 'version');
  const head: LibraryHead = {
    name: aString(file.name, 'name'),
    exportedAt: aString(file.exportedAt, 'exportedAt'),
    engineVersion: aNumber(file.engineVersion, 'engineVersion'),
    sources: aList(aSource)(file.sources, 'sources'),
    tags: aList(aTag)(file.tags, 'tags'),
    colours: Object.fromEntries(
      Object.entries(anObject(file.colours, 'colours')).map(([colour, meaning]) => [
        colour,
        aString(meaning, `colours.${colour}`),
      ]),
    ),
    ...(file.names !== undefined && { names: aList(aName)(file.names, 'names') }),
  };
  const pages = aList(aPage)(file.pages, 'pages');
  const lengths = new Map(pages.map(({ id, text }) => [id, text.length]));
  const articles = aList((value, at) => anArticle(value, at, lengths))(file.articles, 'articles');
  return { head, pages, articles, ...readAnnotations(file) };
}

const aSource: Reader<LibraryHead['sources'][number]> = (value, at) => {
  const row = anObject(value, at);
  return { id: anId<SourceId>('source')(row.id, `${at}.id`), name: aString(row.name, `${at}.name`) };
};

const aName: Reader<NamedEntry> = (value, at) => {
  const row = anObject(value, at);
  return {
    kind: oneOf(nameKinds)(row.kind, `${at}.kind`),
    name: aString(row.name, `${at}.name`),
    variants: aList(aString)(row.variants, `${at}.variants`),
    note: aString(row.note, `${at}.note`),
  };
};

const aTag: Reader<LibraryTag> = (value, at) => {
  const row = anObject(value, at);
  return {
    id: anId<TagId>('tag')(row.id, `${at}.id`),
    name: aString(row.name, `${at}.name`),
    colour: aString(row.colour, `${at}.colour`),
    parentIds: aList(anId<TagId>('tag'))(row.parentIds, `${at}.parentIds`),
    aliases: aList(aString)(row.aliases, `${at}.aliases`),
    whenToUse: aString(row.whenToUse, `${at}.whenToUse`),
    whenNotToUse: aString(row.whenNotToUse, `${at}.whenNotToUse`),
    createdAt: aNumber(row.createdAt, `${at}.createdAt`),
  };
};

const aPage: Reader<JsonPage> = (value, at) => {
  const row = anObject(value, at);
  const text = aString(row.text, `${at}.text`);
  const hash = aString(row.sha256, `${at}.sha256`);
  if (hash !== sha256(text)) refuse(`${at}.sha256`, "the text's");
  return {
    id: anId<PageId>('page')(row.id, `${at}.id`),
    sourceId: anId<SourceId>('source')(row.source, `${at}.source`),
    path: aString(row.path, `${at}.path`),
    ordinal: aCount(row.ordinal, `${at}.ordinal`),
    encoding: aString(row.encoding, `${at}.encoding`),
    sha256: hash,
    text,
    facts: someFacts(row.facts, `${at}.facts`),
  };
};

const someFacts: Reader<ShownFacts> = (value, at) => {
  const row = anObject(value, at);
  const facts = { ...nothingShown };
  for (const field of factFields) {
    Object.assign(facts, { [field]: orElse(aString, '')(row[field], `${at}.${field}`) });
  }
  const conflicts = orElse(aList(oneOf(factFields)), [])(row.conflicts, `${at}.conflicts`);
  return conflicts.length === 0 ? facts : { ...facts, conflicts };
};

function anArticle(value: unknown, at: string, lengths: ReadonlyMap<PageId, number>): JsonArticleRow {
  const row = anObject(value, at);
  const pages = aList(anId<PageId>('page'))(row.pages, `${at}.pages`);
  if (pages.length === 0) refuse(`${at}.pages`, 'a list of at least one page');
  const most = pages.map(
    (page, index) => lengths.get(page) ?? refuse(`${at}.pages[${index}]`, 'in the file'),
  );
  const part = (key: string): Part => ({ pieces: aList(aPiece(most))(row[key], `${at}.${key}`) });
  return {
    id: anId<ArticleId>('article')(row.id, `${at}.id`),
    title: aString(row.title, `${at}.title`),
    lang: aString(row.lang, `${at}.lang`),
    pages,
    article: {
      kicker: part('kicker'),
      headline: part('headline'),
      deck: part('deck'),
      byline: part('byline'),
      blocks: aList((block: unknown, where: string) => {
        const { role, pieces } = anObject(block, where);
        return {
          role: oneOf(blockRoles)(role, `${where}.role`),
          pieces: aList(aPiece(most))(pieces, `${where}.pieces`),
        };
      })(row.blocks, `${at}.blocks`),
      series: orNull((series: unknown, where: string) => {
        const { name, part: number } = anObject(series, where);
        return { name: aString(name, `${where}.name`), part: aCount(number, `${where}.part`) };
      })(row.series, `${at}.series`),
      confidence: aNumber(row.confidence, `${at}.confidence`),
    },
    authors: aList(anAuthor)(row.authors, `${at}.authors`),
    read: aTruth(row.read, `${at}.read`),
  };
}

const blockRoles: readonly BlockRole[] = ['paragraph', 'crosshead', 'caption', 'credit', 'editor-note'];

/** `most[page]`: the length of that page's text. */
function aPiece(most: readonly number[]): Reader<Piece> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length < 4) return refuse(at, 'a piece: page, start, end, glue');
    const page = aCount(value[0], `${at}[0]`);
    const start = aCount(value[1], `${at}[1]`);
    const end = aCount(value[2], `${at}[2]`);
    if (start > end || end > (most[page] ?? -1)) refuse(at, "a range of the page's text");
    const glue = oneOf(['', ' ', '\n'])(value[3], `${at}[3]`);
    const { hidden, reading } = orElse(anObject, {})(value[4], `${at}[4]`);
    return {
      ...{ page, start: raw(start), end: raw(end), glue },
      ...(hidden === true && { hidden: true }),
      ...(reading !== undefined && { reading: aString(reading, `${at}[4].reading`) }),
    };
  };
}

const anAuthor: Reader<Author> = (value, at) => {
  const row = anObject(value, at);
  return {
    name: aString(row.name, `${at}.name`),
    role: oneOf(['reporter', 'correspondent', 'photographer', 'author'])(row.role, `${at}.role`),
    ranges: aList((range: unknown, where: string) => {
      const { page, start, end } = anObject(range, where);
      return {
        page: aCount(page, `${where}.page`),
        start: raw(aCount(start, `${where}.start`)),
        end: raw(aCount(end, `${where}.end`)),
      };
    })(row.ranges, `${at}.ranges`),
  };
};
