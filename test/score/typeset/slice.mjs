// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Cuts a page's grid into rectangles, one a story, and gives each a kind that fits its size. */

/** Kinds of page: the fewest and the most cells of a story, and how often each kind of story stands on it. */
export const pageTypes = {
  front: {
    area: [30, 84],
    kinds: { news: 6, meet: 2, feature: 2, brief: 2, opinion: 0.6, photo: 1.5, qa: 0.3 },
  },
  local: {
    area: [14, 44],
    kinds: { brief: 5, news: 6, meet: 1, photo: 2, briefs: 1, advert: 0.6, notice: 0.8 },
  },
  feature: { area: [56, 150], kinds: { feature: 6, meetLong: 2, news: 1, qa: 1, photo: 1.5 } },
  report: { area: [84, 190], kinds: { meetLong: 5, feature: 3, news: 1.5, meet: 2, photo: 1 } },
  comment: { area: [30, 76], kinds: { opinion: 6, letter: 3, essay: 1, feature: 1, photo: 0.5 } },
  literary: { area: [26, 72], kinds: { essay: 6, verse: 2.5, recipe: 1, feature: 0.6, photo: 0.6 } },
  life: {
    area: [20, 60],
    kinds: {
      recipe: 2,
      letter: 2,
      qa: 2.5,
      news: 2,
      briefs: 1.5,
      obituary: 1,
      notice: 1,
      advert: 1.2,
      photo: 1,
    },
  },
  mixed: { area: [22, 100], kinds: { news: 5, feature: 3, meet: 2, qa: 1, photo: 2, opinion: 1, brief: 2 } },
};

/** Returns rectangles {col, cols, row, rows, label?} in the order a reader meets them. */
export function slicePage(style, chance, type) {
  const cells = [];
  const target = () => chance.int(type.area[0], type.area[1]) * (16 / style.c) ** 0.5;
  const cut = (rect, depth) => {
    const area = rect.cols * rect.rows;
    const mayRow = rect.rows >= 20;
    const mayCol = rect.cols >= 2 && rect.rows >= 10;
    if (depth > 7 || (area <= target() * 1.35 && (depth > 0 || area < 90)) || (!mayRow && !mayCol)) {
      cells.push(rect);
      return;
    }
    const across = mayRow && (!mayCol || chance.chance(rect.rows > rect.cols * 9 ? 0.75 : 0.4));
    if (across) {
      const at = chance.int(8, rect.rows - 9);
      const label = depth > 0 && rect.cols >= 2 && at > 14 && chance.chance(style.label);
      cut({ ...rect, rows: at - 1 }, depth + 1);
      cut(
        {
          ...rect,
          row: rect.row + at,
          rows: rect.rows - at,
          label: undefined,
          ...(label ? { under: true } : {}),
        },
        depth + 1,
      );
    } else {
      const at = chance.int(1, rect.cols - 1);
      const group = depth > 0 && rect.cols >= 3 && rect.rows > 18 && chance.chance(style.label);
      const inner = group ? { ...rect, row: rect.row + 2, rows: rect.rows - 2 } : rect;
      if (group) cells.push({ ...rect, rows: 2, label: true });
      cut({ ...inner, cols: at }, depth + 1);
      cut({ ...inner, col: rect.col + at, cols: rect.cols - at }, depth + 1);
    }
  };
  cut({ col: 0, cols: style.G, row: 0, rows: style.rows }, 0);
  return cells;
}

/** A kind for the rectangle: what is too small for a story becomes a brief, a picture or a notice. */
export function kindFor(rect, type, chance, lang) {
  const area = rect.cols * rect.rows;
  const fits = {
    brief: area <= 60,
    notice: area <= 40 && rect.rows <= 18,
    advert: area <= 50 && rect.rows <= 14,
    photo: rect.rows >= 10 && rect.rows <= 26 && rect.cols <= 4 && area >= 14,
    verse: rect.cols <= 2,
    recipe: area <= 70,
    obituary: area <= 50,
    letter: area <= 120,
    briefs: rect.cols <= 2 && area >= 20,
    news: area >= 14,
    meet: area >= 24,
    feature: area >= 50,
    meetLong: area >= 60,
    qa: area >= 40,
    essay: area >= 30,
    opinion: area >= 26,
  };
  const latinKinds = new Set([
    'news',
    'feature',
    'brief',
    'briefs',
    'photo',
    'opinion',
    'letter',
    'notice',
    'advert',
    'meet',
    'qa',
  ]);
  const may = Object.entries(type.kinds).filter(
    ([kind]) => fits[kind] && (lang.startsWith('zh') || latinKinds.has(kind)),
  );
  return may.length > 0 ? chance.weighted(may) : 'brief';
}
