// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * Engines for pages they have not seen: the shared pages are dealt into folds, all dumps of a page into one, and each fold
 * gets an engine whose weights are fitted on the other folds, labels first and then the choices made upon them.
 * `npm run score -- --held-out`, `--folds N` (6 unless told). Numbers set by hand (rules.ts) are the same in all folds.
 */
import { loadEngine } from './engine.mjs';
import { fitLabels } from './fit.mjs';
import { fitChoices } from './fit-choices.mjs';
import { hasShared, sharedDumps } from './truth.mjs';

/** Returns a function from a page's name to the engine that was fitted without that page. */
export async function heldOutEngines(argv) {
  if (!hasShared()) return loadEngine();
  const at = argv.indexOf('--folds');
  const count = at === -1 ? 6 : Number(argv[at + 1]);
  const pages = [...new Set(sharedDumps().map(({ page }) => page))];
  const engines = [];
  for (let fold = 0; fold < count; fold += 1) {
    const held = foldOf(pages, fold, count);
    const include = (page) => !held.includes(page);
    const labels = await fitLabels(include);
    const half = await loadEngine(`held-out/${fold}`, labels);
    const choices = await fitChoices(half, include);
    engines.push(await loadEngine(`held-out/${fold}`, { ...labels, ...choices }));
    console.log(`fold ${fold}: without ${held.join(' ')}`);
  }
  console.log('Every page below by weights fitted without it; numbers set by hand are the same for all.\n');
  return (page) => engines[pages.indexOf(page) % count];
}

/** Every `count`th page: neighbours in the list are of one language, and go to different folds. */
function foldOf(pages, fold, count) {
  return pages.filter((_, index) => index % count === fold);
}
