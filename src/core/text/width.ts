/** Widths in cells, as a newspaper column counts them: a Han character is 1, an ASCII character 0.5. */
import { inRanges, type Ranges } from './ranges';

/** What a character is wide that CJK fonts set on a full cell and Latin fonts do not: “ ” — … × □ ①. */
export type AmbiguousWidth = 0.5 | 1;

/**
 * Returns the width of a text in cells: controls, combining marks and zero-width characters count nothing.
 * `ambiguous` is 1 for CJK pages and 0.5 for Latin ones.
 */
export function widthInCells(text: string, ambiguous: AmbiguousWidth = 1): number {
  let width = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit >= 0x20 && unit < 0x7f) {
      width += 0.5;
    } else if (unit >= 0x4e00 && unit <= 0x9fff) {
      width += 1;
    } else {
      const codePoint = text.codePointAt(offset) ?? unit;
      if (codePoint > 0xffff) offset += 1;
      width += cellsOf(codePoint, ambiguous);
    }
  }
  return width;
}

/** Returns the width of one code point in cells: 0, 0.5 or 1. */
export function cellsOf(codePoint: number, ambiguous: AmbiguousWidth = 1): number {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 0;
  if (codePoint < 0xa0) return 0.5;
  if (inRanges(wide, codePoint)) return 1;
  if (inRanges(zero, codePoint)) return 0;
  return inRanges(ambiguousWide, codePoint) ? ambiguous : 0.5;
}

// UnicodeData.txt, categories Mn, Me and Cf as far as they occur in European and East Asian text.
const zero: Ranges = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x1160, 0x11ff],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20f0],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe01ef],
];

// Unicode 15 EastAsianWidth.txt, W and F, neighbouring blocks joined; private use because dumps keep rare Han there.
const wide: Ranges = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x2e80, 0x3029],
  [0x302e, 0x303e],
  [0x3041, 0x3098],
  [0x309b, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xe000, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0xfffd, 0xfffd],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

// EastAsianWidth.txt, A, punctuation and symbols only: letters with diacritics are never set on a full cell.
const ambiguousWide: Ranges = [
  [0xa1, 0xa1],
  [0xa4, 0xa4],
  [0xa7, 0xa8],
  [0xae, 0xae],
  [0xb0, 0xb1],
  [0xb4, 0xb4],
  [0xb6, 0xb7],
  [0xbf, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2010],
  [0x2013, 0x2016],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2020, 0x2022],
  [0x2024, 0x2027],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2035, 0x2035],
  [0x203b, 0x203b],
  [0x203e, 0x203e],
  [0x20ac, 0x20ac],
  [0x2103, 0x2103],
  [0x2105, 0x2105],
  [0x2109, 0x2109],
  [0x2113, 0x2113],
  [0x2116, 0x2116],
  [0x2121, 0x2122],
  [0x2150, 0x218b],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2312, 0x2312],
  [0x2460, 0x27bf],
  [0x2b00, 0x2bff],
];
