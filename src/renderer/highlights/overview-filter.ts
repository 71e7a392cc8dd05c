/** Which highlights are shown: rules without a page. */
import type { TagId } from '#core/page/ids';
import type { OverviewEntry } from '../db/overview';
import type { AnchorStatus, HighlightColour } from '../db/rows';

/** '' and null: whatever it is. Days are as in `2031-04-02`, both ends counted. */
export interface OverviewFilter {
  readonly colour: HighlightColour | null;
  /** The tag or one of those under it; 'none': those without a tag. */
  readonly tag: TagId | 'none' | null;
  readonly status: AnchorStatus | null;
  readonly maker: string | null;
  readonly paper: string;
  /** A printed page's number. */
  readonly page: string;
  readonly madeFrom: string;
  readonly madeTo: string;
  readonly printedFrom: string;
  readonly printedTo: string;
  /** Looked for in quotes, notes and titles; blanks, capitals and width ignored. */
  readonly text: string;
}

/** Everything passes. */
export const noFilter: OverviewFilter = {
  colour: null,
  tag: null,
  status: null,
  maker: null,
  paper: '',
  page: '',
  madeFrom: '',
  madeTo: '',
  printedFrom: '',
  printedTo: '',
  text: '',
};

/** How many things a filter asks for besides colour and text, which are always in sight. */
export function countAsked(filter: OverviewFilter): number {
  return (Object.keys(noFilter) as (keyof OverviewFilter)[]).filter(
    (key) => key !== 'colour' && key !== 'text' && filter[key] !== noFilter[key],
  ).length;
}

/** Returns what passes, in the order given. `themes`: the tags that count as the one asked for. */
export function filterOverview(
  entries: readonly OverviewEntry[],
  filter: OverviewFilter,
  themes: ReadonlySet<TagId>,
): readonly OverviewEntry[] {
  if (countAsked(filter) === 0 && filter.colour === null && filter.text.trim() === '') return entries;
  const text = closeUp(filter.text);
  const { colour, tag, status, maker, paper, page } = filter;
  return entries.filter(
    (entry) =>
      (colour === null || entry.colour === colour) &&
      (status === null || entry.status === status) &&
      (maker === null || entry.maker === maker) &&
      (tag === null ||
        (tag === 'none' ? entry.tagIds.length === 0 : entry.tagIds.some((id) => themes.has(id)))) &&
      (paper === '' || entry.facts?.paper === paper) &&
      (page === '' || entry.facts?.page === page.trim()) &&
      isBetween(dayOf(entry.createdAt), filter.madeFrom, filter.madeTo) &&
      isBetween(entry.facts?.date ?? '', filter.printedFrom, filter.printedTo) &&
      (text === '' || wordsOf(entry).includes(text)),
  );
}

/** The day of a moment where the window is, as in `2031-04-02`. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A date that is not known lies between no days. */
function isBetween(day: string, from: string, to: string): boolean {
  if (from === '' && to === '') return true;
  // What is known of a date may be its year, or its year and month.
  return day !== '' && (from === '' || day >= from.slice(0, day.length)) && (to === '' || day <= to);
}

const words = new WeakMap<OverviewEntry, string>();

/** Everything that is looked through, made once for each highlight. */
function wordsOf(entry: OverviewEntry): string {
  let text = words.get(entry);
  if (text === undefined) {
    text = [...entry.quotes, entry.note, entry.title].map(closeUp).join('\n');
    words.set(entry, text);
  }
  return text;
}

/** Blanks do not count: a justified column has one between all characters. */
function closeUp(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();
}
