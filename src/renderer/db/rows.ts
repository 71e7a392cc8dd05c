/**
 * Rows of the database. Truth is what the user brought or made and is never cleared by an upgrade; derived rows
 * carry the version of the rules that made them and may be dropped and rebuilt from truth at any time.
 */
import type { EncodingName } from '#core/dump/decode';
import type { Correction } from '#core/page/corrections';
import type { Facts, PrintedFacts, ShownFacts, UserFacts } from '#core/page/facts';
import type {
  ArticleId,
  ContinuationId,
  DismissalId,
  DumpId,
  HighlightId,
  LinkId,
  MarkId,
  NoteId,
  PageId,
  SourceId,
  TagId,
} from '#core/page/ids';
import type { Article, Furniture, PageReflow, Problem, Span } from '#core/page/model';
import type { Author } from '#core/reflow/authors';
import type { SegmentHead } from '#core/search/index/segment-format';
import type { SourceKind } from '../hosts/host';

// ---------- truth

export interface SourceRow {
  readonly id: SourceId;
  readonly name: string;
  readonly kind: SourceKind;
  /** The host's name for the place: see `PickedSource.key`. */
  readonly key: string;
  readonly addedAt: number;
  /** When it was last read through. */
  readonly scannedAt: number;
  /** Paths of dumps that the last complete reading did not find any more; they stay in the library. */
  readonly missing: readonly string[];
  /** When it was moved to the bin; 0 when it was not (IndexedDB does not index null). */
  readonly binnedAt: number;
}

/** A dump is its place (source and path); `hash` is its version. */
export interface DumpRow {
  readonly id: DumpId;
  readonly sourceId: SourceId;
  readonly path: string;
  readonly size: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly modifiedAt: number | null;
  readonly importedAt: number;
  readonly encoding: EncodingName;
  /** True when the user chose the encoding. */
  readonly encodingChosen: boolean;
  readonly problems: readonly Problem[];
  readonly pageCount: number;
}

/** The dump as it was read, kept apart so that lists need not load it. */
export interface BytesRow {
  readonly dumpId: DumpId;
  readonly bytes: Uint8Array;
}

export interface PageRow {
  readonly id: PageId;
  readonly dumpId: DumpId;
  readonly sourceId: SourceId;
  readonly ordinal: number;
  /** Sorts as the reader reads: the path with its numbers in order, then the page's ordinal. */
  readonly sortKey: string;
  /** Offset of the page's text in the dump's decoded text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  /** What the user mended, in order. */
  readonly corrections: readonly Correction[];
  /** When the user said that it looks right; 0: not yet (IndexedDB does not index null). */
  readonly checkedAt: number;
}

/** What of a page's row the user changes; the rest stays as it was read. */
export type PageEdits = Partial<Pick<PageRow, 'corrections' | 'checkedAt'>>;

/** An article goes on with another one, on another page: both are shown as one. */
export interface ContinuationRow {
  readonly id: ContinuationId;
  /** The end of the text before it goes on elsewhere: the article that has it is the one that goes on. */
  readonly from: Span;
  /** The beginning of the text that it goes on with. */
  readonly to: Span;
  readonly pageIds: readonly PageId[];
  readonly createdAt: number;
  /** Not null where a dump was replaced and that end is not found for certain. What is lost joins nothing. */
  readonly fromAnchor: LostAnchor | null;
  readonly toAnchor: LostAnchor | null;
}

/** What path and user say of a page; what is printed on it is derived. A page without a row has neither. */
export interface FactsRow {
  readonly id: PageId;
  readonly dumpId: DumpId;
  readonly sourceId: SourceId;
  readonly pageIds: readonly [PageId];
  /** As the patterns read it when they were last applied. */
  readonly path: Facts;
  readonly user: UserFacts;
}

/** A suggestion that the user does not want to see again: that one text goes on with another. */
export interface DismissalRow {
  readonly id: DismissalId;
  /** The mark that says that the text goes on, or came, from elsewhere. */
  readonly from: Span;
  /** The beginning of the text that was suggested. */
  readonly to: Span;
  readonly pageIds: readonly PageId[];
  readonly createdAt: number;
}

export const highlightColours = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type HighlightColour = (typeof highlightColours)[number];

/** Whether a stored quote stands where it was put: see core/anchor. */
export type AnchorStatus = 'exact' | 'moved' | 'similar' | 'lost';

export interface HighlightRow {
  readonly id: HighlightId;
  /** Raw ranges in reading order: a selection over several paragraphs has several. */
  readonly spans: readonly Span[];
  readonly pageIds: readonly PageId[];
  /** Raw text of the spans, one string a span. */
  readonly quotes: readonly string[];
  /** Raw text before the first and after the last span. */
  readonly prefix: string;
  readonly suffix: string;
  readonly colour: HighlightColour;
  readonly tagIds: readonly TagId[];
  readonly status: AnchorStatus;
  /** The name of who made it; '' where none was given. */
  readonly maker: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What a mark or note stood on, kept when it could not be found again as a whole after its dump changed. */
export interface LostAnchor {
  readonly status: 'similar' | 'lost';
  readonly quotes: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

export interface TagRow {
  readonly id: TagId;
  readonly name: string;
  readonly colour: HighlightColour;
  /** The themes it stands under: the first is its place in the tree, the others are links to it. Never a cycle. */
  readonly parentIds: readonly TagId[];
  /** Other names that it is found by. */
  readonly aliases: readonly string[];
  /** Its definition, as plain text. */
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  /** The number key that puts it on, 1 to 9; 0: none. */
  readonly favourite: number;
  readonly createdAt: number;
  readonly lastUsedAt: number;
}

/** Something the user said of an article, attached to the raw spans that the article had then. */
export interface MarkRow {
  readonly id: MarkId;
  /** 'not-tag': the user was offered the tag for this text and did not want it; it is not offered again. */
  readonly kind: 'tag' | 'read' | 'not-tag';
  /** The tag of a mark of kind 'tag' or 'not-tag'; '' for others. */
  readonly tagId: TagId | '';
  readonly spans: readonly Span[];
  readonly pageIds: readonly PageId[];
  /** As in `HighlightRow`. */
  readonly maker: string;
  readonly createdAt: number;
  /** Not null when its dump was replaced or decoded anew and the spans are not all found. */
  readonly anchor: LostAnchor | null;
}

export type NoteTarget =
  | { readonly kind: 'highlight'; readonly highlightId: HighlightId }
  | { readonly kind: 'article'; readonly spans: readonly Span[] }
  | { readonly kind: 'page'; readonly pageId: PageId };

export interface NoteRow {
  readonly id: NoteId;
  readonly target: NoteTarget;
  readonly pageIds: readonly PageId[];
  /** The id of the highlight of a target of kind 'highlight'; '' for others. */
  readonly highlightId: HighlightId | '';
  /** Markdown. */
  readonly body: string;
  /** The name of who began it; '' where none was given. */
  readonly maker: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** As in `MarkRow`; always null for a highlight's note, whose highlight has a status of its own, and for a page's. */
  readonly anchor: LostAnchor | null;
}

export type LinkTarget =
  | { readonly kind: 'article'; readonly spans: readonly Span[] }
  | { readonly kind: 'note'; readonly noteId: NoteId };

/** A search that the user keeps. */
export interface SavedSearchRow {
  readonly id: string;
  readonly name: string;
  /** As it was typed. */
  readonly query: string;
  readonly exact: boolean;
  /** Its place among them: lower stands first. */
  readonly position: number;
  readonly createdAt: number;
}

/** What `[[title]]` in a note's text leads to. Text in brackets without a row leads nowhere yet. */
export interface LinkRow {
  readonly id: LinkId;
  /** The note whose text has it. */
  readonly noteId: NoteId;
  /** The words in the brackets, as they stand there: two links of one note have different ones. */
  readonly title: string;
  readonly target: LinkTarget;
  /** The id of the note of a target of kind 'note'; '' for others. */
  readonly targetNoteId: NoteId | '';
  /** The pages of the article of a target of kind 'article'; none for others. */
  readonly pageIds: readonly PageId[];
  readonly createdAt: number;
  /** As in `MarkRow`. */
  readonly anchor: LostAnchor | null;
}

/** One row of one table before and after a user's action; null: it was not there. */
export interface Change {
  readonly table: string;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One user action, whole: what undo and redo replay. */
export interface JournalRow {
  readonly id?: number;
  readonly at: number;
  /** i18n key under `actions`, with its values: the menu says "Undo {{action}}". */
  readonly action: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** How many rows it changed; the changes stand in the table `changes`. */
  readonly rows: number;
  /** About how many bytes it takes, and how many were journalled before it: for the journal's bound. */
  readonly size: number;
  readonly start: number;
  /** There when the text that it speaks of was replaced: it can be neither undone nor redone. */
  readonly outdated?: true;
  /** 1 when it has been undone and can be redone. */
  readonly undone: 0 | 1;
  /** The edit of a worker that stored it last, by the key its window gave it. */
  readonly by?: string;
}

/** Some of the changes of a step of the journal: see step-changes. */
export interface ChangesRow {
  readonly step: number;
  /** From 0. */
  readonly portion: number;
  readonly changes: readonly Change[];
}

/** A place opened before, kept for the host that opened it. */
export interface RecentRow {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly kind: SourceKind;
  readonly openedAt: number;
  /** A file system handle of the browser, where it gave one. */
  readonly handle?: unknown;
}

// ---------- derived

/** What reflow made of a page besides its articles. */
export interface ReflowRow {
  readonly pageId: PageId;
  readonly dumpId: DumpId;
  readonly sourceId: SourceId;
  readonly version: number;
  readonly lang: string;
  readonly furniture: readonly Furniture[];
  readonly problems: readonly Problem[];
  readonly articleCount: number;
  /** What the page says of itself. */
  readonly printed: PrintedFacts;
  /** What the engine made, kept where corrections or continuations make something else of it; null elsewhere. */
  readonly engine: PageReflow | null;
}

export interface ArticleRow {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly dumpId: DumpId;
  readonly pages: readonly PageId[];
  /** Sorts as the reader reads inside its source: path (numbers in order), page, order in the page. */
  readonly sortKey: string;
  readonly lang: string;
  readonly article: Article;
  /** Shown text of the headline; '' for an article without one. */
  readonly headline: string;
  /** The headline, or the first words of the body where there is none: what lists show. */
  readonly title: string;
  /** The first 160 characters of the body, shown. */
  readonly excerpt: string;
  /** Path of the dump, and the page's ordinal in it. */
  readonly path: string;
  readonly ordinal: number;
  /** Shown characters without spaces. */
  readonly length: number;
  readonly confidence: number;
  /** 0 to 1: how well its text came through, see core/reflow/quality. */
  readonly quality: number;
  readonly reflowVersion: number;
  readonly authors: readonly Author[];
  /** What is known of its first page, from all origins; kept in step with them. */
  readonly facts: ShownFacts;
  /** 1 when the user said of all of its pages that they look right. */
  readonly checked: 0 | 1;
  // Computed from marks, highlights and notes, kept in step in the same transaction:
  readonly tagIds: readonly TagId[];
  readonly read: 0 | 1;
  readonly highlightCount: number;
  readonly noteCount: number;
}

/** Articles that were written or deleted and are not filed in the search index yet, in the order of the writing. */
export interface SearchQueueRow {
  readonly at?: number;
  readonly ids: readonly ArticleId[];
}

/** A search index: there are two while one of another version is built beside the one that answers. */
export interface SearchIndexRow {
  /** The version of the rules that it is built by. */
  readonly id: number;
  /** The segments that make it up, oldest first. */
  readonly segments: readonly number[];
  /** The id of the segment that is written next. */
  readonly nextSegment: number;
  /** How far the library has been gone through, in the order of the ids; null: all of it. */
  readonly filedTo: ArticleId | '' | null;
}

/** What of a segment is in memory: how to find its blocks, and the columns of its articles; see `SegmentHead`. */
export interface SearchSegmentRow extends SegmentHead {
  readonly id: number;
}

/** A block of terms with their postings. */
export interface SearchBlockRow {
  readonly segment: number;
  readonly block: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Which articles of a segment are no longer there, or filed anew in a later one: a bit for each. */
export interface SearchDeletionRow {
  readonly segment: number;
  readonly bits: Uint8Array<ArrayBuffer>;
}
