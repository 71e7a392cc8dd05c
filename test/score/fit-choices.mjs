// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * Fits the weights of the choices that assemble articles, by multinomial logistic regression on the shared pages: stories
 * (new, on, back), heads, pictures. Writes story-weights.ts and choice-weights.ts in src/core/reflow. `--folds` reports
 * the accuracy on pages left out instead. Run it after fit.mjs.
 */
import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadEngine } from './engine.mjs';
import { hasShared, sharedDumps, truthFinder } from './truth.mjs';

const settings = {
  epochs: 300,
  rate: 0.6,
  decay: 0.00005,
  // Three real pages stand against a hundred typeset ones.
  realWeight: 12,
  // A missed beginning glues two articles together and costs both; a wrong seam costs a paragraph.
  newWeight: 2,
  backWeight: 1,
  extensions: ['pdfbox', 'pdfbox-joined', 'pdfminer', 'mutool', 'poppler', 'poppler-raw'],
};

/** The article most lines of each unit belong to; null where the truth is not known. */
function articlesOf(units, truth) {
  const result = new Map();
  let at = 0;
  for (const unit of units) {
    const votes = new Map();
    for (const _ of unit.block.lines) {
      const article = truth[at]?.article;
      at += 1;
      if (article !== undefined) votes.set(article, (votes.get(article) ?? 0) + 1);
    }
    result.set(unit.index, [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null);
  }
  return result;
}

/** All decisions: options as feature lists, and the index of the right one. */
async function gather(engine, include = () => true) {
  const findTruth = await truthFinder();
  const decisions = { story: [], head: [], picture: [] };
  for (const dump of sharedDumps(settings.extensions)) {
    if (!include(dump.page)) continue;
    const base = { page: dump.page, ext: dump.ext, weight: dump.ext === 'gold' ? settings.realWeight : 1 };
    for (const page of engine.splitPages(dump.text)) {
      const units = engine.unitsOf(
        engine.groupBlocks(page.text, engine.separateColumns(page.text, engine.splitLines(page.text))),
      );
      const lines = units.flatMap((unit) => unit.block.lines);
      const articleOf = articlesOf(
        units,
        findTruth(
          dump.gold,
          dump.text,
          lines.map((line) => line.text),
        ),
      );
      const body = units.filter(engine.isBody);
      const rarity = engine.rarityOf(body.map((unit) => unit.terms));
      const all = engine.storyPage(units, rarity);
      const stories = [];
      const articles = [];
      let before = null;
      body.forEach((unit, place) => {
        const choice = engine.choiceOf(units, body, place, before, stories, all);
        const article = articleOf.get(unit.index);
        const known = article !== null && article !== -1;
        const right = known
          ? articles.indexOf(article)
          : before === null
            ? -1
            : stories.findIndex((story) => story.units.at(-1) === before);
        const story = right === -1 ? null : stories[right];
        const option = story === null ? -1 : choice.open.indexOf(story);
        if (known && place > 0 && (story === null || option !== -1)) {
          const options = choice.open.map((_, index) =>
            watch((observe) => engine.observeJoin(choice, index, observe)),
          );
          options.push(watch((observe) => engine.observeNew(choice, observe)));
          const on = choice.open.findIndex((item) => item.units.at(-1) === before);
          const kinds = options.map((_, index) =>
            index === options.length - 1 ? 'new' : index === on ? 'on' : 'back',
          );
          decisions.story.push({
            ...base,
            options,
            right: story === null ? options.length - 1 : option,
            kinds,
            text: unit.tight.slice(0, 22),
          });
        }
        engine.addTo(stories, story, unit, all, 0);
        if (story === null) articles.push(known ? article : `?${place}`);
        before = unit;
      });
      const wording = engine.wordingOf(stories, rarity);
      const heads = engine.gatherHeads(units);
      const headOf = new Map();
      engine.headChoices(heads, stories, units, wording).forEach((choice, index) => {
        const head = heads[index];
        const named = head.headline[0] ?? head.kicker[0] ?? head.deck[0];
        const article = articleOf.get(named.index);
        if (article === null) return;
        const right = articles.indexOf(article);
        if (right !== -1) for (let at = head.first; at <= head.last; at += 1) headOf.set(at, right);
        const options = stories.map((_, place) =>
          watch((observe) => engine.observeStory(choice, place, observe)),
        );
        options.push(watch((observe) => engine.observeNoStory(choice, observe)));
        const kinds = options.map((_, place) =>
          place === options.length - 1
            ? 'none'
            : place === choice.after
              ? 'after'
              : place === choice.before
                ? 'before'
                : 'other',
        );
        decisions.head.push({
          ...base,
          options,
          right: right === -1 ? options.length - 1 : right,
          kinds,
          text: named.tight.slice(0, 22),
        });
      });
      const pictures = engine.gatherPictures(units);
      engine.pictureChoices(pictures, stories, units, wording, headOf).forEach((choice, index) => {
        const unit = pictures[index].units[0];
        const article = articleOf.get(unit.index);
        if (article === null) return;
        const right = articles.indexOf(article);
        const options = stories.map((_, place) =>
          watch((observe) => engine.observeIllustrated(choice, place, observe)),
        );
        options.push(watch((observe) => engine.observeOwn(choice, observe)));
        const kinds = options.map((_, place) =>
          place === options.length - 1
            ? 'own'
            : place === choice.before
              ? 'behind'
              : place === choice.after
                ? 'before'
                : place === choice.headed
                  ? 'headed'
                  : 'other',
        );
        decisions.picture.push({
          ...base,
          weight: Math.min(4, base.weight),
          options,
          right: right === -1 ? options.length - 1 : right,
          kinds,
          text: unit.tight.slice(0, 22),
        });
      });
    }
  }
  return decisions;
}

function watch(run) {
  const list = [];
  run((name, value) => {
    if (value !== 0) list.push([name, value]);
  });
  return list;
}

function train(decisions) {
  const weights = new Map();
  const squares = new Map();
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    const gradient = new Map();
    for (const { options, right, weight, kinds } of decisions) {
      const p = probabilities(weights, options);
      const cost =
        kinds[right] === 'new' ? settings.newWeight : kinds[right] === 'back' ? settings.backWeight : 1;
      options.forEach((list, index) => {
        const miss = ((index === right ? 1 : 0) - p[index]) * weight * cost;
        for (const [name, value] of list) gradient.set(name, (gradient.get(name) ?? 0) + miss * value);
      });
    }
    for (const [name, value] of gradient) {
      const g = value - settings.decay * decisions.length * (weights.get(name) ?? 0);
      squares.set(name, (squares.get(name) ?? 1e-6) + g * g);
      weights.set(name, (weights.get(name) ?? 0) + (settings.rate * g) / Math.sqrt(squares.get(name)));
    }
  }
  for (const [name, value] of weights) weights.set(name, Math.round(value * 10) / 10 + 0);
  return weights;
}

function probabilities(weights, options) {
  const scores = options.map((list) =>
    list.reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0),
  );
  const top = Math.max(...scores);
  const exps = scores.map((value) => Math.exp(value - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((value) => value / sum);
}

function test(weights, decisions) {
  let right = 0;
  const misses = new Map();
  for (const item of decisions) {
    const p = probabilities(weights, item.options);
    const best = p.indexOf(Math.max(...p));
    if (best === item.right) right += 1;
    else {
      const key = `${item.kinds[item.right]} as ${item.kinds[best]}`;
      misses.set(key, [...(misses.get(key) ?? []), `${item.page} ${item.ext} ${item.text}`]);
    }
  }
  return { right, misses };
}

function folds(name, decisions) {
  const pages = [...new Set(decisions.map(({ page }) => page))];
  let right = 0;
  const all = new Map();
  for (let fold = 0; fold < 4; fold += 1) {
    const held = new Set(pages.filter((_, index) => index % 4 === fold));
    const weights = train(decisions.filter(({ page }) => !held.has(page)));
    const result = test(
      weights,
      decisions.filter(({ page }) => held.has(page)),
    );
    right += result.right;
    for (const [key, list] of result.misses) all.set(key, [...(all.get(key) ?? []), ...list]);
  }
  console.log(`${name}: ${(right / decisions.length).toFixed(4)} of ${decisions.length} on pages left out`);
  for (const [key, list] of all) {
    const few = list.filter((_, index) => index % Math.max(1, Math.floor(list.length / 8)) === 0);
    console.log(String(list.length).padStart(5), key, few.join(' ‖ '));
  }
}

const rows = (weights) =>
  [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `  ['${name}', ${value}],`)
    .join('\n');

/** Returns the weight files, by name, fitted with this engine on the shared pages that `include` says yes to. */
export async function fitChoices(engine, include) {
  const fitted = {};
  for (const [name, list] of Object.entries(await gather(engine, include))) fitted[name] = train(list);
  return sources(fitted);
}

const sources = (fitted) => ({
  'story-weights.ts': `/**
 * What speaks for a body unit beginning a story ('new'), going on with the story of the unit before it ('on'), or taking up
 * an earlier one again ('back'), in log-odds: fitted by test/score/fit-choices.mjs, rounded to a tenth.
 */
export const storyWeights: ReadonlyMap<string, number> = new Map([
${rows(fitted.story)}
]);
`,
  'choice-weights.ts': `/**
 * What speaks for a head or a picture belonging to a story, in log-odds: fitted by test/score/fit-choices.mjs, rounded to a
 * tenth.
 */

/** Heads; the sum for a story is compared with that for no story at all. */
export const headWeights: ReadonlyMap<string, number> = new Map([
${rows(fitted.head)}
]);

/** Pictures; the sum for a story is compared with that for a picture of its own. */
export const pictureWeights: ReadonlyMap<string, number> = new Map([
${rows(fitted.picture)}
]);
`,
});

async function main() {
  for (const arg of process.argv.slice(2)) {
    const match = /^--(\w+)=([\d.]+)$/.exec(arg);
    if (match) settings[match[1]] = Number(match[2]);
  }
  const decisions = await gather(await loadEngine('fit'));
  if (process.argv.includes('--folds')) {
    for (const [name, list] of Object.entries(decisions)) folds(name, list);
    return;
  }
  const fitted = {};
  for (const [name, list] of Object.entries(decisions)) {
    fitted[name] = train(list);
    console.log(`${name}: ${(test(fitted[name], list).right / list.length).toFixed(4)} of ${list.length}`);
  }
  for (const [file, text] of Object.entries(sources(fitted))) {
    fs.writeFileSync(fileURLToPath(new URL(`../../src/core/reflow/${file}`, import.meta.url)), text);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  if (hasShared()) await main();
  else console.log('The shared pages are not here: nothing to fit on.');
}
