// @ts-nocheck Plain arithmetic on feature lists.
/**
 * A linear-chain conditional random field: lines get a role and start or go on with a unit; forward-backward for the
 * gradient, AdaGrad with a penalty on squares, averaged over the last epochs, rounded to tenths.
 */

/** Returns train(sequences, names) and viterbi(model, lines) for fields of `count` roles and `kinds` gap kinds. */
export function createField({ count, kinds, kindOf, settings }) {
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
      if (epoch >= Math.floor(settings.epochs / 2)) {
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

  return { train, viterbi };
}
