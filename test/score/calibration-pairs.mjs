// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * What are character pairs worth? On the shared Chinese pages: of a line's end and a line's start, how often is the pair of a
 * true join (neighbours in one gold paragraph) more plausible than that of a false one (the same end with the start of another
 * line of the page)? One half is chance. `node test/score/calibration-pairs.mjs`
 */
import { pathToFileURL } from 'node:url';
import { loadEngine } from './engine.mjs';
import { hasShared, sharedDumps } from './truth.mjs';

const han = /[\u3400-\u9fff]/u;
const none = { pairs: { count: () => 0 }, characters: [], total: 0 };

/** Returns for each way of weighing a pair the share of true joins above false ones. */
export async function pairWorth() {
  const engine = await loadEngine('calibration', {}, 'calibration-entry.ts');
  const ways = {
    'the table alone': (left, right) => engine.pairPlausibility(left, right),
    'the page alone': (left, right, page) => {
      const seen = page.pairs.count(left, right);
      const chance = (page.characters[left] * page.characters[right]) / Math.max(1, page.total);
      return Math.log((seen + 0.5) / (chance + 0.5));
    },
    'table and page': (left, right, page) => engine.pairPlausibility(left, right, page),
    'known on the page': (left, right, page) => Math.min(2, page.pairs.count(left, right)),
  };
  const won = Object.fromEntries(Object.keys(ways).map((name) => [name, 0]));
  let trials = 0;
  let joins = 0;
  let seed = 7;
  const random = (bound) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * bound);
  };
  for (const dump of sharedDumps(['pdfbox', 'pdfminer', 'mutool', 'poppler-raw'])) {
    if (!dump.lang.startsWith('zh') || typeof dump.gold.articles[0]?.blocks[0]?.text !== 'string') continue;
    const golden = dump.gold.articles
      .flatMap(({ blocks }) => blocks.map(({ text }) => String(text).replace(/\s/gu, '')))
      .join('\n');
    const lines = engine
      .splitLines(dump.text)
      .map(({ start, end }) => dump.text.slice(start, end).replace(/\s/gu, ''))
      .filter((line) => line.length >= 6);
    // The page's own pairs inside lines: a seam never speaks for itself.
    const page = engine.pagePairs(lines.map(engine.wholeText));
    for (let index = 0; index + 1 < lines.length; index += 1) {
      const end = lines[index];
      if (!isJoin(golden, end, lines[index + 1])) continue;
      joins += 1;
      const left = end.charCodeAt(end.length - 1);
      for (let trial = 0; trial < 4; trial += 1) {
        const other = lines[random(lines.length)];
        if (!han.test(other[0]) || isJoin(golden, end, other)) continue;
        trials += 1;
        for (const [name, weigh] of Object.entries(ways)) {
          const mine = weigh(left, lines[index + 1].charCodeAt(0), page ?? none);
          const theirs = weigh(left, other.charCodeAt(0), page ?? none);
          won[name] += mine > theirs ? 1 : mine === theirs ? 0.5 : 0;
        }
      }
    }
  }
  return { joins, trials, worth: Object.entries(won).map(([name, count]) => [name, count / trials]) };
}

function isJoin(golden, end, start) {
  if (!han.test(end.at(-1)) || !han.test(start[0])) return false;
  return golden.includes(end.slice(-5) + start.slice(0, 5));
}
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!hasShared()) console.log('The shared pages are not here: nothing to measure on.');
  else {
    const { joins, trials, worth } = await pairWorth();
    console.log(`${joins} true joins, ${trials} false ones`);
    for (const [name, share] of worth) console.log(`${name.padEnd(20)} ${share.toFixed(3)}`);
  }
}
