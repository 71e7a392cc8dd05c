// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Finds room for a story's pictures beside its head. */

import { setPhoto } from './photo.mjs';

/** Places pictures, notes in `taken` the room they take, and returns them set. */
export function choosePhotos(story, rect, place, headRows, taken, style, kit) {
  const { chance } = kit;
  const { cols, rows } = rect;
  const room = rows - headRows;
  const photos = [];
  const wanted = ['verse', 'recipe', 'obituary', 'letter', 'briefs', 'brief'].includes(story.kind)
    ? 0
    : chance.weighted([
        [0, 6],
        [1, 4],
        [2, cols >= 4 ? 2 : 0],
      ]);
  for (let i = 0; i < wanted; i += 1) {
    const height = Math.min(room - 5, chance.int(9, 15));
    if (height < 8) break;
    const span = chance.int(1, Math.min(cols, 3));
    const first = place.kind === 'side' ? 1 : 0;
    if (cols - first < span) break;
    const from = chance.pick([first, cols - span]);
    const base =
      place.kind === 'foot'
        ? 0
        : from >= place.from && from < place.from + place.span
          ? headRows
          : from + span > place.from && from < place.from
            ? headRows
            : 0;
    const floor = place.kind === 'foot' ? rows - headRows : rows;
    if (floor - base - height < 4) continue;
    const top = chance.pick([base, floor - height, base + Math.floor((floor - base - height) / 2)]);
    if (
      taken.some(
        (each) =>
          from < each.from + each.span &&
          from + span > each.from &&
          top < each.bottom + (each.photo ? 2 : 0) &&
          top + height > each.top,
      )
    )
      continue;
    const entry = { from, span, top, bottom: top + height, photo: true };
    let x = kit.columnX(rect.col + from);
    let width = kit.columnWidth(span);
    if (span < cols && style.c >= 14 && chance.chance(0.45)) {
      // The picture reaches into the next column, whose lines get short beside it.
      const right = from + span < cols;
      const reach = kit.columnWidth(1) * 0.42;
      const beside = right ? from + span : from - 1;
      const free = !taken.some(
        (each) =>
          beside >= each.from &&
          beside < each.from + each.span &&
          top < each.bottom + 2 &&
          top + height > each.top - 2,
      );
      if (beside >= first && free) {
        Object.assign(entry, { narrows: beside, narrowTop: top, narrowBottom: top + height, left: right });
        width += reach + style.gutter / 2;
        if (!right) x -= reach + style.gutter / 2;
      }
    }
    taken.push(entry);
    photos.push(
      setPhoto(
        story.photo(),
        { x, y: kit.rowY(rect.row + top) + 3, width, height: height * style.lh - 8 },
        style,
        kit,
      ),
    );
  }
  return photos;
}
