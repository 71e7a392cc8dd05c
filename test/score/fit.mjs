// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * Fits the label weights: a linear-chain conditional random field over the lines of the shared pages, whose log-odds are
 * written to src/core/reflow/label-weights.ts. Only features named in observations.ts are used, none of which knows a word
 * of the pages. `node test/score/fit.mjs --folds` reports the accuracy on pages left out; without it the file is written.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadEngine } from './engine.mjs';
import { hasShared, sharedDumps, truthFinder } from './truth.mjs';

const settings = {
  epochs: 20,
  rate: 0.25,
  decay: 0.00003,
  extensions: ['pdfbox', 'pdfbox-joined', 'pdfminer', 'mutool', 'poppler', 'poppler-raw'],
  realWeight: 4,
};

const engine = await loadEngine('fit');
const roles = engine.lineRoles;
const count = roles.length;
const kinds = engine.gapKinds;
const kindOf = Array.from({ length: count * count }, (_, index) =>
  engine.gapKindOf(Math.floor(index / count), index % count),
);

/** Lines of all pages as feature lists with their true labels. */
async function gather(names) {
  const findTruth = await truthFinder();
  const sequences = [];
  for (const dump of sharedDumps(settings.extensions)) {
    const lineList = [];
    const sequence = {
      page: dump.page,
      ext: dump.ext,
      weight: dump.ext === 'gold' ? settings.realWeight : 1,
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

function nameTable() {
  const tables = { line: new Map(), gap: new Map() };
  const place = (table, name) => {
    if (!table.has(name)) table.set(name, table.size);
    return table.get(name);
  };
  return { tables, line: (name) => place(tables.line, name), gap: (name) => place(tables.gap, name) };
}

function newModel(names) {
  const make = (size) => ({
    w: new Float64Array(size),
    g2: new Float64Array(size).fill(1e-6),
    g: new Float64Array(size),
  });
  return {
    line: make(names.tables.line.size * count * 2),
    gap: make(names.tables.gap.size * kinds),
    follow: make(count * count),
  };
}

function scoresOf(model, item) {
  const out = new Float64Array(count * 2);
  const gap = new Float64Array(kinds);
  for (const [feature, value] of item.line)
    for (let k = 0; k < count * 2; k += 1) out[k] += value * model.line.w[feature * count * 2 + k];
  for (const [feature, value] of item.gap)
    for (let k = 0; k < kinds; k += 1) gap[k] += value * model.gap.w[feature * kinds + k];
  return { out, gap };
}

/** Forward-backward; adds sign * weight * expected counts to the gradient. `fixed`: only paths that agree with the truth. */
function accumulate(model, lines, fixed, sign) {
  const n = lines.length;
  const starts = [];
  const goes = [];
  const forward = [];
  const allowed = (item, role, start) =>
    !fixed || item.role === -1 || (item.role === role && item.starts === start);
  for (let i = 0; i < n; i += 1) {
    lines[i].scores ??= scoresOf(model, lines[i]);
    const { out, gap } = lines[i].scores;
    const S = new Float64Array(count * count);
    const G = new Float64Array(count);
    let top = -Infinity;
    for (let r = 0; r < count; r += 1) {
      if (i > 0 && allowed(lines[i], r, false)) {
        G[r] = out[count + r];
        top = Math.max(top, G[r]);
      } else G[r] = -Infinity;
      for (let o = 0; o < count; o += 1) {
        const ok = allowed(lines[i], r, true);
        S[o * count + r] = ok
          ? out[r] + (i > 0 ? model.follow.w[o * count + r] + gap[kindOf[o * count + r]] : 0)
          : -Infinity;
        if (S[o * count + r] > top) top = S[o * count + r];
      }
    }
    for (let k = 0; k < S.length; k += 1) S[k] = Math.exp(S[k] - top);
    for (let k = 0; k < count; k += 1) G[k] = Math.exp(G[k] - top);
    starts.push(S);
    goes.push(G);
    const f = new Float64Array(count);
    let sum = 0;
    for (let r = 0; r < count; r += 1) {
      if (i === 0) f[r] = S[r];
      else {
        let value = forward[i - 1][r] * G[r];
        for (let o = 0; o < count; o += 1) value += forward[i - 1][o] * S[o * count + r];
        f[r] = value;
      }
      sum += f[r];
    }
    if (!(sum > 0)) return false;
    for (let r = 0; r < count; r += 1) f[r] /= sum;
    forward.push(f);
  }
  let back = new Float64Array(count).fill(1);
  for (let i = n - 1; i >= 0; i -= 1) {
    const item = lines[i];
    const S = starts[i];
    const G = goes[i];
    let z = 0;
    const pStart = new Float64Array(count);
    const pGo = new Float64Array(count);
    const pKind = new Float64Array(kinds);
    if (i === 0) {
      for (let r = 0; r < count; r += 1) {
        pStart[r] = S[r] * back[r];
        z += pStart[r];
      }
    } else {
      const f = forward[i - 1];
      for (let r = 0; r < count; r += 1) {
        pGo[r] = f[r] * G[r] * back[r];
        z += pGo[r];
        for (let o = 0; o < count; o += 1) z += f[o] * S[o * count + r] * back[r];
      }
      for (let r = 0; r < count; r += 1) {
        for (let o = 0; o < count; o += 1) {
          const p = (f[o] * S[o * count + r] * back[r]) / z;
          if (p < 1e-9) continue;
          pStart[r] += p;
          pKind[kindOf[o * count + r]] += p;
          model.follow.g[o * count + r] += sign * p;
        }
        pGo[r] /= z;
      }
    }
    if (i === 0) for (let r = 0; r < count; r += 1) pStart[r] /= z;
    for (const [feature, value] of item.line) {
      const at = feature * count * 2;
      for (let r = 0; r < count; r += 1) {
        model.line.g[at + r] += sign * value * pStart[r];
        // A resumed paragraph goes on as any paragraph does.
        model.line.g[at + count + r] += sign * value * pGo[r];
      }
    }
    for (const [feature, value] of item.gap)
      for (let k = 0; k < kinds; k += 1) model.gap.g[feature * kinds + k] += sign * value * pKind[k];
    if (i > 0) {
      const next = new Float64Array(count);
      let sum = 0;
      for (let o = 0; o < count; o += 1) {
        let value = G[o] * back[o];
        for (let r = 0; r < count; r += 1) value += S[o * count + r] * back[r];
        next[o] = value;
        sum += value;
      }
      for (let o = 0; o < count; o += 1) next[o] /= sum;
      back = next;
    }
  }
  return true;
}

function step(part, decay, rate) {
  for (let k = 0; k < part.w.length; k += 1) {
    const g = part.g[k] - decay * part.w[k];
    if (g === 0) continue;
    part.g2[k] += g * g;
    part.w[k] += (rate * g) / Math.sqrt(part.g2[k]);
    part.g[k] = 0;
  }
}

function train(sequences, names) {
  const model = newModel(names);
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const sum = {
    line: new Float64Array(model.line.w.length),
    gap: new Float64Array(model.gap.w.length),
    follow: new Float64Array(model.follow.w.length),
  };
  let averaged = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    const order = sequences.map((_, index) => index);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const { lines, weight } = sequences[index];
      for (const item of lines) item.scores = undefined;
      if (!accumulate(model, lines, true, weight)) {
        model.line.g.fill(0);
        model.gap.g.fill(0);
        model.follow.g.fill(0);
        continue;
      }
      accumulate(model, lines, false, -weight);
      const decay = settings.decay * lines.length;
      step(model.line, decay, settings.rate);
      step(model.gap, decay, settings.rate);
      step(model.follow, decay, settings.rate);
    }
    if (epoch >= settings.epochs / 2) {
      averaged += 1;
      for (const key of ['line', 'gap', 'follow'])
        for (let k = 0; k < sum[key].length; k += 1) sum[key][k] += model[key].w[k];
    }
  }
  for (const key of ['line', 'gap', 'follow'])
    for (let k = 0; k < sum[key].length; k += 1)
      model[key].w[k] = Math.round((sum[key][k] / averaged) * 10) / 10;
  return model;
}

function viterbi(model, lines) {
  let scores = null;
  const back = [];
  lines.forEach((item, i) => {
    const { out, gap } = scoresOf(model, item);
    if (i === 0) {
      scores = Array.from({ length: count }, (_, r) => out[r]);
      back.push(Array.from({ length: count }, () => [-1, true]));
      return;
    }
    const next = [];
    const from = [];
    for (let r = 0; r < count; r += 1) {
      let best = scores[r] + out[count + r];
      let arg = [r, false];
      for (let o = 0; o < count; o += 1) {
        const value = scores[o] + out[r] + model.follow.w[o * count + r] + gap[kindOf[o * count + r]];
        if (value > best) {
          best = value;
          arg = [o, true];
        }
      }
      next.push(best);
      from.push(arg);
    }
    scores = next;
    back.push(from);
  });
  let role = scores.indexOf(Math.max(...scores));
  const labels = [];
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const [from, starts] = back[i][role];
    labels.push({ role, starts });
    role = from;
  }
  return labels.reverse();
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

function write(model, names) {
  const row = (part, at, size) =>
    `[${Array.from(part.w.slice(at, at + size), (value) => (Object.is(value, -0) ? 0 : value)).join(', ')}]`;
  const table = (map, part, size) =>
    [...map.entries()]
      .filter(([name]) => name !== '')
      .map(
        ([name, at]) => `  [${JSON.stringify(name).replace(/^"|"$/g, "'")}, ${row(part, at * size, size)}],`,
      )
      .join('\n');
  const text = `/**
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
  fs.writeFileSync(fileURLToPath(new URL('../../src/core/reflow/label-weights.ts', import.meta.url)), text);
}

if (!hasShared()) console.log('The shared pages are not here: nothing to fit on.');
else {
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
    write(model, names);
  }
}
