// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Pours paragraphs into frames of different widths, line by line, as columns of a newspaper take them. */

import { justify, takeLine, takeWords, tokensOf } from './lines.mjs';

/** Creates a flow over frames {x, y, width, rows} (x, y, width in px); `lines` of each frame collects what was set there. */
export function createFlow(frames, style, kit) {
  const flow = { frames: frames.map((frame) => ({ ...frame, lines: [], used: 0 })), at: 0 };
  const { f, lh } = style;
  const left = () => flow.frames.slice(flow.at).reduce((sum, frame) => sum + frame.rows - frame.used, 0);
  const room = () => {
    while (flow.at < flow.frames.length && flow.frames[flow.at].used >= flow.frames[flow.at].rows)
      flow.at += 1;
    return flow.frames[flow.at] ?? null;
  };
  const save = () => ({ at: flow.at, marks: flow.frames.map((frame) => [frame.used, frame.lines.length]) });
  const restore = (state) => {
    flow.at = state.at;
    flow.frames.forEach((frame, i) => {
      [frame.used, frame.lines.length] = state.marks[i];
    });
  };
  const put = (frame, x, size, font, segments, unit) => {
    frame.lines.push({ x: frame.x + x, y: frame.y + frame.used * lh, size, font, segments, unit });
    frame.used += 1;
  };

  function cjk(text, { indent, font, pad, mode, unit, hang }) {
    const tokens = tokensOf(text, (char) => kit.widthOf(font, char));
    let from = 0;
    let first = true;
    while (from < tokens.length) {
      const frame = room();
      if (frame === null) return false;
      const full = frame.width / f - 2 * pad;
      const start = first ? indent : 0;
      const hangs = hang !== '' && hang.includes(tokens[from].string);
      const over = hangs ? 0.5 : 0;
      const line = takeLine(tokens, from, full - start + over, style.squeeze);
      const segments = justify(line, full - start + over, mode);
      if (first && style.u3000 && indent === 2) {
        put(
          frame,
          pad * f,
          f,
          font,
          [
            { x: 0, text: '\u3000\u3000', spacing: 0 },
            ...segments.map((each) => ({ ...each, x: each.x + 2 - over })),
          ],
          unit,
        );
      } else put(frame, (pad + start - over) * f, f, font, segments, unit);
      from = line.to;
      first = false;
    }
    return true;
  }

  function words(text, { indent, font, pad, mode, unit, drop = false }) {
    const list = text.split(' ');
    const size = f * 2.35;
    const beside =
      drop && list.length > 30 && (room()?.rows ?? 0) - (room()?.used ?? 0) > 3
        ? kit.measure(font, text[0]) * 2.35 + 0.25
        : 0;
    if (beside > 0) {
      const frame = room();
      frame.lines.push({
        x: frame.x,
        y: frame.y + frame.used * lh + 2,
        size,
        font,
        segments: [{ x: 0, text: text[0], spacing: 0 }],
        unit,
      });
      list[0] = list[0].slice(1);
    }
    let count = 0;
    const texts = [];
    const measure = (string) => kit.measure(font, string);
    let from = { word: 0, at: 0 };
    let first = true;
    while (from.word < list.length) {
      const frame = room();
      if (frame === null) return false;
      const start = beside > 0 ? (count < 2 ? beside : 0) : first ? indent : 0;
      const width = frame.width / f - 2 * pad - start;
      const line = takeWords(list, from, width, measure, style.hyphens);
      const gaps = line.text.split(' ').length - 1;
      const stretch = mode === 'none' || line.last || gaps === 0 ? 0 : (width - line.natural) / gaps;
      put(
        frame,
        (pad + start) * f,
        f,
        font,
        [{ x: 0, text: line.text, spacing: 0, wordSpacing: stretch }],
        unit,
      );
      from = line.to;
      first = false;
      count += 1;
      texts.push(line.text);
    }
    if (beside > 0) kit.dropped.push(texts.slice(0, 2));
    return true;
  }

  return {
    frames: flow.frames,
    left,
    /** Sets one paragraph; false, and nothing set, when it does not fit. */
    paragraph(text, unit, options = {}) {
      const before = save();
      const all = {
        indent: style.indent,
        font: kit.fonts.body,
        pad: 0,
        mode: style.just,
        hang: style.hang,
        unit,
        ...options,
      };
      const fits = style.latin ? words(text, all) : cjk(text, all);
      if (!fits) restore(before);
      return fits;
    },
    /** Sets short lines that stay together, with blank rows round them; false when this frame and the next have no room. */
    together(texts, unit, { font, align, above, below }) {
      const need = texts.length + below + 2;
      let frame = room();
      if (frame === null) return false;
      if (frame.rows - frame.used < need + above) {
        const next = flow.frames[flow.at + 1];
        if (next === undefined || next.rows < need || frame.rows - frame.used > 3) return false;
        flow.at += 1;
        frame = next;
      }
      if (frame.used > 0) frame.used += above;
      for (const text of texts) {
        const width = kit.measure(font, text) * f;
        const x =
          align === 'center'
            ? Math.max(0, (frame.width - width) / 2)
            : align === 'right'
              ? Math.max(0, frame.width - width - f)
              : align * f;
        put(frame, x, f, font, tokenSegments(text, kit, font), unit);
      }
      frame.used += below;
      return true;
    },
    blank(rows) {
      const frame = room();
      if (frame !== null && frame.used > 0) frame.used = Math.min(frame.rows, frame.used + rows);
    },
  };
}

/** A line set as it is, without justification. */
export function tokenSegments(text, kit, font) {
  if (!/[\u3000-\u9fff]/u.test(text)) return [{ x: 0, text, spacing: 0 }];
  const tokens = tokensOf(text, (char) => kit.widthOf(font, char));
  return justify({ tokens, natural: 0, last: true }, 0, 'none');
}
