/** What the reprint worker answers from what was filed: clusters, an article's reprints, two articles side by side. */
import type { ArticleId } from '#core/page/ids';
import { clustersOf, comparePrintings, type Printing } from '#core/search/reprints/clusters';
import type { ReprintKind } from '#core/search/reprints/compare';
import { differencesOf } from '#core/search/reprints/differences';
import { loadArticleRows, loadForExport } from '../db/articles';
import { loadPairsOf, loadReprintPairs, reprintText } from '../db/reprints';
import type { ArticleRow } from '../db/rows';
import type { Comparison, PrintedArticle, ShownCluster, SimilarArticle } from '../reprints/reprint-state';

/** Rows of articles that are loaded at a time. */
const rowsAtATime = 300;

/** Returns all clusters, the earliest first. */
export async function answerClusters(): Promise<readonly ShownCluster[]> {
  const pairs = await loadReprintPairs();
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const printed = new Map<ArticleId, PrintedArticle>();
  const printings = new Map<ArticleId, Printing<ArticleId>>();
  for (let start = 0; start < ids.length; start += rowsAtATime) {
    for (const row of await loadArticleRows(ids.slice(start, start + rowsAtATime))) {
      printed.set(row.id, printedOf(row));
      printings.set(row.id, printingOf(row));
    }
  }
  return clustersOf(pairs, printings).map(({ members }) => ({
    members: members.flatMap(({ id, ...member }) => {
      const article = printed.get(id);
      return article === undefined ? [] : [{ ...article, ...member }];
    }),
  }));
}

const turned: Readonly<Record<ReprintKind, ReprintKind>> = {
  same: 'same',
  inside: 'around',
  around: 'inside',
};

/** Returns the reprints of one article, the earliest first. */
export async function answerSimilar(id: ArticleId): Promise<readonly SimilarArticle[]> {
  const pairs = await loadPairsOf(id);
  const rows = await loadArticleRows([id, ...pairs.map(({ a, b }) => (a === id ? b : a))]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const own = byId.get(id);
  if (own === undefined) return [];
  const similar = pairs.flatMap(({ a, b, kind, shareA, shareB }) => {
    const isFirst = a === id;
    const row = byId.get(isFirst ? b : a);
    if (row === undefined) return [];
    return {
      row,
      article: {
        ...printedOf(row),
        // `kind` says what the first of the pair is to the second; here it says what the other is to this one.
        kind: isFirst ? turned[kind] : kind,
        share: isFirst ? shareA : shareB,
        otherShare: isFirst ? shareB : shareA,
        isSamePage: row.pages.some((page) => own.pages.includes(page)),
      },
    };
  });
  similar.sort((one, other) => comparePrintings(printingOf(one.row), printingOf(other.row)));
  return similar.map(({ article }) => article);
}

/** Returns two articles side by side; null when one of them is gone. */
export async function answerComparison(a: ArticleId, b: ArticleId): Promise<Comparison | null> {
  const [one, other] = await loadForExport([a, b]);
  if (one === null || one === undefined || other === null || other === undefined) return null;
  const [first, second] = [one, other].map(({ row, pageTexts }) => ({
    ...printedOf(row),
    text: reprintText(row.article, pageTexts),
  }));
  if (first === undefined || second === undefined) return null;
  return {
    a: first,
    b: second,
    differences: differencesOf(first.text, second.text),
    samePages: one.row.pages.filter((page) => other.row.pages.includes(page)),
  };
}

function printedOf({ id, title, lang, facts, sourceId, path, ordinal }: ArticleRow): PrintedArticle {
  return { articleId: id, title, lang, facts, sourceId, path, ordinal };
}

function printingOf({ id, facts, sortKey, pages }: ArticleRow): Printing<ArticleId> {
  return { id, date: facts.date, sortKey, pages };
}
