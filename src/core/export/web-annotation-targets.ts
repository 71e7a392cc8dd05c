/** What annotations are about: pages, and stretches of their text by position and quote. */
import { uuidOf } from '../base/sha256';
import type { PageId } from '../page/ids';
import { raw, type Span } from '../page/model';
import { type CodePoints, codePointsOf } from '../text/code-points';
import type { HeadNames } from './exported-article';
import type { LibraryAnchor, LibraryHighlight, LibraryPage } from './library';

/** Text given before and after a stretch that has no stored surroundings, in UTF-16 units. */
const context = 32;

/** Returns a page's IRI: the same wherever the same folder was opened. */
export function pageIri(sourceName: string, path: string, ordinal: number): string {
  return `urn:uuid:${uuidOf(JSON.stringify(['page', sourceName, path, ordinal]))}`;
}

type Json = Readonly<Record<string, unknown>>;

interface Attached {
  readonly spans: readonly Span[];
  readonly anchor: LibraryAnchor | null;
}

/** Writes targets on some pages. */
export class TargetWriter {
  readonly #pages = new Map<PageId, { readonly page: LibraryPage; readonly source: Json }>();
  readonly #points = new Map<PageId, CodePoints>();

  constructor(pages: readonly LibraryPage[], lang: string, { sources }: HeadNames) {
    for (const page of pages) {
      const name = sources.get(page.sourceId) ?? '';
      const source = {
        ...{ id: pageIri(name, page.path, page.ordinal), type: 'Text', format: 'text/plain' },
        ...(lang !== 'und' && { language: lang }),
        'dcterms:isPartOf': name,
        'dcterms:identifier': page.path,
        'schema:position': page.ordinal,
      };
      this.#pages.set(page.id, { page, source });
    }
  }

  /** A page as a whole. */
  ofPage(id: PageId): Json | string {
    return this.#pages.get(id)?.source ?? `urn:uuid:${uuidOf(id)}`;
  }

  /** A highlight's stretches; of a lost one its words alone. */
  ofHighlight(highlight: LibraryHighlight): readonly Json[] {
    const { spans, quotes, prefix, suffix, status, colour } = highlight;
    // Lost, it may have words and no place: then it points at a text that nobody has.
    if (status === 'lost' && spans.length === 0)
      return quotes.map((exact) => ({
        type: 'SpecificResource',
        source: `urn:uuid:${uuidOf(`${highlight.id}/nowhere`)}`,
        selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
        styleClass: colour,
      }));
    return spans.map((span, at) => {
      const quote = {
        type: 'TextQuoteSelector',
        exact: quotes[at] ?? '',
        prefix: at === 0 || status === 'lost' ? prefix : this.#before(span),
        suffix: at === spans.length - 1 || status === 'lost' ? suffix : this.#after(span),
      };
      const selector = status === 'lost' ? [quote] : [quote, ...this.#position(span)];
      return { ...this.#resource(span.page, selector), styleClass: colour };
    });
  }

  /** What a mark or a note hangs on: its spans, or the words that were lost. */
  ofAttached({ spans, anchor }: Attached): readonly Json[] {
    if (anchor === null || anchor.status !== 'lost') return this.ofSpans(spans);
    const page = spans[0]?.page;
    if (page === undefined) return [];
    const { quotes, prefix, suffix } = anchor;
    return quotes.map((exact) =>
      this.#resource(page, [{ type: 'TextQuoteSelector', exact, prefix, suffix }]),
    );
  }

  /** Stretches of text; those with nothing but white space between them are one. */
  ofSpans(spans: readonly Span[]): readonly Json[] {
    return this.#merged(spans).map((span) => {
      const text = this.#pages.get(span.page)?.page.text;
      if (text === undefined) return this.#resource(span.page, this.#position(span));
      const exact = text.slice(span.start, span.end);
      const quote = {
        type: 'TextQuoteSelector',
        exact,
        prefix: this.#before(span),
        suffix: this.#after(span),
      };
      return this.#resource(span.page, [quote, ...this.#position(span)]);
    });
  }

  #resource(id: PageId, selector: readonly Json[]): Json {
    return {
      type: 'SpecificResource',
      source: this.ofPage(id),
      // A place on a page that is not part of the export has no position that could be said.
      ...(selector.length > 0 && { selector }),
    };
  }

  #position({ page: id, start, end }: Span): readonly Json[] {
    const page = this.#pages.get(id)?.page;
    if (page === undefined) return [];
    const points = this.#points.get(id) ?? codePointsOf(page.text);
    this.#points.set(id, points);
    return [
      { type: 'TextPositionSelector', start: points.toCodePoints(start), end: points.toCodePoints(end) },
    ];
  }

  #before({ page, start }: Span): string {
    return this.#pages.get(page)?.page.text.slice(Math.max(0, start - context), start) ?? '';
  }

  #after({ page, end }: Span): string {
    return this.#pages.get(page)?.page.text.slice(end, end + context) ?? '';
  }

  #merged(spans: readonly Span[]): readonly Span[] {
    const merged: { page: PageId; start: Span['start']; end: Span['end'] }[] = [];
    for (const { page, start, end } of spans) {
      const last = merged.at(-1);
      const text = this.#pages.get(page)?.page.text ?? '';
      if (last?.page === page && last.end <= start && text.slice(last.end, start).trim() === '')
        last.end = end;
      else merged.push({ page, start: raw(start), end: raw(end) });
    }
    return merged;
  }
}
