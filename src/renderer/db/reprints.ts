/** Signatures of articles and the reprints found by them: derived, made portion by portion, each one transaction. */
import type { ArticleId } from '#core/page/ids';
import type { Article } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { signatureOf, signatureVersion } from '#core/search/reprints/signature';
import { db } from './database';
import type { ReprintPairRow, ReprintSignatureRow } from './reprint-rows';

/** Returns the text of an article that reprints are looked for by: its parts as they are shown, each a line. */
export function reprintText(article: Article, pageTexts: readonly string[]): string {
  return articleParts(article)
    .map(({ part }) => showPart(part, pageTexts).text.replaceAll('\n', ' '))
    .join('\n');
}

/** Returns which articles have a signature by today's rules, and which have none or one by older rules. */
export async function listSigned(): Promise<{
  readonly signed: readonly ArticleId[];
  readonly unsigned: readonly ArticleId[];
}> {
  return db.transaction('r', [db.articles, db.reprintSignatures], async () => {
    const [all, signed] = await Promise.all([
      db.articles.toCollection().primaryKeys(),
      db.reprintSignatures
        .where('[version+compared]')
        .between([signatureVersion, 0], [signatureVersion, 1], true, true)
        .primaryKeys(),
    ]);
    const present = new Set(signed);
    return { signed, unsigned: all.filter((id) => !present.has(id)) };
  });
}

/** Signs articles. Who changes one of them meanwhile waits: a signature is always that of the text that is there. */
export async function signArticles(ids: readonly ArticleId[]): Promise<void> {
  const tables = [db.articles, db.pages, db.reprintSignatures, db.reprintPairs];
  await db.transaction('rw', tables, async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
    await forgetPairsOf(rows.map(({ id }) => id));
    const pages = await db.pages.bulkGet([...new Set(rows.flatMap((row) => row.pages))]);
    const texts = new Map(pages.map((page) => [page?.id, page?.text ?? '']));
    await db.reprintSignatures.bulkPut(
      rows.map((row): ReprintSignatureRow => {
        const pageTexts = row.pages.map((page) => texts.get(page) ?? '');
        const signature = signatureOf(reprintText(row.article, pageTexts));
        return { articleId: row.id, version: signatureVersion, compared: 0, ...signature };
      }),
    );
  });
}

/** Returns the signatures of articles, in order; undefined for one that has none. */
export async function loadSignatures(
  ids: readonly ArticleId[],
): Promise<readonly (ReprintSignatureRow | undefined)[]> {
  return db.reprintSignatures.bulkGet([...ids]);
}

/** A text with the hash of the signature that was made of it. */
export interface SignedText {
  readonly id: ArticleId;
  readonly text: string;
  readonly hash: number;
}

/** Returns the texts of those articles that have a signature; both are of one moment. */
export async function loadSignedTexts(ids: readonly ArticleId[]): Promise<readonly SignedText[]> {
  return db.transaction('r', [db.articles, db.pages, db.reprintSignatures], async () => {
    const [rows, signatures] = await Promise.all([
      db.articles.bulkGet([...ids]),
      db.reprintSignatures.bulkGet([...ids]),
    ]);
    const pages = await db.pages.bulkGet([...new Set(rows.flatMap((row) => row?.pages ?? []))]);
    const texts = new Map(pages.map((page) => [page?.id, page?.text ?? '']));
    return rows.flatMap((row, at): readonly SignedText[] => {
      const hash = signatures[at]?.textHash;
      if (row === undefined || hash === undefined) return [];
      const pageTexts = row.pages.map((page) => texts.get(page) ?? '');
      return [{ id: row.id, text: reprintText(row.article, pageTexts), hash }];
    });
  });
}

/** Returns the articles whose reprints have not been looked for yet. */
export async function uncomparedArticles(): Promise<readonly ArticleId[]> {
  return db.reprintSignatures.where('[version+compared]').equals([signatureVersion, 0]).primaryKeys();
}

/**
 * Files what was found for articles that were compared, beside what others found of them: of two articles it may be one
 * alone that finds the other. An article that was changed meanwhile is left as it is: it is compared again.
 */
export async function fileCompared(
  compared: readonly ReprintSignatureRow[],
  pairs: readonly ReprintPairRow[],
): Promise<void> {
  await db.transaction('rw', [db.reprintSignatures, db.reprintPairs], async () => {
    const ids = compared.map(({ articleId }) => articleId);
    const now = await db.reprintSignatures.bulkGet(ids);
    const same = compared.filter(({ textHash }, at) => now[at]?.textHash === textHash);
    const fresh = new Set(same.map(({ articleId }) => articleId));
    await db.reprintPairs.bulkPut(pairs.filter(({ a, b }) => fresh.has(a) || fresh.has(b)));
    await db.reprintSignatures.bulkPut(same.map((row) => ({ ...row, compared: 1 })));
  });
}

/**
 * Forgets what was found in texts that are signed anew, in the caller's transaction. What they were paired with is
 * compared again: it may be what finds them.
 */
async function forgetPairsOf(ids: readonly ArticleId[]): Promise<void> {
  const ranges = [...ids].sort().map((id): [unknown, unknown] => [
    [id, ''],
    [id, '\uffff'],
  ]);
  const found = await Promise.all([
    db.reprintPairs.where('[a+b]').inAnyRange(ranges).toArray(),
    db.reprintPairs
      .where('b')
      .anyOf([...ids])
      .toArray(),
  ]);
  const pairs = found.flat();
  await db.reprintPairs.bulkDelete(pairs.map(({ a, b }): [ArticleId, ArticleId] => [a, b]));
  const partners = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const rows = (await db.reprintSignatures.bulkGet(partners)).filter((row) => row !== undefined);
  await db.reprintSignatures.bulkPut(rows.map((row) => ({ ...row, compared: 0 })));
}

/** Returns the pairs that hold: both articles are there with the texts that they were found in. */
export async function loadReprintPairs(): Promise<readonly ReprintPairRow[]> {
  return db.transaction('r', [db.reprintSignatures, db.reprintPairs], async () =>
    holding(await db.reprintPairs.toArray()),
  );
}

/** Returns the pairs of one article that hold. */
export async function loadPairsOf(id: ArticleId): Promise<readonly ReprintPairRow[]> {
  return db.transaction('r', [db.reprintSignatures, db.reprintPairs], async () => {
    const [first, second] = await Promise.all([
      db.reprintPairs.where('[a+b]').between([id, ''], [id, '\uffff']).toArray(),
      db.reprintPairs.where('b').equals(id).toArray(),
    ]);
    return holding([...first, ...second]);
  });
}

async function holding(pairs: readonly ReprintPairRow[]): Promise<readonly ReprintPairRow[]> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const rows = await db.reprintSignatures.bulkGet(ids);
  const hashes = new Map(ids.map((id, at) => [id, rows[at]?.textHash]));
  return pairs.filter(({ a, b, aHash, bHash }) => hashes.get(a) === aHash && hashes.get(b) === bHash);
}
