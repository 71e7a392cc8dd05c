/**
 * What a plan means for the library: rows to add, rows that are here and get something more, what stays as it is and
 * what has no place. Nothing that is here is taken away or written over. Nothing is written.
 */

import { uuidOf } from '#core/base/sha256';
import type { ImportPlan, PlannedHighlight, PlannedLink, PlannedMark, PlannedNote } from '#core/import/plan';
import { shadeOf } from '#core/import/shades';
import { type HighlightId, makeId, type PageId, type TagId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import type { BroadsheetDatabase } from '../db/database';
import {
  type HighlightRow,
  highlightColours,
  type LinkRow,
  type LostAnchor,
  type MarkRow,
  type NoteRow,
  type NoteTarget,
  type TagRow,
} from '../db/rows';
import { isSameData } from '../db/same-data';
import { findByWords } from './find-by-words';
import { findPlace, type Placed } from './find-place';
import { type FittedTags, fitTags } from './fit-tags';
import { type Fitted, fittedRows, type Unplaced } from './fitted';
import { KnownRows, linkKey, placeKey, sayingKey, targetKey } from './known-rows';
import type { LibraryTexts } from './library-texts';

export interface FittedPlan {
  readonly tags: FittedTags;
  readonly highlights: Fitted<HighlightRow>;
  readonly marks: Fitted<MarkRow>;
  readonly notes: Fitted<NoteRow>;
  readonly links: Fitted<LinkRow>;
  readonly unplaced: readonly Unplaced[];
}

export interface FitOptions {
  readonly now: number;
  readonly onProgress: (done: number, all: number) => void;
}

/** A highlight that was changed at least so much later counts as newer: files say times in seconds. */
const newerBy = 1_000;

/** Returns what would be written. */
export async function fitPlan(
  db: BroadsheetDatabase,
  plan: ImportPlan,
  texts: LibraryTexts,
  options: FitOptions,
): Promise<FittedPlan> {
  const tags = fitTags(await db.tags.toArray(), plan.tags, options.now);
  const fitter = new Fitter(db, plan, texts, tags, options);
  await fitter.load();
  await fitter.highlightsOf(plan.highlights);
  for (const mark of plan.marks) await fitter.mark(mark);
  for (const note of plan.notes) await fitter.note(note);
  for (const link of plan.links) await fitter.link(link);
  return { tags, ...fitter.fitted(), unplaced: fitter.unplaced };
}

interface Target {
  readonly spans: readonly Span[];
  readonly pageIds: readonly PageId[];
  readonly anchor: LostAnchor | null;
}

class Fitter {
  readonly unplaced: Unplaced[] = [];
  readonly #db: BroadsheetDatabase;
  readonly #plan: ImportPlan;
  readonly #texts: LibraryTexts;
  readonly #tags: FittedTags;
  readonly #tagRows: ReadonlyMap<TagId, TagRow>;
  readonly #options: FitOptions;
  readonly #highlights = fittedRows<HighlightRow>();
  readonly #marks = fittedRows<MarkRow>();
  readonly #notes = fittedRows<NoteRow>();
  readonly #links = fittedRows<LinkRow>();
  readonly #pageTexts = new Map<PageId, string>();
  #knownHighlights = new KnownRows<HighlightRow>([]);
  #knownNotes = new KnownRows<NoteRow>([]);
  #places = new Map<string, HighlightRow>();
  #sayings = new Set<string>();
  #markIds: Set<string> = new Set();
  readonly #heardPages = new Set<PageId>();
  #noteAt = new Map<string, NoteRow>();
  #linkKeys = new Set<string>();

  constructor(
    db: BroadsheetDatabase,
    plan: ImportPlan,
    texts: LibraryTexts,
    tags: FittedTags,
    options: FitOptions,
  ) {
    this.#db = db;
    this.#plan = plan;
    this.#texts = texts;
    this.#tags = tags;
    this.#options = options;
    this.#tagRows = new Map(tags.added.map((row) => [row.id, row]));
  }

  fitted(): Pick<FittedPlan, 'highlights' | 'marks' | 'notes' | 'links'> {
    return { highlights: this.#highlights, marks: this.#marks, notes: this.#notes, links: this.#links };
  }

  async load(): Promise<void> {
    const { highlights, notes, marks, links } = this.#plan;
    if (highlights.length + notes.length + links.length > 0) {
      this.#knownHighlights = new KnownRows(await this.#db.highlights.toArray());
      for (const row of this.#knownHighlights.all()) this.#places.set(placeKey(row), row);
      const ownNotes = await this.#db.notes.toArray();
      this.#knownNotes = new KnownRows(ownNotes);
      for (const row of ownNotes) await this.#rememberNote(row);
    }
    if (marks.length > 0) this.#markIds = new Set(await this.#db.marks.toCollection().primaryKeys());
    if (links.length > 0) for (const row of await this.#db.links.toArray()) this.#linkKeys.add(linkKey(row));
  }

  async highlightsOf(planned: readonly PlannedHighlight[]): Promise<void> {
    const lost: { readonly planned: PlannedHighlight; readonly placed: Placed }[] = [];
    for (const [at, each] of planned.entries()) {
      this.#options.onProgress(at, planned.length);
      const known = this.#knownHighlights.find(each.id, each.guid);
      if (known !== undefined && (known.status !== 'lost' || each.place.isLost)) {
        this.#more(known, each);
        continue;
      }
      const placed = await findPlace(each.place, this.#plan, this.#texts);
      if (placed.status === 'lost') lost.push({ planned: each, placed });
      else this.#place(each, placed, known);
    }
    // Words whose page the file does not name, or that is not here, are looked for on every page.
    const loose = lost.filter(({ placed }) => placed.pageIds.length === 0);
    const found = await findByWords(this.#db, this.#texts, loose, this.#options.onProgress);
    for (const { planned: each, placed } of lost) {
      const known = this.#knownHighlights.find(each.id, each.guid);
      const place = found.get(each.guid) ?? placed;
      if (known !== undefined && place.status === 'lost') this.#more(known, each);
      else this.#place(each, place, known);
    }
  }

  #place(planned: PlannedHighlight, placed: Placed, known: HighlightRow | undefined): void {
    if (known !== undefined) {
      this.#change(this.#highlights, { ...known, ...placed });
      this.#knownHighlights.put({ ...known, ...placed }, planned.guid);
      return;
    }
    const same = this.#places.get(placeKey(placed));
    const colour = shadeOf(planned.colour);
    if (same !== undefined && (colour === null || same.colour === colour)) {
      this.#knownHighlights.put(same, planned.guid);
      this.#more(same, planned, true);
      return;
    }
    const tagIds = this.#tagIds(planned);
    const createdAt = planned.createdAt ?? this.#options.now;
    const row: HighlightRow = {
      id: planned.id ?? makeId('highlight', planned.guid),
      ...placed,
      colour: highlightColours.find((each) => each === colour) ?? this.#colourOf(tagIds),
      tagIds,
      maker: planned.maker,
      createdAt,
      updatedAt: planned.updatedAt ?? createdAt,
    };
    this.#highlights.added.set(row.id, row);
    this.#knownHighlights.put(row, planned.guid);
    this.#places.set(placeKey(row), row);
    if (row.status === 'lost')
      this.unplaced.push({ kind: 'highlight', words: row.quotes.join(' … '), isKept: true });
  }

  /** A highlight that is here gets tags it has not, where the file's is newer or another one on the same words. */
  #more(known: HighlightRow, planned: PlannedHighlight, isOther = false): void {
    const isNewer = isOther || (planned.updatedAt ?? 0) >= known.updatedAt + newerBy;
    const more = isNewer ? this.#tagIds(planned).filter((id) => !known.tagIds.includes(id)) : [];
    if (more.length === 0) {
      this.#highlights.kept += 1;
      return;
    }
    const row = { ...known, tagIds: [...known.tagIds, ...more] };
    this.#change(this.#highlights, row);
    this.#knownHighlights.put(row);
    this.#places.set(placeKey(row), row);
  }

  async mark(planned: PlannedMark): Promise<void> {
    const tagId = planned.tag === '' ? '' : (this.#tags.ids.get(planned.tag) ?? '');
    if (planned.kind !== 'read' && tagId === '') return;
    const id =
      planned.id ?? makeId('mark', planned.guid ?? uuidOf(JSON.stringify([planned.tag, planned.on])));
    const target = await this.#target(planned.on);
    if (target === null) {
      const words =
        planned.kind === 'read' ? '' : (this.#plan.tags.find(({ key }) => key === planned.tag)?.name ?? '');
      if (this.#markIds.has(id)) this.#marks.kept += 1;
      else this.unplaced.push({ kind: 'mark', words, isKept: false });
      return;
    }
    const createdAt = planned.createdAt ?? this.#options.now;
    const row: MarkRow = { id, kind: planned.kind, tagId, ...target, maker: planned.maker, createdAt };
    if (!this.#markIds.has(id)) await this.#hearMarksOn(row.pageIds);
    const saying = sayingKey(row, await this.#textsOf(row.spans));
    if (this.#markIds.has(id) || this.#sayings.has(saying)) {
      this.#marks.kept += 1;
      return;
    }
    this.#markIds.add(id);
    this.#sayings.add(saying);
    this.#marks.added.set(id, row);
    if (row.anchor?.status === 'lost')
      this.unplaced.push({ kind: 'mark', words: row.anchor.quotes.join(' … '), isKept: true });
  }

  /** Learns what is said on pages already, each once. */
  async #hearMarksOn(pageIds: readonly PageId[]): Promise<void> {
    const fresh = pageIds.filter((id) => !this.#heardPages.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.#heardPages.add(id);
    for (const row of await this.#db.marks.where('pageIds').anyOf(fresh).distinct().toArray())
      this.#sayings.add(sayingKey(row, await this.#textsOf(row.spans)));
  }

  async note(planned: PlannedNote): Promise<void> {
    const known = this.#knownNotes.find(planned.id, planned.guid);
    if (known !== undefined) {
      const isNewer = (planned.updatedAt ?? 0) >= known.updatedAt + newerBy;
      if (isNewer) this.#join(known, planned);
      else this.#notes.kept += 1;
      return;
    }
    const found = await this.#noteTarget(planned);
    if (found === null) {
      this.unplaced.push({ kind: 'note', words: planned.body, isKept: false });
      return;
    }
    const key = targetKey(
      found,
      await this.#textsOf(found.target.kind === 'article' ? found.target.spans : []),
    );
    const here = this.#noteAt.get(key);
    if (here !== undefined) {
      this.#knownNotes.put(here, planned.guid);
      this.#join(here, planned);
      return;
    }
    const createdAt = planned.createdAt ?? this.#options.now;
    const row: NoteRow = {
      id: planned.id ?? makeId('note', planned.guid ?? uuidOf(JSON.stringify([key, planned.body]))),
      ...found,
      highlightId: found.target.kind === 'highlight' ? found.target.highlightId : '',
      body: planned.body,
      maker: planned.maker,
      createdAt,
      updatedAt: planned.updatedAt ?? createdAt,
    };
    this.#notes.added.set(row.id, row);
    this.#knownNotes.put(row, planned.guid);
    this.#noteAt.set(key, row);
    if (row.anchor?.status === 'lost') this.unplaced.push({ kind: 'note', words: row.body, isKept: true });
  }

  /** A note that is here keeps its text and gets the file's behind it, unless it has that already. */
  #join(known: NoteRow, { body }: PlannedNote): void {
    if (known.body.includes(body.trim())) {
      this.#notes.kept += 1;
      return;
    }
    const row = { ...known, body: `${known.body}\n\n${body}` };
    this.#change(this.#notes, row);
    this.#knownNotes.put(row);
    this.#noteAt.set(JSON.stringify(row.target), row);
  }

  async #noteTarget({ on }: PlannedNote): Promise<Pick<NoteRow, 'target' | 'pageIds' | 'anchor'> | null> {
    if (on.kind === 'highlight') {
      const row = this.#knownHighlights.find(null, on.highlight);
      if (row === undefined) return null;
      const target: NoteTarget = { kind: 'highlight', highlightId: row.id as HighlightId };
      return { target, pageIds: row.pageIds, anchor: null };
    }
    if (on.kind === 'text' && this.#plan.texts.get(on.text)?.kind === 'page') {
      const match = await this.#texts.find(on.text);
      const page = match.kind === 'article' ? undefined : match.pages[0]?.id;
      return page === undefined
        ? null
        : { target: { kind: 'page', pageId: page }, pageIds: [page], anchor: null };
    }
    const target = await this.#target(on);
    if (target === null) return null;
    const { spans, pageIds, anchor } = target;
    return { target: { kind: 'article', spans }, pageIds, anchor };
  }

  async link(planned: PlannedLink): Promise<void> {
    const note = this.#noteOf(planned.note);
    const target: Pick<LinkRow, 'target' | 'targetNoteId' | 'pageIds' | 'anchor'> | null =
      planned.to.kind === 'note' ? this.#linkToNote(planned.to.note) : await this.#linkToText(planned.to);
    if (note === undefined || target === null) {
      this.unplaced.push({ kind: 'link', words: planned.title, isKept: false });
      return;
    }
    const id = planned.id ?? makeId('link', planned.guid);
    const row: LinkRow = {
      ...{ id, noteId: note.id, title: planned.title, ...target },
      createdAt: planned.createdAt ?? this.#options.now,
    };
    if (this.#linkKeys.has(linkKey(row))) {
      this.#links.kept += 1;
      return;
    }
    this.#linkKeys.add(linkKey(row));
    this.#links.added.set(row.id, row);
  }

  #linkToNote(guid: string): Pick<LinkRow, 'target' | 'targetNoteId' | 'pageIds' | 'anchor'> | null {
    const note = this.#noteOf(guid);
    if (note === undefined) return null;
    return { target: { kind: 'note', noteId: note.id }, targetNoteId: note.id, pageIds: [], anchor: null };
  }

  async #linkToText(
    to: Exclude<PlannedLink['to'], { kind: 'note' }>,
  ): Promise<Pick<LinkRow, 'target' | 'targetNoteId' | 'pageIds' | 'anchor'> | null> {
    const found = await this.#target(to);
    if (found === null) return null;
    const { spans, pageIds, anchor } = found;
    return { target: { kind: 'article', spans }, targetNoteId: '', pageIds, anchor };
  }

  /** The note of a GUID, or that of the highlight of a GUID. */
  #noteOf(guid: string): NoteRow | undefined {
    const own = this.#knownNotes.find(null, guid);
    const highlight = this.#knownHighlights.find(null, guid);
    if (own !== undefined || highlight === undefined) return own;
    const target: NoteTarget = { kind: 'highlight', highlightId: highlight.id };
    return this.#noteAt.get(JSON.stringify(target));
  }

  /** Where something said of an article stands; null where its page is not here. */
  async #target(on: PlannedMark['on']): Promise<Target | null> {
    if (on.kind === 'text') {
      const match = await this.#texts.find(on.text);
      if (match.kind === 'place' || match.whole.length === 0) return null;
      return { spans: match.whole, pageIds: [...new Set(match.whole.map(({ page }) => page))], anchor: null };
    }
    const { status, spans, pageIds, quotes, prefix, suffix } = await findPlace(
      on.place,
      this.#plan,
      this.#texts,
    );
    if (pageIds.length === 0) return null;
    const isSure = status === 'exact' || status === 'moved';
    return { spans, pageIds, anchor: isSure ? null : { status, quotes, prefix, suffix } };
  }

  async #rememberNote(row: NoteRow): Promise<void> {
    const spans = row.target.kind === 'article' ? row.target.spans : [];
    this.#noteAt.set(targetKey(row, await this.#textsOf(spans)), row);
  }

  /** The texts of the pages of spans, read before they are asked for. */
  async #textsOf(spans: readonly Span[]): Promise<(page: PageId) => string> {
    if (spans.length < 2) return () => '';
    for (const { page } of spans)
      if (!this.#pageTexts.has(page)) this.#pageTexts.set(page, await this.#texts.textOf(page));
    return (page) => this.#pageTexts.get(page) ?? '';
  }

  #tagIds({ tags }: PlannedHighlight): readonly TagId[] {
    return [...new Set(tags.flatMap((key) => this.#tags.ids.get(key) ?? []))];
  }

  #colourOf([first]: readonly TagId[]): HighlightRow['colour'] {
    return (first === undefined ? undefined : this.#tagRows.get(first)?.colour) ?? 'yellow';
  }

  #change<Row extends { readonly id: string }>(rows: Fitted<Row>, row: Row): void {
    if (rows.added.has(row.id)) rows.added.set(row.id, row);
    else if (!isSameData(rows.changed.get(row.id), row)) rows.changed.set(row.id, row);
  }
}
