/** Derived rows from truth: what a page's reflow becomes in the tables `reflows` and `articles`. */
import { noFacts, resolveFacts, shownFactsOf } from '#core/page/facts';
import { articleIdOf } from '#core/page/ids';
import type { Article, PageReflow } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { findAuthors } from '#core/reflow/authors';
import { readPageFacts } from '#core/reflow/page-facts';
import { articleQuality } from '#core/reflow/quality';
import { reflowVersion } from '#core/reflow/version';
import type { ArticleRow, DumpRow, FactsRow, PageRow, ReflowRow } from './rows';

/** Lengths of what lists show, in UTF-16 units. */
const excerptLength = 160;
const titleLength = 60;

/**
 * Returns the derived rows of a page; the counts of what the user made are all 0. `version` is that of the engine
 * that made the reflow, `said` what path and user say of the page.
 */
export function deriveRows(
  page: PageRow,
  dump: Pick<DumpRow, 'path'>,
  reflow: PageReflow,
  version: number = reflowVersion,
  said: Pick<FactsRow, 'path' | 'user'> = nothingSaid,
): { readonly reflow: ReflowRow; readonly articles: readonly ArticleRow[] } {
  const { id: pageId, dumpId, sourceId, ordinal, sortKey, text } = page;
  const printed = readPageFacts(text, reflow.furniture);
  const facts = shownFactsOf(resolveFacts(said.path, printed, said.user));
  const articles = reflow.articles.map(
    (article, order): ArticleRow => ({
      id: articleIdOf(pageId, order),
      sourceId,
      dumpId,
      pages: [pageId],
      sortKey: `${sortKey}/${pad(order)}`,
      lang: reflow.lang,
      ...describeArticle(article, [text], reflow.lang),
      path: dump.path,
      ordinal,
      reflowVersion: version,
      facts,
      checked: page.checkedAt > 0 ? 1 : 0,
      tagIds: [],
      read: 0,
      highlightCount: 0,
      noteCount: 0,
    }),
  );
  const { lang, furniture, problems } = reflow;
  const row = { pageId, dumpId, sourceId, version, lang, furniture, problems };
  return { reflow: { ...row, articleCount: articles.length, engine: null, printed }, articles };
}

/** Of a page without a row of facts. */
const nothingSaid: Pick<FactsRow, 'path' | 'user'> = { path: noFacts, user: {} };

/** Everything of an article's row that its text says. */
export function describeArticle(
  article: Article,
  pageTexts: readonly string[],
  lang: string,
): Pick<ArticleRow, 'article' | 'confidence' | 'quality' | 'authors' | keyof ReturnType<typeof showArticle>> {
  return {
    article,
    ...showArticle(article, pageTexts),
    confidence: article.confidence,
    quality: articleQuality(article, pageTexts, lang),
    authors: findAuthors(article, pageTexts),
  };
}

/** What lists show of an article. */
export function showArticle(
  article: Article,
  pageTexts: readonly string[],
): Pick<ArticleRow, 'headline' | 'title' | 'excerpt' | 'length'> {
  const headline = showPart(article.headline, pageTexts).text;
  let body = '';
  let others = '';
  let length = 0;
  for (const { role, part } of articleParts(article)) {
    const { text } = showPart(part, pageTexts);
    length += countSolid(text);
    if (role === 'paragraph') {
      if (body.length < excerptLength) body += (body === '' ? '' : ' ') + beginning(text, excerptLength);
    } else if (role !== 'headline' && others.length < titleLength) {
      others += (others === '' ? '' : ' ') + beginning(text, titleLength);
    }
  }
  const excerpt = beginning(oneLine(body === '' ? others : body), excerptLength);
  const title = oneLine(headline) || beginning(excerpt, titleLength);
  return { headline, title, excerpt, length };
}

/** Returns the first `units` of a text, in UTF-16; not ending inside a surrogate pair. */
export function beginning(text: string, units: number): string {
  if (text.length <= units) return text;
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function countSolid(text: string): number {
  let count = 0;
  for (const character of text) if (!/\s/u.test(character)) count += 1;
  return count;
}

/**
 * A string that sorts paths as people do: folder by folder, numbers by their value. Different paths give
 * different keys.
 */
export function naturalKey(path: string): string {
  const zeros: number[] = [];
  const key = path.replace(/\d+|\//gu, (match) => {
    // A folder's own files come before those of folders whose names go on.
    if (match === '/') return '\u0001';
    const value = match.replace(/^0+(?=\d)/u, '');
    zeros.push(match.length - value.length);
    return `${pad(value.length)}${value}`;
  });
  return zeros.some((count) => count > 0) ? `${key}\u0002${zeros.join(',')}` : key;
}

/** Sorts as the reader reads inside a source. */
export function pageSortKey(path: string, ordinal: number): string {
  return `${naturalKey(path)}\u0001${pad(ordinal)}`;
}

function pad(number: number): string {
  return String(number).padStart(5, '0');
}
