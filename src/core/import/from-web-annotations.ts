/** W3C Web Annotations as a plan: one annotation, a list of them, a page of a collection, or a collection. */

import { uuidOf } from '../base/sha256';
import {
  emptyPlan,
  type ImportPlan,
  type PlannedHighlight,
  type PlannedLink,
  type PlannedMark,
  type PlannedNote,
  type PlannedPlace,
  type PlannedStretch,
  type PlannedTag,
  type PlannedTarget,
  type PlannedText,
  plainGuid,
} from './plan';

type Json = Readonly<Record<string, unknown>>;

/** Returns true for what was meant to be annotations. */
export function isAnnotations(value: unknown): boolean {
  const [first] = Array.isArray(value) ? value : [value];
  if (!isObject(first)) return false;
  const contexts = list(first['@context']).filter((each) => typeof each === 'string');
  const isAnno = contexts.some((context) =>
    /^https?:\/\/www\.w3\.org\/ns\/anno(?:\.jsonld)?$/u.test(context),
  );
  return isAnno || typesOf(first).some((type) => /^Annotation(?:Collection|Page)?$/u.test(type));
}

/** Returns what annotations say; what is none of them, or points at nothing that could be found, is named. */
export function planOfAnnotations(value: unknown): ImportPlan {
  const reader = new AnnotationReader();
  const name = isObject(value) ? textOf(value.label) : '';
  for (const [at, each] of annotationsIn(value).entries()) reader.read(each, at);
  return reader.plan(name);
}

/** What stands in collections and pages, however they are put into each other. */
function annotationsIn(value: unknown, depth = 0): readonly unknown[] {
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((each) => annotationsIn(each, depth + 1));
  if (!isObject(value)) return [value];
  const types = typesOf(value);
  if (types.includes('AnnotationCollection'))
    return isObject(value.first)
      ? annotationsIn(value.first, depth + 1)
      : annotationsIn(value.items ?? [], depth + 1);
  if (types.includes('AnnotationPage')) return annotationsIn(value.items ?? [], depth + 1);
  return [value];
}

interface Body {
  readonly value: string;
  readonly purposes: readonly string[];
  readonly source: Json;
}

class AnnotationReader {
  readonly #texts = new Map<string, PlannedText>();
  readonly #tags = new Map<string, PlannedTag>();
  readonly #highlights: PlannedHighlight[] = [];
  readonly #marks: PlannedMark[] = [];
  readonly #notes: PlannedNote[] = [];
  readonly #links: PlannedLink[] = [];
  readonly #skipped: string[] = [];

  plan(name: string): ImportPlan {
    return {
      ...emptyPlan('web-annotation', name),
      texts: this.#texts,
      tags: [...this.#tags.values()],
      highlights: this.#highlights,
      marks: this.#marks,
      notes: this.#notes,
      links: this.#links,
      skipped: this.#skipped,
    };
  }

  read(value: unknown, at: number): void {
    const where = `Annotation ${at + 1}`;
    if (!isObject(value) || !typesOf(value).includes('Annotation')) {
      this.#skipped.push(`${where} is not an Annotation: its "type" says so.`);
      return;
    }
    const targets = list(value.target);
    if (targets.length === 0) {
      this.#skipped.push(`${where} has no "target".`);
      return;
    }
    const id = textOf(value.id ?? value['@id']);
    const guid = plainGuid(/^urn:uuid:/iu.test(id) ? id : uuidOf(id === '' ? JSON.stringify(value) : id));
    const motivations = list(value.motivation).map(textOf);
    const bodies = bodiesOf(value, motivations);
    const made = {
      maker: makerOf(value),
      createdAt: timeOf(value.created),
      updatedAt: timeOf(value.modified),
    };
    if (motivations.includes('linking') && typeof targets[0] === 'string') {
      this.#readLink(guid, plainGuid(targets[0]), value, made.createdAt);
      return;
    }
    const places = targets.flatMap((target) => this.#stretchOf(target));
    const isOurs = isBroadsheet(targets);
    const place = placeOf(places, isOurs);
    const tags = bodies
      .filter(({ purposes }) => purposes.includes('tagging'))
      .map(({ value: tag }) => this.#tag(tag));
    const notes = bodies.filter(({ purposes }) => !purposes.some((each) => notNotes.has(each)));
    const whole =
      places.length > 0 && places.every(({ stretch }) => stretch === null) ? places[0]?.text : undefined;
    const isOfArticle = !motivations.includes('highlighting') && isOurs;
    if (whole !== undefined || isOfArticle) {
      const on: PlannedTarget =
        whole === undefined ? { kind: 'place', place } : { kind: 'text', text: whole };
      for (const tag of tags) this.#marks.push({ id: null, guid: null, kind: 'tag', tag, on, ...made });
      for (const [index, { value: body }] of notes.entries())
        this.#notes.push({ id: null, guid: index === 0 ? guid : null, on, body, ...made });
      if (tags.length + notes.length === 0) this.#skipped.push(`${where} says nothing of what it points at.`);
      return;
    }
    if (
      place.stretches.length === 0 ||
      place.stretches.every(({ quote, at: range }) => quote === '' && range === null)
    ) {
      this.#skipped.push(`${where} points at something that is no text: it has no quote and no position.`);
      return;
    }
    this.#highlights.push({ id: null, guid, place, colour: colourOf(targets), tags, ...made });
    for (const { value: body, source } of notes) {
      const own = {
        maker: makerOf(source),
        createdAt: timeOf(source.created),
        updatedAt: timeOf(source.modified),
      };
      const from = source.created === undefined ? made : own;
      this.#notes.push({ id: null, guid: null, on: { kind: 'highlight', highlight: guid }, body, ...from });
    }
  }

  #readLink(guid: string, note: string, value: Json, createdAt: number | null): void {
    const bodies = list(value.body).filter(isObject);
    const title = textOf(bodies.find(({ purpose }) => purpose === 'identifying')?.value);
    const linked = bodies.filter(({ purpose }) => purpose === 'linking');
    const stretches = linked.flatMap((each) => this.#stretchOf(each));
    const [first] = linked;
    if (title === '' || first === undefined) return;
    const isNote = typeof first.source === 'string' && first.selector === undefined;
    const to = isNote
      ? ({ kind: 'note', note: plainGuid(textOf(first.source)) } as const)
      : ({ kind: 'place', place: placeOf(stretches, false) } as const);
    this.#links.push({ id: null, guid, note, title, to, createdAt });
  }

  #tag(name: string): string {
    const key = name.trim();
    const about = { id: null, guid: null, colour: '', parents: [], aliases: [], createdAt: null };
    if (key !== '' && !this.#tags.has(key))
      this.#tags.set(key, { key, name: key, whenToUse: '', whenNotToUse: '', ...about });
    return key;
  }

  /** A target's text with the stretch of it that is meant; null: all of it. */
  #stretchOf(target: unknown): readonly Stretch[] {
    if (typeof target === 'string')
      return [{ text: this.#text(target, {}), stretch: null, prefix: '', suffix: '' }];
    if (!isObject(target)) return [];
    if (Array.isArray(target.items)) return target.items.flatMap((each) => this.#stretchOf(each));
    const source = target.source ?? target;
    const text = this.#text(
      typeof source === 'string' ? source : textOf(isObject(source) ? source.id : ''),
      isObject(source) ? source : {},
    );
    const selectors = list(target.selector).flatMap(withRefinements);
    if (selectors.length === 0) return [{ text, stretch: null, prefix: '', suffix: '' }];
    const quote = selectors.find((each) => typesOf(each).includes('TextQuoteSelector'));
    const position = selectors.find((each) => typesOf(each).includes('TextPositionSelector'));
    const [start, end] = [position?.start, position?.end];
    const isRange = isCount(start) && isCount(end) && start <= end;
    const sides = { prefix: textOf(quote?.prefix), suffix: textOf(quote?.suffix) };
    const range = isRange ? ({ start, end, unit: 'points' } as const) : null;
    return [{ text, stretch: { text, at: range, quote: textOf(quote?.exact), sides }, ...sides }];
  }

  #text(iri: string, source: Json): string {
    if (iri === '') return '';
    if (!this.#texts.has(iri)) {
      const ordinal = source['schema:position'];
      this.#texts.set(iri, {
        kind: 'page',
        id: null,
        source: textOf(source['dcterms:isPartOf']),
        path: textOf(source['dcterms:identifier']) || pathOf(iri),
        ordinal: isCount(ordinal) ? ordinal : null,
        text: null,
      });
    }
    return iri;
  }
}

interface Stretch {
  readonly text: string;
  readonly stretch: PlannedStretch | null;
  readonly prefix: string;
  readonly suffix: string;
}

/** Broadsheet gives no position for what it has lost; others may never give one. */
function placeOf(found: readonly Stretch[], isOurs: boolean): PlannedPlace {
  const stretches = found.flatMap(({ stretch }) => stretch ?? []);
  return {
    stretches,
    prefix: found[0]?.prefix ?? '',
    suffix: found.at(-1)?.suffix ?? '',
    isLost: isOurs && stretches.length > 0 && stretches.every(({ at }) => at === null),
  };
}

/** What is said with these purposes is not a note. */
const notNotes: ReadonlySet<string> = new Set([
  'tagging',
  'classifying',
  'identifying',
  'linking',
  'highlighting',
]);

function bodiesOf(value: Json, motivations: readonly string[]): readonly Body[] {
  if (typeof value.bodyValue === 'string')
    return [{ value: value.bodyValue, purposes: purposesOf({}, motivations), source: value }];
  return list(value.body).flatMap((body): readonly Body[] => {
    if (!isObject(body)) return [];
    if (Array.isArray(body.items)) return bodiesOf({ ...value, body: body.items }, motivations);
    const text = textOf(body.value ?? body['rdf:value']);
    return text === '' ? [] : [{ value: text, purposes: purposesOf(body, motivations), source: body }];
  });
}

/** A body without a purpose has the annotation's. */
function purposesOf(body: Json, motivations: readonly string[]): readonly string[] {
  const own = list(body.purpose).map(textOf);
  if (own.length > 0) return own;
  return motivations.includes('tagging') && motivations.length === 1 ? ['tagging'] : ['commenting'];
}

function isBroadsheet(targets: readonly unknown[]): boolean {
  return targets.every(
    (target) => isObject(target) && isObject(target.source) && 'schema:position' in target.source,
  );
}

function colourOf(targets: readonly unknown[]): string {
  for (const target of targets)
    if (isObject(target) && typeof target.styleClass === 'string') return target.styleClass;
  return '';
}

function makerOf({ creator }: Json): string {
  const [first] = list(creator);
  return isObject(first) ? textOf(list(first.name)[0] ?? first.nickname) : '';
}

function timeOf(value: unknown): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(time) ? time : null;
}

function withRefinements(selector: unknown): readonly Json[] {
  if (!isObject(selector)) return [];
  if (Array.isArray(selector.items)) return selector.items.flatMap(withRefinements);
  return isObject(selector.refinedBy) ? [...withRefinements(selector.refinedBy), selector] : [selector];
}

/** The path in the address of a file; '' for other names. */
function pathOf(iri: string): string {
  const file = /^(?:file|https?):\/\/[^/]*\/([^?#]+)/iu.exec(iri)?.[1];
  try {
    return file === undefined ? '' : decodeURIComponent(file);
  } catch {
    return '';
  }
}

function typesOf(value: Json): readonly string[] {
  return list(value.type ?? value['@type']).map((type) => textOf(type).replace(/^(?:oa|as):/u, ''));
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
