// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Sets a picture with its caption and credit. */

import { tokenSegments } from './flow.mjs';
import { takeLine, takeWords, tokensOf } from './lines.mjs';

function captionLines(text, width, size, style, kit) {
  const font = kit.fonts.kai;
  const lines = [];
  if (style.latin) {
    const list = text.split(' ');
    let from = { word: 0, at: 0 };
    while (from.word < list.length) {
      const line = takeWords(list, from, width / size, (string) => kit.measure(font, string), style.hyphens);
      lines.push([{ x: 0, text: line.text, spacing: 0 }]);
      from = line.to;
    }
    return lines;
  }
  const tokens = tokensOf(text, (char) => kit.widthOf(font, char));
  for (let from = 0; from < tokens.length; ) {
    const line = takeLine(tokens, from, width / size);
    lines.push(tokenSegments(line.tokens.map((token) => token.string).join(''), kit, font));
    from = line.to;
  }
  return lines;
}

/** Lays a picture with caption and credit at (x, y); returns its boxes, gold blocks and the height used. */
export function setPhoto(photo, place, style, kit) {
  const { chance } = kit;
  const { x, y, width, height } = place;
  const size = style.f * style.captionSize;
  const lh = size * 1.25;
  const aside = width > 24 * style.f && chance.chance(0.25);
  const textWidth = aside ? width * 0.32 : width;
  const textX = aside ? x + width * 0.68 : x;
  const unitC = { part: 'caption' };
  const boxes = [];
  const credits = [];
  const gapText = style.latin ? ' ' : ' ';
  const sameLine = photo.credit !== '' && chance.chance(style.creditInline);
  const lines = captionLines(photo.caption, textWidth, size, style, kit);
  const rows = lines.length + (photo.credit !== '' ? 1 : 0) + (style.creditGap ? 1 : 0);
  let at = aside ? y + Math.max(0, height - rows * lh - 6) : y + height - rows * lh;
  const picture = { x, y, width: aside ? width * 0.66 : width, height: (aside ? y + height : at - 4) - y };
  for (const segments of lines) {
    boxes.push({ x: textX, y: at, size, font: kit.fonts.kai, segments, unit: unitC });
    at += lh;
  }
  if (photo.credit !== '') {
    const own = kit.measure(kit.fonts.kai, photo.credit) * size;
    const last = boxes.at(-1);
    const used =
      Math.max(...last.segments.map((segment) => segment.x + kit.measure(kit.fonts.kai, segment.text))) *
      size;
    if (sameLine && used + own + size < textWidth) {
      last.segments.push(
        { x: used / size, text: gapText, spacing: 0 },
        ...tokenSegments(photo.credit, kit, kit.fonts.kai).map((segment) => ({
          ...segment,
          x: segment.x + used / size + 0.6,
        })),
      );
    } else {
      if (style.creditGap) at += lh;
      const creditLines = captionLines(photo.credit, textWidth, size, style, kit);
      for (const segments of creditLines) {
        const wide =
          Math.max(...segments.map((segment) => segment.x + kit.measure(kit.fonts.kai, segment.text))) * size;
        (style.creditGap ? credits : boxes).push({
          x: textX + (style.creditRight ? Math.max(0, textWidth - wide) : 0),
          y: at,
          size,
          font: kit.fonts.kai,
          segments,
          unit: { part: 'credit' },
        });
        at += lh;
      }
    }
  }
  const gold = [{ role: 'caption', text: photo.caption }];
  if (photo.credit !== '') gold.push({ role: 'credit', text: photo.credit });
  return { boxes: [...boxes, ...credits], picture, gold };
}
