// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Composes one page: style, stories in their places, furniture, drawing order; returns what is drawn and the truth. */

import { layoutArticle } from './article-layout.mjs';
import { drawOrder } from './draw-order.mjs';
import { pageFurniture } from './furniture.mjs';
import { drawStyle } from './page-style.mjs';
import { kindFor, pageTypes, slicePage } from './slice.mjs';
import { photoStory, smallPrint } from './small-pieces.mjs';

const wide = '，：；（）？！％';
const narrow = ',:;()?!%';

/** Full-width marks as the half-width family sets them: comma, colon, semicolon, brackets; stops and quotes stay. */
export const halve = (text) => text.replace(/[，：；（）？！％]/gu, (mark) => narrow[wide.indexOf(mark)]);

function createKit(style, chance, metrics) {
  const widths = new Map();
  const widthOf = (font, char) => {
    const known = metrics[font]?.[char];
    if (known !== undefined) return known;
    return /[\u2100-\uffef]/u.test(char) ? 1 : 0.55;
  };
  const measure = (font, text) => {
    const key = `${font}|${text}`;
    if (!widths.has(key))
      widths.set(
        key,
        [...text].reduce((sum, char) => sum + widthOf(font, char), 0),
      );
    return widths.get(key);
  };
  const unit = style.c * style.f;
  const left = 40;
  const top = 66;
  const width = style.G * unit + (style.G - 1) * style.gutter;
  return {
    chance,
    widthOf,
    measure,
    halve,
    left,
    width,
    foot: top + style.rows * style.lh + 16,
    fonts: { body: style.bodyFont, head: style.headFont, kai: style.kaiFont, deck: style.headFont },
    columnX: (col) => left + col * (unit + style.gutter),
    columnWidth: (span) => span * unit + (span - 1) * style.gutter,
    rowY: (row) => top + row * style.lh,
    dropped: [],
  };
}

/** The story as the page prints it: half-width marks where the paper uses them. */
function printed(story, style) {
  if (!style.half) return story;
  const all = (item) =>
    item === null
      ? null
      : Object.fromEntries(
          Object.entries(item).map(([key, value]) => [
            key,
            typeof value === 'string' && key !== 'role'
              ? halve(value)
              : Array.isArray(value)
                ? value.map(halve)
                : value,
          ]),
        );
  return {
    ...story,
    kicker: halve(story.kicker),
    headline: halve(story.headline),
    deck: halve(story.deck),
    byline: halve(story.byline),
    note: halve(story.note),
    photo: () => all(story.photo()),
    next: () => all(story.next()),
  };
}

/** Composes a page of `lang`; `books` hold the vocabularies, `metrics` the widths of the fonts' characters. */
export function composePage({ lang, mix, chance, books, metrics, available }) {
  const style = drawStyle(lang, chance, mix, available);
  const kit = createKit(style, chance, metrics);
  const book = books(lang);
  const world = book.createWorld(chance);
  const type = pageTypes[style.type];
  const articles = [];
  const furniture = pageFurniture(world, style, kit);
  const asPrinted = (text) => (style.half ? halve(text) : text);
  const kinds = [];
  for (const rect of slicePage(style, chance, type)) {
    if (rect.label) {
      const text = asPrinted(book.label(world));
      const size = style.f * 1.3;
      const wide2 = kit.measure(kit.fonts.head, text) * size;
      if (wide2 < kit.columnWidth(rect.cols))
        furniture.push({
          type: 'furniture',
          role: 'section-label',
          text,
          boxes: [
            {
              x: kit.columnX(rect.col) + (chance.chance(0.5) ? (kit.columnWidth(rect.cols) - wide2) / 2 : 0),
              y: kit.rowY(rect.row),
              size,
              font: kit.fonts.head,
              segments: [{ x: 0, text, spacing: 0 }],
              unit: { part: 'section-label' },
            },
          ],
        });
      continue;
    }
    const kind = kindFor(rect, type, chance, lang);
    if (kind === 'advert') {
      furniture.push(smallPrint(rect, asPrinted(book.advert(world)), 'advert', style, kit));
      continue;
    }
    const story = printed(
      kind === 'notice' ? book.notice(world) : book.createStory(kind === 'photo' ? 'news' : kind, world),
      style,
    );
    const article =
      kind === 'photo' ? photoStory(story, rect, style, kit) : layoutArticle(story, rect, style, kit);
    if (article === null) continue;
    kinds.push(`${kind}/${rect.cols}x${rect.rows}`);
    articles.push(article);
    const last = article.chunks.filter((chunk) => chunk.type === 'body').at(-1);
    if (style.jump && last !== undefined && chance.chance(0.25)) {
      const text = asPrinted(book.jump(world));
      const box = last.boxes.at(-1);
      const jump = {
        type: 'furniture',
        role: 'jump-line',
        text,
        after: last,
        boxes: [
          {
            x: box.x + Math.max(0, style.c * style.f - kit.measure(kit.fonts.kai, text) * style.f),
            y: box.y + style.lh,
            size: style.f * 0.95,
            font: kit.fonts.kai,
            segments: [{ x: 0, text, spacing: 0 }],
            unit: { part: 'jump-line' },
          },
        ],
      };
      furniture.push(jump);
    }
  }
  addFrameSpaces(articles, style, chance);
  const order = drawOrder(articles, furniture, style, chance);
  const gold = {
    lang,
    articles: articles.map((article) => article.gold),
    furniture: furniture.map(({ role, text }) => ({ role, text })),
    meta: { set: mix, lang, style, kinds },
  };
  return {
    gold,
    order,
    pictures: articles.flatMap((article) => article.pictures),
    style,
    kit,
    width: kit.width + 80,
    height: kit.foot + 60,
    dropped: kit.dropped,
  };
}

/** The space that some programs set at the start of a text frame. */
function addFrameSpaces(articles, style, chance) {
  const put = (chunk) => {
    const [first] = chunk.boxes;
    first.segments = [{ x: -0.35, text: ' ', spacing: 0 }, ...first.segments];
  };
  if (style.frameSpace === 'none') return;
  for (const { chunks } of articles) {
    const body = chunks.find((chunk) => chunk.type === 'body');
    for (const chunk of chunks) {
      const head = chunk.type !== 'body' && chunk.type !== 'photo';
      if (
        style.frameSpace === 'all'
          ? chunk.type !== 'body' || chunk === body
          : style.frameSpace === 'heads'
            ? head
            : chunk === body || (head && chance.chance(0.2))
      )
        put(chunk);
    }
  }
}
