// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Draws the looks of one page: grid, measures, fonts, habits of setting and of drawing. */

const types = {
  latin: { front: 3, local: 2, feature: 2, mixed: 4, comment: 1 },
  train: { front: 4, local: 4, feature: 4, report: 3, comment: 2, literary: 2, life: 2, mixed: 5 },
  test: { front: 2, local: 3, feature: 2, report: 1, comment: 2, literary: 2, life: 2, mixed: 3 },
};

/** Columns a page and the cells in one. */
const shapes = {
  latin: '3x20 4x16 4x18 5x14 5x16 6x13',
  train: '2x30 3x24 4x20 4x18 5x16 5x17 6x12 6x14 7x11 7x9 8x8 3x18 5x13',
  test: '2x28 3x22 4x19 5x15 6x13 7x10 8x9',
};

const fonts = {
  Hans: {
    body: {
      'AR PL SungtiL GB': 2,
      'AR PL UMing CN': 3,
      'WenQuanYi Micro Hei': 2,
      'WenQuanYi Zen Hei': 1,
      'Droid Sans Fallback': 1,
      NPSerifSC: 11,
    },
    head: {
      'WenQuanYi Micro Hei': 3,
      'WenQuanYi Zen Hei': 2,
      'AR PL UMing CN': 1,
      NPSansSC: 6,
      NPSerifSCBold: 4,
    },
    kai: { 'AR PL KaitiM GB': 3, 'AR PL UKai CN': 2, 'AR PL SungtiL GB': 1, NPSerifSC: 1 },
  },
  Hant: {
    body: { 'AR PL UMing TW': 3, 'WenQuanYi Micro Hei': 2, 'WenQuanYi Zen Hei': 1, NPSerifSC: 7 },
    head: { 'WenQuanYi Micro Hei': 3, 'WenQuanYi Zen Hei': 2, NPSansSC: 4, NPSerifSCBold: 2 },
    kai: { 'AR PL UKai TW': 3, 'AR PL UMing TW': 1 },
  },
  latin: {
    body: { 'Liberation Serif': 6, 'DejaVu Serif': 1, 'Liberation Sans': 1 },
    head: { 'Liberation Sans': 3, 'Liberation Serif': 4 },
    kai: { 'Liberation Serif': 1, 'Liberation Sans': 1 },
  },
};

const settings = {
  latin: { even: 8, none: 1 },
  cjk: { even: 4, mixed: 4, brackets: 2, marks: 2, none: 0.4 },
};

const orders = {
  full: {
    'head-first': 4,
    'body-first': 3,
    'heads-last': 2,
    mixed: 3,
    crossed: 2,
    rowscan: 0.35,
    colscan: 0.35,
  },
  half: {
    'head-first': 8,
    'body-first': 1,
    'heads-last': 0.5,
    mixed: 1,
    crossed: 0.5,
    rowscan: 0.3,
    colscan: 0.3,
  },
};

/** Returns the style of one page; `mix` is `train` or `test`, whose layouts and habits are weighted differently. */
export function drawStyle(lang, chance, mix, available) {
  const latin = lang === 'en' || lang === 'de';
  const by = (weights) => chance.weighted(Object.entries(weights));
  const font = (weights) => {
    const there = Object.entries(weights).filter(([name]) => available.has(name));
    return chance.weighted(there.length > 0 ? there : Object.entries(weights));
  };
  const set = fonts[latin ? 'latin' : lang === 'zh-Hant' ? 'Hant' : 'Hans'];
  const [G, c] = chance
    .pick(shapes[latin ? 'latin' : mix].split(' '))
    .split('x')
    .map(Number);
  const f = chance.pick([12, 12.5, 13, 13.5]);
  const half = lang === 'zh-Hans' && chance.chance(0.24);
  return {
    type: by(types[latin ? 'latin' : mix]),
    lang,
    latin,
    half,
    G,
    c,
    f,
    lh: Math.round(f * chance.pick([1.25, 1.3, 1.35, 1.45]) * 4) / 4,
    gutter: Math.round(f * chance.pick([1.5, 1.65, 1.8, 2])),
    rows: latin ? chance.int(56, 78) : chance.int(50, 84),
    bodyFont: font(set.body),
    headFont: font(set.head),
    kaiFont: font(set.kai),
    just: by(settings[latin ? 'latin' : 'cjk']),
    squeeze: chance.pick([0, 0, 0.5]),
    hang: latin ? '' : chance.pick(['', '', '“‘「', '“‘「', '“‘「', '“‘《（「']),
    indent: latin ? chance.pick([1, 1, 1.5]) : 2,
    u3000: !latin && chance.chance(0.1),
    hyphens: chance.chance(0.85),
    dropcap: latin && chance.chance(0.4),
    paraGap: chance.chance(latin ? 0.04 : 0.07) ? 1 : 0,
    headAlign: chance.pick(['center', 'center', 'left']),
    crossAlign: chance.pick(latin ? [0, 'center'] : ['center', 'center', 2, 0]),
    crossBelow: chance.pick([0, 1, 1, 1, 1]),
    captionSize: chance.pick([0.85, 0.92, 1]),
    creditInline: chance.pick([0, 0.5, 0.9]),
    creditGap: chance.chance(0.25),
    creditRight: chance.chance(0.6),
    headless: chance.pick([0, 0, 0, 0, 0, 0.12, 0.12, 0.12, 0.3]),
    wide: chance.pick([0, 0.1, 0.25]),
    label: chance.pick([0, 0.15, 0.35]),
    frameSpace: latin ? 'none' : by({ none: 4, story: 4, heads: 1, all: 1.5 }),
    order: by(orders[half ? 'half' : 'full']),
    storyShuffle: chance.chance(0.35),
    photos: chance.pick(['with', 'with', 'with', 'last', 'first']),
    jump: chance.chance(0.2),
  };
}
