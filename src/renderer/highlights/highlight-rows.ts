/** The list of all highlights as rows: an article, then its highlights. */
import type { ArticleId } from '#core/page/ids';
import type { ListedHighlight } from '../db/highlights';
import type { HighlightColour, NoteRow } from '../db/rows';

export type ListRow =
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly articleId: ArticleId;
      readonly title: string;
      readonly count: number;
    }
  | {
      readonly kind: 'highlight';
      readonly key: string;
      readonly articleId: ArticleId;
      readonly highlight: ListedHighlight;
      readonly note: string;
    };

export interface HighlightFilter {
  /** null: every colour. */
  readonly colour: HighlightColour | null;
  /** Looked for in quotes, notes and titles, case ignored. */
  readonly text: string;
}

/**
 * Returns the rows of the highlights that pass the filter: articles in the order of their newest highlight,
 * inside an article as it is read. Highlights without an article are left out: they are listed apart.
 */
export function highlightRows(
  highlights: readonly ListedHighlight[],
  notes: ReadonlyMap<string, string>,
  filter: HighlightFilter,
): readonly ListRow[] {
  const groups = new Map<ArticleId, ListedHighlight[]>();
  for (const highlight of highlights) {
    const { articleId } = highlight;
    if (articleId === null || !passes(highlight, notes.get(highlight.id) ?? '', filter)) continue;
    const group = groups.get(articleId);
    if (group === undefined) groups.set(articleId, [highlight]);
    else group.push(highlight);
  }
  return [...groups].flatMap(([articleId, group]): ListRow[] => [
    {
      kind: 'article',
      key: articleId,
      articleId,
      title: group[0]?.title ?? '',
      count: group.length,
    },
    ...group.sort(asRead).map(
      (highlight): ListRow => ({
        kind: 'highlight',
        key: highlight.id,
        articleId,
        highlight,
        note: notes.get(highlight.id) ?? '',
      }),
    ),
  ]);
}

/** Returns the notes of highlights by the id of the highlight. */
export function notesByHighlight(notes: readonly NoteRow[]): ReadonlyMap<string, string> {
  return new Map(
    notes.filter(({ highlightId }) => highlightId !== '').map(({ highlightId, body }) => [highlightId, body]),
  );
}

function passes(highlight: ListedHighlight, note: string, { colour, text }: HighlightFilter): boolean {
  if (colour !== null && highlight.colour !== colour) return false;
  const wanted = closeUp(text);
  if (wanted === '') return true;
  return [...highlight.quotes, note, highlight.title].some((words) => closeUp(words).includes(wanted));
}

/** Blanks do not count: a justified column has one between all characters. */
function closeUp(text: string): string {
  return text.replaceAll(/\s+/gu, '').toLocaleLowerCase();
}

function asRead(a: ListedHighlight, b: ListedHighlight): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  if (first === undefined || second === undefined) return 0;
  return first.page === second.page ? first.start - second.start : first.page < second.page ? -1 : 1;
}
