/** The bars of the shared TARGETS: the naive floor an engine must beat, and what is aimed at. Keys are the scorer's. */

const justAbove = 0.001;
/**
 * @param {number} seg
 * @param {number} hl
 * @param {number} par
 * @param {number} cerAll
 */
const floor = (seg, hl, par, cerAll) => ({
  seg: seg + justAbove,
  hl: hl + justAbove,
  par: par + justAbove,
  cerAll: cerAll - justAbove,
});

/** The naive floor for each extractor. */
export const floors = {
  pdfbox: floor(0.15, 0.038, 0.547, 0.48),
  'pdfbox-joined': floor(0.113, 0.098, 0.579, 0.45),
  pdfminer: floor(0.072, 0.106, 0.502, 0.508),
  poppler: floor(0.147, 0.032, 0.078, 0.569),
  mutool: floor(0.006, 0.019, 0.095, 0.753),
  'poppler-layout': floor(0, 0, 0.014, 1),
  'poppler-raw': floor(0, 0, 0, 1),
};

const first = {
  seg: 0.95,
  hl: 0.93,
  hlP: 0.93,
  kd: 0.85,
  par: 0.97,
  role: 0.85,
  xh: 0.85,
  note: 0.85,
  own: 0.85,
  cerAll: 0.03,
};
const second = {
  seg: 0.88,
  hl: 0.88,
  hlP: 0.88,
  kd: 0.75,
  par: 0.93,
  role: 0.75,
  xh: 0.75,
  note: 0.75,
  own: 0.7,
  cerAll: 0.06,
};
const third = { seg: 0.6, hl: 0.6, hlP: 0.6, kd: 0.5, par: 0.7, role: 0.5, xh: 0.5, note: 0.5, cerAll: 0.25 };
const real = {
  seg: 1,
  hl: 1,
  hlP: 1,
  kd: 1,
  par: 0.99,
  role: 0.97,
  xh: 0.97,
  note: 0.97,
  own: 1,
  cerAll: 0.01,
};

/** The targets for each extractor; `gold` are the real pages. */
export const targets = {
  gold: real,
  pdfbox: first,
  'pdfbox-joined': first,
  pdfminer: first,
  poppler: second,
  mutool: second,
  'poppler-raw': second,
  'poppler-layout': third,
};
