/** Where the window is: a route is a value, the address bar's fragment its written form. */
import { type ArticleId, type NameId, type PageId, parseId, type SourceId, type TagId } from '#core/page/ids';
import { raw, type Span } from '#core/page/model';
import { type AnalysisRoute, readAnalysis } from '../analysis/analysis-route';
import { type HelpTopic, helpTopics } from '../help/topic-names';
import { type InsightRoute, readInsight } from '../insight/insight-route';
import { readChoices, routeChoices, type SearchChoices, writeChoices } from '../search/search-route';

export type Route =
  | {
      readonly view: 'library';
      readonly sourceId?: SourceId;
      readonly tagId?: TagId;
      /** A newspaper; '' for what is of none that is known. */
      readonly paper?: string;
      /** With `paper`: a year (YYYY), a day (YYYY-MM-DD), or 'none' for what has no date. */
      readonly date?: string;
      /** Pages instead of articles; only of a source. */
      readonly show?: 'pages';
    }
  | {
      readonly view: 'page';
      readonly pageId: PageId;
      /** Where to begin: the block with this text. */
      readonly at?: Span;
      /** There when one came from the worklist and goes on along it. */
      readonly from?: 'worklist';
    }
  | ({
      readonly view: 'article';
      readonly articleId: ArticleId;
      readonly at?: Span;
      /** The tab it is read in. */
      readonly tab?: string;
    } & Sought)
  | {
      readonly view: 'compare';
      /** The articles side by side; a side without one offers some. */
      readonly a?: ArticleId;
      readonly b?: ArticleId;
    }
  | { readonly view: 'print'; readonly articleId: ArticleId }
  | ({ readonly view: 'search'; readonly query: string } & SearchChoices)
  | AnalysisRoute
  | {
      readonly view: 'reprints';
      /** Two articles side by side, or the reprints of the first. */
      readonly a?: ArticleId;
      readonly b?: ArticleId;
    }
  | { readonly view: 'highlights' }
  | { readonly view: 'tags' }
  | { readonly view: 'worklist' }
  | {
      readonly view: 'themes';
      /** Counts unless told. */
      readonly show?: ThemeShow;
      /** With 'together': the articles that carry both tags. */
      readonly tagId?: TagId;
      readonly otherId?: TagId;
    }
  | {
      readonly view: 'names';
      /** People unless told. */
      readonly show?: NameShow;
    }
  | {
      readonly view: 'name';
      /** One of the lists, or a reporter who need not be in them. */
      readonly nameId?: NameId;
      readonly author?: string;
    }
  | {
      readonly view: 'coverage';
      /** '' for pages of no known newspaper. */
      readonly paper?: string;
      /** YYYY. */
      readonly year?: string;
      /** YYYY-MM-DD: the issue whose pages are shown. */
      readonly day?: string;
    }
  | InsightRoute
  | { readonly view: 'history' }
  | { readonly view: 'bin' }
  | { readonly view: 'settings' }
  | { readonly view: 'diagnostics' }
  | {
      readonly view: 'help';
      /** The first unless told. */
      readonly topic?: HelpTopic;
    };

/** What an article was found by: its matches are marked in the text. */
export interface Sought {
  /** In the language of queries. */
  readonly sought?: string;
  /** There when characters count as they are. */
  readonly exact?: true;
}

/** The views of the themes besides their counts. */
const themeShows = ['together', 'unused', 'untagged'] as const;
export type ThemeShow = (typeof themeShows)[number];

/** What the names show besides people. */
const nameShows = ['organisation', 'place', 'offers', 'reporters'] as const;
export type NameShow = (typeof nameShows)[number];

export const home: Route = { view: 'library' };

/** Writes a route as a fragment, `#/…`. */
export function formatRoute(route: Route): string {
  const values = new URLSearchParams();
  for (const [key, value] of Object.entries(route)) {
    if (key === 'view' || value === undefined) continue;
    if (typeof value === 'string') values.set(key, value);
  }
  if ((route.view === 'article' || route.view === 'page') && route.at !== undefined) {
    values.set('at', `${route.at.start}-${route.at.end}@${route.at.page}`);
  }
  if (route.view === 'search') writeChoices(values, route);
  if ('choices' in route && route.view !== 'search') writeChoices(values, routeChoices(route.choices ?? {}));
  if (route.view !== 'search' && 'exact' in route && route.exact === true) values.set('exact', '1');
  const query = values.toString();
  return `#/${route.view}${query === '' ? '' : `?${query}`}`;
}

/** Reads a fragment; anything that is not a route leads home. */
export function parseRoute(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#\/?/u, '').split('?', 2);
  const values = new URLSearchParams(query);
  switch (path) {
    case 'page': {
      const pageId = parseId('page', values.get('pageId') ?? '');
      const at = parsePlace(values.get('at'));
      if (pageId === null) return home;
      return {
        view: 'page',
        pageId,
        ...(at !== null && { at }),
        ...(values.get('from') === 'worklist' && { from: 'worklist' }),
      };
    }
    case 'article': {
      const articleId = parseId('article', values.get('articleId') ?? '');
      const at = parsePlace(values.get('at'));
      const sought = values.get('sought');
      const tab = /^\d{1,9}$/u.exec(values.get('tab') ?? '')?.[0];
      if (articleId === null) return home;
      return {
        view: 'article',
        articleId,
        ...(at !== null && { at }),
        ...(sought !== null && { sought }),
        ...(values.get('exact') === '1' && { exact: true }),
        ...(tab !== undefined && { tab }),
      };
    }
    case 'print': {
      const articleId = parseId('article', values.get('articleId') ?? '');
      return articleId === null ? home : { view: 'print', articleId };
    }
    case 'search':
      return { view: 'search', query: values.get('query') ?? '', ...readChoices(values) };
    case 'themes':
      return parseThemes(values);
    case 'insight':
      return readInsight(values);
    case 'names': {
      const show = nameShows.find((each) => each === values.get('show'));
      return { view: 'names', ...(show !== undefined && { show }) };
    }
    case 'name':
      return parseName(values);
    case 'coverage':
      return parseCoverage(values);
    case 'concordance':
    case 'frequency':
    case 'collocates':
      return readAnalysis(path, values);
    case 'compare': {
      const a = parseId('article', values.get('a') ?? '');
      const b = parseId('article', values.get('b') ?? '');
      return { view: 'compare', ...(a !== null && { a }), ...(b !== null && { b }) };
    }
    case 'reprints': {
      const a = parseId('article', values.get('a') ?? '');
      const b = parseId('article', values.get('b') ?? '');
      return { view: 'reprints', ...(a !== null && { a }), ...(a !== null && b !== null && { b }) };
    }
    case 'highlights':
    case 'tags':
    case 'worklist':
    case 'history':
    case 'bin':
    case 'settings':
    case 'diagnostics':
      return { view: path };
    case 'help': {
      const topic = helpTopics.find((id) => id === values.get('topic'));
      return { view: 'help', ...(topic !== undefined && { topic }) };
    }
    default: {
      const sourceId = parseId('source', values.get('sourceId') ?? '');
      const tagId = parseId('tag', values.get('tagId') ?? '');
      const show = sourceId !== null && values.get('show') === 'pages';
      const paper = values.get('paper');
      const date = values.get('date') ?? '';
      const isDate = paper !== null && /^(?:\d{4}(?:-\d{2}-\d{2})?|none)$/u.test(date);
      return {
        ...home,
        ...(paper !== null && { paper }),
        ...(isDate && { date }),
        ...(sourceId !== null && { sourceId }),
        ...(tagId !== null && { tagId }),
        ...(show && { show: 'pages' }),
      } as Route;
    }
  }
}

function parseThemes(values: URLSearchParams): Route {
  const show = themeShows.find((name) => name === values.get('show'));
  if (show === undefined) return { view: 'themes' };
  const tagId = parseId('tag', values.get('tagId') ?? '');
  const otherId = parseId('tag', values.get('otherId') ?? '');
  if (show !== 'together') return { view: 'themes', show };
  // Which themes go together is a chart; here stand the articles of two.
  if (tagId === null || otherId === null) return { view: 'insight', show };
  return { view: 'themes', show, tagId, otherId };
}

function parseName(values: URLSearchParams): Route {
  const nameId = parseId('name', values.get('nameId') ?? '');
  const author = values.get('author') ?? '';
  if (nameId !== null) return { view: 'name', nameId };
  return author === '' ? { view: 'names' } : { view: 'name', author };
}

function parseCoverage(values: URLSearchParams): Route {
  const paper = values.get('paper');
  const day = /^(?<year>\d{4})-\d{2}-\d{2}$/u.exec(values.get('day') ?? '');
  const year = day?.groups?.year ?? /^\d{4}$/u.exec(values.get('year') ?? '')?.[0];
  return {
    view: 'coverage',
    ...(paper !== null && { paper }),
    ...(year !== undefined && { year }),
    ...(day !== null && { day: day[0] }),
  };
}

function parsePlace(value: string | null): Span | null {
  const match = /^(\d+)-(\d+)@(.+)$/u.exec(value ?? '');
  const page = match?.[3] === undefined ? null : parseId('page', match[3]);
  return match === null || page === null
    ? null
    : { page, start: raw(Number(match[1])), end: raw(Number(match[2])) };
}
