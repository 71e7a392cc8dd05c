// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * Does confidence mean something? The articles made of the shared pages in fifths by confidence, with the mean error of each:
 * 1 less the overlap with the gold article that the scorer pairs it with, 1 where it pairs it with none. Whether the headline is
 * right is told beside it. Part of `npm run bench -- reflow`.
 */
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadEngine } from './engine.mjs';
import { scoreAll } from './score.mjs';

/** The least confident fifth must hold so many times the mean error. */
export const wantedRatio = 3;

/** Returns the articles of scored rows with confidence and error, least confident first. */
export function articleErrors(rows, base) {
  const articles = rows.flatMap(({ page, ext, prediction, m }) => {
    const overlap = new Map(m.pairs.map((pair) => [pair.pred, pair.overlap]));
    // The scorer counts only articles that have any text.
    return prediction.articles
      .filter((article) => base(article.headline) || article.blocks.some((block) => base(block.text)))
      .map((article, index) => ({
        page,
        ext,
        confidence: article.confidence,
        error: 1 - (overlap.get(index) ?? 0),
        headline: article.headline,
      }));
  });
  return articles.sort((a, b) => a.confidence - b.confidence);
}

/** Returns fifths of articles sorted by confidence, the mean error of all, and how many times that the first fifth holds. */
export function fifthsOf(articles) {
  const mean = (list) => list.reduce((sum, { error }) => sum + error, 0) / Math.max(1, list.length);
  const fifths = Array.from({ length: 5 }, (_, fifth) => {
    const own = articles.slice(
      Math.round((fifth * articles.length) / 5),
      Math.round(((fifth + 1) * articles.length) / 5),
    );
    return {
      count: own.length,
      from: own[0]?.confidence ?? 0,
      to: own.at(-1)?.confidence ?? 0,
      error: mean(own),
      wrong: own.filter(({ error }) => error > 0.1).length / Math.max(1, own.length),
    };
  });
  const all = mean(articles);
  return { fifths, all, ratio: all === 0 ? Number.POSITIVE_INFINITY : (fifths[0]?.error ?? 0) / all };
}

/** Prints the table of some scored rows. */
export function printCalibration(rows, base, name) {
  const { fifths, all, ratio } = fifthsOf(articleErrors(rows, base));
  console.log(
    `${name}: ${fifths.reduce((sum, { count }) => sum + count, 0)} articles, mean error ${all.toFixed(3)}`,
  );
  fifths.forEach(({ from, to, error, wrong }, index) => {
    console.log(
      `  fifth ${index + 1}  confidence ${from.toFixed(3)} to ${to.toFixed(3)}  mean error ${error.toFixed(3)}  ` +
        `wrong ${(wrong * 100).toFixed(0).padStart(3)} %`,
    );
  });
  console.log(
    `  the least confident fifth holds ${ratio.toFixed(2)} times the mean error: ` +
      `${ratio >= wantedRatio ? 'as wanted' : `${wantedRatio} wanted`}`,
  );
  return ratio;
}

/** Prints the tables of all extractors together, of those with a reading order, and of the real pages. */
export function calibrationTables({ rows, scorer }) {
  printCalibration(rows, scorer.base, 'all dumps');
  printCalibration(
    rows.filter(({ ext }) => ['gold', 'pdfbox', 'pdfbox-joined', 'pdfminer'].includes(ext)),
    scorer.base,
    'real pages, pdfbox, pdfminer',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  const heldOut = process.argv.includes('--held-out') ? await import('./held-out.mjs') : null;
  const result = await scoreAll(
    heldOut === null ? await loadEngine('calibration') : await heldOut.heldOutEngines(process.argv),
  );
  if (result === null) console.log('The shared pages are not here: nothing to measure on.');
  else calibrationTables(result);
}
