// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** What fills a rectangle without being a story with columns: a picture with its words, a few lines of small print. */

import { createFlow, tokenSegments } from './flow.mjs';
import { setPhoto } from './photo.mjs';

/** A picture story: pictures, captions, credits, now and then a headline. */
export function photoStory(story, rect, style, kit) {
  const { chance } = kit;
  const box = {
    x: kit.columnX(rect.col),
    y: kit.rowY(rect.row),
    width: kit.columnWidth(rect.cols),
    height: rect.rows * style.lh - 6,
  };
  const parts = [];
  const chunks = [];
  const headline = chance.chance(0.25) ? story.headline.replaceAll('\u200b', '') : '';
  if (headline !== '') {
    const size = style.f * 1.6;
    if (kit.measure(kit.fonts.head, headline) * size < box.width) {
      chunks.push({
        type: 'headline',
        boxes: [
          {
            x: box.x,
            y: box.y,
            size,
            font: kit.fonts.head,
            segments:
              style.latin || headline.includes(' ')
                ? [{ x: 0, text: headline, spacing: 0 }]
                : tokenSegments(headline, kit, kit.fonts.head),
            unit: { part: 'headline' },
          },
        ],
      });
      box.y += size * 1.5;
      box.height -= size * 1.5;
    }
  }
  const two = rect.cols >= 3 && chance.chance(0.3);
  const each = two ? (box.width - 14) / 2 : box.width;
  parts.push(setPhoto(story.photo(), { ...box, width: each }, style, kit));
  if (two) parts.push(setPhoto(story.photo(), { ...box, x: box.x + each + 14, width: each }, style, kit));
  for (const part of parts) chunks.push({ type: 'photo', boxes: part.boxes });
  return {
    chunks,
    pictures: parts.map((part) => part.picture),
    gold: {
      kicker: '',
      headline: chunks[0].type === 'headline' ? headline : '',
      deck: '',
      byline: '',
      blocks: parts.flatMap((part) => part.gold),
    },
  };
}

/** A few lines of `text` as furniture of `role`. */
export function smallPrint(rect, text, role, style, kit) {
  const flow = createFlow(
    [{ x: kit.columnX(rect.col), y: kit.rowY(rect.row), width: kit.columnWidth(rect.cols), rows: rect.rows }],
    style,
    kit,
  );
  flow.paragraph(text, { part: role }, { indent: 0, font: kit.fonts.head, mode: 'none', hang: '' });
  return { type: 'furniture', role, text, boxes: flow.frames[0].lines };
}
