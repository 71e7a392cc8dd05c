// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Lays one story out in its rectangle: head, pictures, body frames round them; returns what is drawn and what is true. */

import { bodyFrames } from './body-frames.mjs';
import { fillBody } from './fill-body.mjs';
import { createFlow, tokenSegments } from './flow.mjs';
import { setHead } from './head-block.mjs';
import { choosePhotos } from './place-photos.mjs';

/** Where the head stands: over all columns, over some, in a column of its own, below; and its size. */
function headPlace(rect, style, chance) {
  const { cols, rows } = rect;
  const large =
    cols >= 4
      ? [2.4, 2.8, 3.2]
      : cols === 3
        ? [2, 2.3, 2.6]
        : cols === 2
          ? [1.6, 1.8, 2.1]
          : [1.25, 1.4, 1.6];
  const shout = chance.pick(large) * (style.latin && cols > 1 ? 0.85 : 1);
  const kind = chance.weighted([
    ['top', 6],
    ['part', cols >= 3 ? 2 : 0],
    ['mid', cols >= 3 ? 1.5 : 0],
    ['side', cols >= 3 && rows <= 40 ? 1 : 0],
    ['foot', rows >= 14 ? 0.6 : 0],
  ]);
  const some =
    kind === 'part'
      ? Math.max(2, cols - chance.int(1, 2))
      : kind === 'mid'
        ? cols - 2
        : kind === 'side'
          ? 1
          : cols;
  return {
    kind,
    from: kind === 'mid' ? 1 : 0,
    span: some,
    shout: kind === 'side' ? Math.min(shout, 1.7) : Math.min(shout, some === 1 ? 1.7 : 9),
  };
}

/** Lays a story out. Returns {chunks: [{type, boxes}], pictures, gold} or null when nothing of the body fits. */
export function layoutArticle(story, rect, style, kit) {
  const { chance } = kit;
  const place = headPlace(rect, style, chance);
  const headless = story.headline !== '' && chance.chance(style.headless);
  const headStory = headless
    ? { ...story, headline: '', kicker: chance.chance(0.3) ? story.kicker : '', deck: '' }
    : story;
  let head = setHead(headStory, kit.columnWidth(place.span), place.shout, style, kit);
  for (let shout = place.shout; head.height > (rect.rows - 5) * style.lh && shout > 1.1; shout *= 0.8)
    head = setHead({ ...headStory, deck: '' }, kit.columnWidth(place.span), shout, style, kit);
  if (head.height > (rect.rows - 5) * style.lh)
    head = setHead(
      { ...headStory, kicker: '', deck: '', byline: '' },
      kit.columnWidth(place.span),
      1.1,
      style,
      kit,
    );
  if (head.height > (rect.rows - 4) * style.lh) return null;
  const headRows = Math.min(
    rect.rows - 4,
    Math.ceil((head.height + (headless ? style.f * 3 : 0)) / style.lh) + 1,
  );
  const taken = [];
  const headTop = place.kind === 'foot' ? rect.rows - headRows : 0;
  if (place.kind === 'side') taken.push({ from: 0, span: 1, top: 0, bottom: rect.rows });
  else taken.push({ from: place.from, span: place.span, top: headTop, bottom: headTop + headRows });
  const headX = kit.columnX(rect.col + place.from);
  const headY = kit.rowY(rect.row + headTop) + (headless ? style.f * 2.6 : 2);
  const photos = choosePhotos(story, rect, place, headRows, taken, style, kit);
  const variant = chance.chance(style.wide) && rect.rows > 24 ? 'wide' : 'plain';
  const flow = createFlow(bodyFrames(rect, taken, style, kit, variant), style, kit);
  const blocks = [];
  const noteBlock = fillBody(story, flow, blocks, style, kit);
  if (blocks.length === 0) return null;
  let byline = head.gold.byline;
  const endUnit = { part: 'byline' };
  if (
    story.byline !== '' &&
    story.bylineAt === 'end' &&
    flow.together([story.byline], endUnit, { font: kit.fonts.kai, align: 'right', above: 0, below: 0 })
  )
    byline = story.byline;
  const chunks = [];
  for (const part of ['kicker', 'headline', 'deck', 'byline']) {
    const lines = head.lines.filter((line) => line.part === part);
    if (lines.length === 0) continue;
    chunks.push({
      type: part,
      boxes: lines.map((line) => ({
        x: headX + line.x,
        y: headY + line.y,
        size: line.size,
        font: line.font,
        segments:
          line.text.includes(' ') || style.latin
            ? [{ x: 0, text: line.text, spacing: 0 }]
            : tokenSegments(line.text, kit, line.font),
        unit: { part },
      })),
    });
  }
  for (const frame of flow.frames)
    if (frame.lines.length > 0) chunks.push({ type: 'body', boxes: frame.lines });
  for (const photo of photos) chunks.push({ type: 'photo', boxes: photo.boxes });
  const gold = {
    ...head.gold,
    byline,
    blocks: [...noteBlock, ...blocks, ...photos.flatMap((photo) => photo.gold)],
  };
  return { chunks, pictures: photos.map((photo) => photo.picture), gold, top: rect.row, left: rect.col };
}
