// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * Fits the weights of the choices that assemble articles, by multinomial logistic regression on the shared pages and the
 * samples: pieces of text that follow each other, heads, pictures. Writes story-weights.ts and choice-weights.ts in
 * src/core/reflow. `--folds` reports the accuracy on pages left out instead. Run it after fit.mjs.
 */
import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadEngine } from './engine.mjs';
import { hasShared, sampleDumps, sharedDumps, truthFinder } from './truth.mjs';
import { tuneLinks } from './tune-links.mjs';

const settings = {
  epochs: 150,
  rate: 0.6,
  decay: 0.00005,
  // Three real pages stand against a hundred typeset ones.
  realWeight: 12,
  sampleWeight: 4,
  // What a miss of each kind costs: two pieces wrongly linked glue two articles together.
  tuneEpochs: 12,
  tuneRate: 0.02,
  // As in storyLimits, without the last.
  rounds: [4, 1.5],
  costs: { cut: 2, end: 1.5, begin: 1.5 },
  extensions: ['pdfbox', 'pdfbox-joined', 'pdfminer', 'mutool', 'poppler', 'poppler-raw', 'poppler-layout'],
};

/** Where each unit stands in the gold: {article, start}, by the votes of its lines; null where the truth is not known. */
function placesOf(units, truth) {
  const result = new Map();
  let at = 0;
  for (const unit of units) {
    const votes = new Map();
    let start = null;
    for (const _ of unit.block.lines) {
      const item = truth[at];
      at += 1;
      if (item === null || item === undefined) continue;
      start ??= { article: item.article, at: item.unit * 1e6 + item.at };
      votes.set(item.article, (votes.get(item.article) ?? 0) + 1);
    }
    const article = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    result.set(
      unit.index,
      article === null ? null : { article, start: start.article === article ? start.at : null },
    );
  }
  return result;
}

/** The true successor of each of some pieces of text: another of them, or null for an end. Pieces without truth are left out. */
function successors(items, placeOf) {
  const known = items.filter((item) => (placeOf(item)?.article ?? -1) !== -1 && placeOf(item).start !== null);
  const next = new Map();
  for (const item of known) {
    const { article, start } = placeOf(item);
    let best = null;
    for (const other of known) {
      const place = placeOf(other);
      if (other === item || place.article !== article || place.start <= start) continue;
      if (best === null || place.start < placeOf(best).start) best = other;
    }
    next.set(item, best);
  }
  return next;
}

/** Pages as units with their truth. */
async function readPages(engine, include = () => true) {
  const findTruth = await truthFinder();
  const pages = [];
  for (const dump of [...sharedDumps(settings.extensions), ...sampleDumps()]) {
    if (!include(dump.page)) continue;
    const weight =
      dump.ext === 'gold' ? settings.realWeight : dump.ext === 'sample' ? settings.sampleWeight : 1;
    for (const page of engine.splitPages(dump.text)) {
      const units = engine.unitsOf(
        engine.groupBlocks(page.text, engine.separateColumns(page.text, engine.splitLines(page.text))),
      );
      const lines = units.flatMap((unit) => unit.block.lines);
      const places = placesOf(
        units,
        findTruth(
          dump.gold,
          dump.text,
          lines.map((line) => line.text),
        ),
      );
      const rarity = engine.rarityOf(units.filter(engine.isBody).map((unit) => unit.terms));
      pages.push({
        base: { page: dump.page, ext: dump.ext, weight },
        units,
        places,
        rarity,
        links: engine.linkPage(units),
      });
    }
  }
  return pages;
}

/** Whether a body unit goes on in the next one: one option, or nothing. */
function gatherSteps(engine, pages) {
  const decisions = [];
  for (const { base, units, places, rarity, links } of pages) {
    const next = successors(units.filter(engine.isBody), (unit) => places.get(unit.index));
    engine.eachStep(links, rarity, (before, unit, covered) => {
      if (!next.has(before) || !next.has(unit)) return next.get(before) === unit;
      const right = next.get(before) === unit;
      decisions.push({
        ...base,
        options: [
          watchLink(engine, (observe) => engine.observeStep(links, before, unit, covered, observe), 'step: '),
          [],
        ],
        right: right ? 0 : 1,
        kinds: ['on', 'cut'],
        text: `${before.tight.slice(-8)}|${unit.tight.slice(0, 10)}`,
      });
      return right;
    });
  }
  return decisions;
}

/**
 * Which piece each piece goes on in, and which it goes on from; the last option is none. `linkWeights` make the longer pieces
 * of later rounds; without them only the first round is there.
 */
function gatherLinks(engine, pages, stepWeights, linkWeights) {
  const decisions = [];
  for (const { base, places, rarity, links } of pages) {
    let pieces = engine.cutPieces(links, rarity, stepWeights);
    for (const least of [null, ...(linkWeights === undefined ? [] : settings.rounds)]) {
      if (least !== null) pieces = engine.linkPieces(links, pieces, rarity, linkWeights, least);
      decisions.push(...linkDecisions(engine, base, links, pieces, rarity, (unit) => places.get(unit.index)));
    }
  }
  return decisions;
}

/** The same pages as whole graphs of links. */
function gatherGraphs(engine, pages, stepWeights, linkWeights) {
  const graphs = [];
  for (const { base, places, rarity, links } of pages) {
    let pieces = engine.cutPieces(links, rarity, stepWeights);
    for (const least of [null, ...settings.rounds]) {
      if (least !== null) pieces = engine.linkPieces(links, pieces, rarity, linkWeights, least);
      const next = pieceSuccessors(pieces, links.heads, (unit) => places.get(unit.index));
      graphs.push({
        weight: base.weight,
        count: pieces.length,
        next,
        rows: linkRows(engine, links, pieces, rarity),
      });
    }
  }
  return graphs;
}

/** For each piece the observations of its links to others, by their places. */
function linkRows(engine, links, pieces, rarity) {
  const rows = pieces.map(() => new Map());
  engine.eachLink(pieces, rarity, (before, after, likeness) => {
    const [one, other] = [pieces[before], pieces[after]];
    rows[before].set(
      after,
      watchLink(
        engine,
        (observe) => engine.observePieces(links, one, other, likeness, observe),
        `${engine.levelBetween(one, other)}: `,
      ),
    );
  });
  for (const _ of links.heads) rows.push(new Map());
  engine.eachHeadLink(links, pieces, rarity, (index, place, choice) => {
    rows[pieces.length + index].set(
      place,
      watchLink(
        engine,
        (observe) => engine.observeHeadLink(links, links.heads[index], choice, pieces[place], place, observe),
        'link head: ',
      ),
    );
  });
  return rows;
}

function linkDecisions(engine, base, links, pieces, rarity, placeOf) {
  const decisions = [];
  const next = pieceSuccessors(pieces, links.heads, placeOf);
  const rows = linkRows(engine, links, pieces, rarity);
  const kindOf = (before, after) => {
    if (before >= pieces.length) return 'head';
    const distance = pieces[after].from - pieces[before].to;
    return distance === 1 ? 'next' : distance > 0 ? 'ahead' : 'back';
  };
  rows.forEach((_, place) => {
    if (!next.has(place)) return;
    const piece = pieces[place];
    const columns = [...rows[place].keys()];
    const to = next.get(place);
    if (to === null || columns.includes(to))
      decisions.push({
        ...base,
        options: [...columns.map((other) => rows[place].get(other)), []],
        right: to === null ? columns.length : columns.indexOf(to),
        kinds: [...columns.map((other) => kindOf(place, other)), 'end'],
        text: `${piece?.last.tight.slice(-10) ?? 'head'}|`,
      });
    if (piece === undefined) return;
    const from = [...next].find(([, other]) => other === place)?.[0] ?? null;
    const before = rows.map((_, other) => other).filter((other) => other !== place && rows[other].has(place));
    if (from === null || before.includes(from))
      decisions.push({
        ...base,
        options: [...before.map((other) => rows[other].get(place)), []],
        right: from === null ? before.length : before.indexOf(from),
        kinds: [...before.map((other) => kindOf(other, place)), 'begin'],
        text: `|${piece.first.tight.slice(0, 12)}`,
      });
  });
  return decisions;
}

/** The true successor of each piece by place: the one that begins with what follows its last unit in the gold. */
function pieceSuccessors(pieces, heads, placeOf) {
  const units = successors(
    pieces.flatMap(({ units }) => units),
    placeOf,
  );
  const starts = new Map(pieces.map((piece, place) => [piece.first, place]));
  const next = new Map();
  pieces.forEach((piece, place) => {
    if (!units.has(piece.last) || !units.has(piece.first)) return;
    const to = units.get(piece.last);
    if (to === null) next.set(place, null);
    // What follows lies inside another piece: nothing to learn from.
    else if (starts.has(to)) next.set(place, starts.get(to));
  });
  firstUnits(heads, units, placeOf).forEach((first, index) => {
    if (first === null) next.set(pieces.length + index, null);
    else if (starts.has(first)) next.set(pieces.length + index, starts.get(first));
  });
  return next;
}

/** The body unit that each head's article begins with; null where it has none or another head stands before it in the article. */
function firstUnits(heads, units, placeOf) {
  const seen = new Map();
  const named = heads.map((head) => placeOf(head.headline[0] ?? head.kicker[0] ?? head.deck[0]) ?? null);
  named.forEach((place, index) => {
    if (place === null || place.start === null) return;
    const other = seen.get(place.article);
    if (other === undefined || place.start < named[other].start) seen.set(place.article, index);
  });
  return named.map((place, index) => {
    if (place === null || seen.get(place.article) !== index) return null;
    let first = null;
    for (const unit of units.keys()) {
      if (placeOf(unit).article !== place.article) continue;
      if (first === null || placeOf(unit).start < placeOf(first).start) first = unit;
    }
    return first;
  });
}

/** The stories as they truly are, for the choices made of them. */
function trueStories(engine, { units, places }) {
  const stories = new Map();
  let last = null;
  for (const unit of units.filter(engine.isBody)) {
    const place = places.get(unit.index);
    const article = place !== null && place.article !== -1 ? place.article : (last ?? `?${unit.index}`);
    if (!stories.has(article)) stories.set(article, []);
    stories.get(article).push(unit);
    last = article;
  }
  const startOf = (unit) => places.get(unit.index)?.start ?? null;
  return {
    articles: [...stories.keys()],
    stories: [...stories.values()].map((own) => ({
      units: own.every((unit) => startOf(unit) !== null)
        ? [...own].sort((a, b) => startOf(a) - startOf(b))
        : own,
    })),
  };
}

function gatherHeads(engine, pages) {
  const decisions = { head: [], picture: [] };
  for (const page of pages) {
    const { base, units, places, rarity } = page;
    const { stories, articles } = trueStories(engine, page);
    const wording = engine.wordingOf(stories, rarity);
    const heads = engine.gatherHeads(units);
    const headOf = new Map();
    engine.headChoices(heads, stories, units, wording).forEach((choice, index) => {
      const head = heads[index];
      const named = head.headline[0] ?? head.kicker[0] ?? head.deck[0];
      const article = places.get(named.index)?.article ?? null;
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
      const article = places.get(unit.index)?.article ?? null;
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
  return decisions;
}

function watch(run, level = '') {
  const list = [];
  run((name, value) => {
    if (value !== 0) list.push([level + name, value]);
  });
  return list;
}

/** The same of a link, whose observations are numbered. */
function watchLink(engine, run, level) {
  return watch((observe) => run((number, value) => observe(engine.linkObservations[number], value)), level);
}

/** Returns the fitted weights by name: each decision's options weighed against each other, by gradient steps. */
function train(decisions) {
  const numbers = new Map();
  const number = (name) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name);
  };
  const rows = decisions.map(({ options, right, weight, kinds }) => ({
    options: options.map((list) => ({
      at: Int32Array.from(list, ([name]) => number(name)),
      values: Float64Array.from(list, ([, value]) => value),
    })),
    right,
    cost: weight * (settings.costs[kinds[right]] ?? 1),
  }));
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(1e-6);
  const gradient = new Float64Array(numbers.size);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    gradient.fill(0);
    for (const { options, right, cost } of rows) {
      const p = softmax(
        options.map(({ at, values }) => {
          let sum = 0;
          for (let i = 0; i < at.length; i += 1) sum += values[i] * weights[at[i]];
          return sum;
        }),
      );
      for (let option = 0; option < options.length; option += 1) {
        const miss = ((option === right ? 1 : 0) - p[option]) * cost;
        if (Math.abs(miss) < 1e-4) continue;
        const { at, values } = options[option];
        for (let i = 0; i < at.length; i += 1) gradient[at[i]] += miss * values[i];
      }
    }
    for (let i = 0; i < weights.length; i += 1) {
      const g = gradient[i] - settings.decay * rows.length * weights[i];
      squares[i] += g * g;
      weights[i] += (settings.rate * g) / Math.sqrt(squares[i]);
    }
  }
  return new Map([...numbers].map(([name, place]) => [name, Math.round(weights[place] * 10) / 10 + 0]));
}

function probabilities(weights, options) {
  return softmax(
    options.map((list) => list.reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0)),
  );
}

function softmax(scores) {
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
  const pages = await readPages(engine, include);
  const step = train(gatherSteps(engine, pages));
  const first = train(gatherLinks(engine, pages, step));
  const second = train(gatherLinks(engine, pages, step, first));
  const link = tuneLinks(engine.assign, gatherGraphs(engine, pages, step, second), second, settings);
  const { head, picture } = gatherHeads(engine, pages);
  return {
    'story-weights.ts': `/**
 * What speaks for a piece of body text going on in another, in log-odds: fitted by test/score/fit-choices.mjs, rounded to a
 * tenth. See link-evidence.ts.
 */

/** A body unit going on in the one that follows it in the dump. */
export const stepWeights: ReadonlyMap<string, number> = new Map([
${rows(step)}
]);

/** A piece (units that surely follow each other) going on in another piece of the page. */
export const linkWeights: ReadonlyMap<string, number> = new Map([
${rows(link)}
]);
`,
    'choice-weights.ts': `/**
 * What speaks for a head or a picture belonging to a story, in log-odds: fitted by test/score/fit-choices.mjs, rounded to a
 * tenth.
 */

/** Heads; the sum for a story is compared with that for no story at all. */
export const headWeights: ReadonlyMap<string, number> = new Map([
${rows(train(head))}
]);

/** Pictures; the sum for a story is compared with that for a picture of its own. */
export const pictureWeights: ReadonlyMap<string, number> = new Map([
${rows(train(picture))}
]);
`,
  };
}

async function main() {
  for (const arg of process.argv.slice(2)) {
    const match = /^--(\w+)=([\d.]+)$/.exec(arg);
    if (match) settings[match[1]] = Number(match[2]);
  }
  const engine = await loadEngine('fit');
  if (process.argv.includes('--folds')) {
    const pages = await readPages(engine);
    const steps = gatherSteps(engine, pages);
    folds('step', steps);
    const step = train(steps);
    folds('link', gatherLinks(engine, pages, step, train(gatherLinks(engine, pages, step))));
    for (const [name, list] of Object.entries(gatherHeads(engine, pages))) folds(name, list);
    return;
  }
  for (const [name, text] of Object.entries(await fitChoices(engine)))
    fs.writeFileSync(fileURLToPath(new URL(`../../src/core/reflow/${name}`, import.meta.url)), text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  if (hasShared()) await main();
  else console.log('The shared pages are not here: nothing to fit on.');
}
