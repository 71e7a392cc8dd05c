// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** What is on a page and belongs to no story: running heads, imprint, promotions, labels, notices. */

import { tokenSegments } from './flow.mjs';
import { createSubject, fill } from './subject-zh.mjs';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** Returns chunks {type, role, text, boxes} of the page's head and foot. */
export function pageFurniture(world, style, kit) {
  const { chance } = kit;
  const { width, left, foot } = kit;
  const parts = [];
  const put = (role, text, x, y, size, font) => {
    const own = style.half ? kit.halve(text) : text;
    const boxes = [
      {
        x,
        y,
        size,
        font,
        segments:
          style.latin || own.includes(' ')
            ? [{ x: 0, text: own, spacing: 0 }]
            : tokenSegments(own, kit, font),
        unit: { part: role },
      },
    ];
    parts.push({ type: 'furniture', role, text: own, boxes });
    return kit.measure(font, own) * size;
  };
  const texts = style.latin ? latinHeads(world, chance) : cjkHeads(world, chance);
  const heads = chance.sample(texts.heads, chance.int(2, texts.heads.length));
  for (const [i, text] of heads.entries()) {
    const size = style.f * chance.pick([1, 1.1, 1.4]);
    put('running-head', text, left + (width * i) / heads.length, 22, size, kit.fonts.deck);
  }
  let x = left;
  if (chance.chance(0.75)) {
    const stacked = chance.chance(0.3);
    texts.imprint.forEach((text, i) => {
      const used = put('imprint', text, x, foot + (stacked ? i * 15 : 0), style.f * 0.9, kit.fonts.deck);
      if (!stacked) x += used + style.f * 2;
    });
  }
  const count = chance.weighted([
    [0, 4],
    [1, 4],
    [2, 1],
  ]);
  for (let i = 0; i < count; i += 1) {
    const text = style.latin
      ? chance.pick(texts.promos)
      : fill(chance.pick(world.frames.promo), createSubject(world), world);
    put('promo', text, left + width * (i === 0 ? 0.7 : 0.45), foot, style.f * 0.9, kit.fonts.deck);
  }
  return parts;
}

function cjkHeads(world, chance) {
  const { year, month, day } = world;
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const mark = chance.pick([' ', '　', '  ']);
  const date = chance.pick([
    `${year}年${month}月${day}日${mark}星期${weekday}`,
    `${year}.${month}.${day} 星期${weekday}`,
    `${year}年${month}月${day}日`,
    `星期${weekday} ${year}年${month}月${day}日`,
  ]);
  const n = chance.int(1, 16);
  const folio = chance.pick([
    `第${n}版`,
    `${n}`,
    `0${n % 10}`,
    `A${String(n).padStart(2, '0')}`,
    `${n}版`,
    `${'ABCD'[n % 4]}${n % 9}`,
  ]);
  const section = chance.pick(world.words.sections);
  const posts = chance.sample(world.editors, chance.int(1, 4));
  const name = () => {
    const own = chance.pick(world.words.surnames) + chance.pick(world.words.given);
    return own.length === 2 && chance.chance(0.4) ? `${own[0]} ${own[1]}` : own;
  };
  const colon = chance.pick(['：', '：', '：', ' ', '/']);
  const entries = posts.map((post) => `${post}${colon}${name()}`);
  return {
    heads: [chance.chance(0.5) ? `${section.replace(/闻$/u, '')}新闻` : section, date, folio, world.paper],
    imprint: chance.chance(0.5) ? [entries.join(' ')] : entries,
  };
}

function latinHeads(world, chance) {
  const { date, folio, section, imprint, promos } = world.latinFurniture(world, chance);
  return { heads: [world.paper, date, folio, section], imprint, promos };
}
