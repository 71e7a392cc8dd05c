// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * Fits the label weights: a linear-chain conditional random field over the lines of the shared pages, whose log-odds are
 * written to src/core/reflow/label-weights.ts. Only features named in observations.ts are used, none of which knows a word
 * of the pages. `node test/score/fit.mjs --folds` reports the accuracy on pages left out; without it the file is written.
 */
import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createField } from './crf.mjs';
import { loadEngine } from './engine.mjs';
import { furtherFolders, hasShared, sampleDumps, sharedDumps, truthFinder } from './truth.mjs';

const settings = {
  epochs: 20,
  rate: 0.25,
  decay: 0.00003,
  extensions: ['pdfbox', 'pdfbox-joined', 'pdfminer', 'mutool', 'poppler', 'poppler-raw', 'poppler-layout'],
  cuttingsOf: ['gold', 'sample', 'pdfbox', 'pdfbox-joined'],
  realWeight: 8,
  sampleWeight: 4,
  furtherWeight: 0.12,
  cuttingWeight: 0.3,
};

const engine = await loadEngine('fit');
const roles = engine.lineRoles;
const count = roles.length;
const kinds = engine.gapKinds;
const kindOf = Array.from({ length: count * count }, (_, index) =>
  engine.gapKindOf(Math.floor(index / count), index % count),
);
const { train, viterbi } = createField({ count, kinds, kindOf, settings });

/**
 * Returns the weight files, by name, fitted on the shared pages that `include` says yes to. The gathered lines are kept from
 * call to call: their observations do not depend on weights.
 */
export async function fitLabels(include) {
  gathered ??= (async () => {
    const names = nameTable();
    return { names, sequences: await gather(names) };
  })();
  const { names, sequences } = await gathered;
  const model = train(
    sequences.filter(({ page }) => include(page)),
    names,
  );
  return { 'label-weights.ts': source(model, names) };
}

let gathered;

/** Lines of all pages as feature lists with their true labels. */
async function gather(names) {
  const findTruth = await truthFinder();
  const sequences = [];
  const whole = [...sharedDumps(settings.extensions, furtherFolders()), ...sampleDumps()];
  for (const dump of [...whole, ...whole.flatMap((own) => cuttings(own, findTruth))]) {
    const lineList = [];
    const sequence = {
      page: dump.page,
      ext: dump.ext,
      weight: dump.cutting
        ? settings.cuttingWeight
        : dump.ext === 'gold'
          ? settings.realWeight
          : dump.ext === 'sample'
            ? settings.sampleWeight
            : dump.further
              ? settings.furtherWeight
              : 1,
      lines: lineList,
    };
    for (const page of engine.splitPages(dump.text)) {
      const cjk = /^(?:zh|ja|ko)/u.test(engine.detectLanguage(page.text));
      const facts = engine
        .cutSegments(page.text, engine.separateColumns(page.text, engine.splitLines(page.text)))
        .map((segment) => engine.lineFacts(page.text, segment, cjk));
      const widths = engine.columnWidths(facts);
      const habits = engine.learnHabits(facts, widths);
      const context = {
        lines: facts,
        widths,
        habits,
        gaps: engine.weighGaps(facts, widths, habits),
        pairs: engine.pairsOf(facts),
      };
      const truth = findTruth(
        dump.gold,
        dump.text,
        facts.map((line) => line.text),
      );
      let resumed = false;
      facts.forEach((line, index) => {
        const item = { line: [], gap: [], role: -1, starts: true, text: line.text };
        engine.observeLine(
          context,
          index,
          (name, value) => name !== '' && item.line.push([names.line(name), value]),
        );
        engine.observeGap(
          context,
          index,
          (name, value) => name !== '' && item.gap.push([names.gap(name), value]),
        );
        const label = truth[index];
        if (label !== null) {
          if (label.starts) resumed = label.role === 'paragraph' && label.at > 0;
          item.role = roles.indexOf(label.role === 'paragraph' && resumed ? 'resumed' : label.role);
          item.starts = label.starts;
        }
        lineList.push(item);
      });
    }
    sequences.push(sequence);
  }
  return sequences;
}

/** The articles of a page that stand in one place, each as a page of its own: people keep cuttings too. */
function cuttings(dump, findTruth) {
  if (!settings.cuttingsOf.includes(dump.ext) || (dump.further && dump.ext !== 'sample')) return [];
  const lines = dump.text.split('\n');
  const truth = findTruth(dump.gold, dump.text, lines);
  const cut = [];
  let from = 0;
  let article = null;
  const close = (to) => {
    const text = lines.slice(from, to).join('\n').trim();
    if (article !== null && article !== -1 && text.length > 40) cut.push({ ...dump, text, cutting: true });
  };
  lines.forEach((line, index) => {
    const own = truth[index]?.article ?? null;
    if (line.trim() === '' || own === article || own === null) return;
    close(index);
    from = index;
    article = own;
  });
  close(lines.length);
  return cut;
}

function nameTable() {
  const tables = { line: new Map(), gap: new Map() };
  const place = (table, name) => {
    if (!table.has(name)) table.set(name, table.size);
    return table.get(name);
  };
  return { tables, line: (name) => place(tables.line, name), gap: (name) => place(tables.gap, name) };
}

function accuracy(model, sequences) {
  let right = 0;
  let all = 0;
  const misses = new Map();
  for (const { page, ext, lines } of sequences) {
    const labels = viterbi(model, lines);
    lines.forEach((item, i) => {
      if (item.role === -1) return;
      all += 1;
      if (labels[i].role === item.role && labels[i].starts === item.starts) right += 1;
      else {
        const key = `${roles[item.role]}${item.starts ? '>' : ''} as ${roles[labels[i].role]}${labels[i].starts ? '>' : ''}`;
        if (!misses.has(key)) misses.set(key, []);
        misses.get(key).push(`${page} ${ext}: ${item.text.slice(0, 30)}`);
      }
    });
  }
  return { right, all, misses };
}

function source(model, names) {
  const row = (part, at, size) =>
    `[${Array.from(part.w.slice(at, at + size), (value) => (Object.is(value, -0) ? 0 : value)).join(', ')}]`;
  const table = (map, part, size) =>
    [...map.entries()]
      .filter(([name]) => name !== '')
      .map(
        ([name, at]) => `  [${JSON.stringify(name).replace(/^"|"$/g, "'")}, ${row(part, at * size, size)}],`,
      )
      .join('\n');
  return `/**
 * What each observation says for each role, in log-odds: fitted by test/score/fit.mjs on pages with known truth, kept small by
 * a penalty on their squares, rounded to a tenth. Positive speaks for the role. A weight is one voice among about forty.
 */

/** Per observation on a line: for each role of \`lineRoles\` a unit starting with the line, then for each one going on with it. */
export const lineWeightTable: ReadonlyMap<string, readonly number[]> = new Map([
${table(names.tables.line, model.line, count * 2)}
]);

/** Per observation on a gap: something new starting, by the kinds of role before and after it (see \`gapKindOf\`). */
export const gapWeightTable: ReadonlyMap<string, readonly number[]> = new Map([
${table(names.tables.gap, model.gap, kinds)}
]);

/** A unit of one role following a unit of another: row by row, the role before times the number of roles plus the role after. */
export const followWeights: readonly number[] = ${row(model.follow, 0, count * count)};
`;
}

async function main() {
  for (const arg of process.argv.slice(2)) {
    const m = /^--(\w+)=([\d.]+)$/.exec(arg);
    if (m) settings[m[1]] = Number(m[2]);
  }
  const names = nameTable();
  const sequences = await gather(names);
  const total = sequences.reduce((sum, { lines }) => sum + lines.length, 0);
  console.log(
    `${sequences.length} dumps, ${total} lines, ${names.tables.line.size} + ${names.tables.gap.size} observations`,
  );
  if (process.argv.includes('--folds')) {
    const pages = [...new Set(sequences.map(({ page }) => page))];
    let right = 0;
    let all = 0;
    const misses = new Map();
    for (let fold = 0; fold < 4; fold += 1) {
      const held = new Set(pages.filter((_, index) => index % 4 === fold));
      const model = train(
        sequences.filter(({ page }) => !held.has(page)),
        names,
      );
      const result = accuracy(
        model,
        sequences.filter(({ page }) => held.has(page)),
      );
      right += result.right;
      all += result.all;
      for (const [key, list] of result.misses) misses.set(key, [...(misses.get(key) ?? []), ...list]);
      console.log(`fold ${fold}: ${(result.right / result.all).toFixed(4)}`);
    }
    console.log(`left-out pages: ${(right / all).toFixed(4)} of ${all} lines`);
    for (const [key, list] of [...misses].sort((a, b) => b[1].length - a[1].length).slice(0, 45)) {
      const pick = [0, 1, 2].map((third) => list[Math.floor((third * list.length) / 3)]).join(' ‖ ');
      console.log(String(list.length).padStart(5), key.padEnd(36), pick);
    }
  } else {
    const model = train(sequences, names);
    const result = accuracy(model, sequences);
    console.log(`fitted: ${(result.right / result.all).toFixed(4)} of ${result.all} lines`);
    fs.writeFileSync(
      fileURLToPath(new URL('../../src/core/reflow/label-weights.ts', import.meta.url)),
      source(model, names),
    );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  if (hasShared()) await main();
  else console.log('The shared pages are not here: nothing to fit on.');
}
