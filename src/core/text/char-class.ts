/** Character classes of newspaper text: scripts, punctuation, what may stand at a line's start and end. */
import { inRanges, type Ranges } from './ranges';

export type CharClass =
  | 'han'
  | 'kana'
  | 'hangul'
  | 'latin'
  | 'digit'
  | 'cjk-punctuation'
  | 'punctuation'
  | 'space'
  | 'other';

/** Returns the class of a code point; full-width Latin letters and digits count as Latin and digits. */
export function charClass(codePoint: number): CharClass {
  if (isSpace(codePoint)) return 'space';
  if (isHan(codePoint)) return 'han';
  if (isDigit(codePoint)) return 'digit';
  if (isLatin(codePoint)) return 'latin';
  if (isKana(codePoint)) return 'kana';
  if (isHangul(codePoint)) return 'hangul';
  if (isCjkPunctuation(codePoint)) return 'cjk-punctuation';
  if (isPunctuation(codePoint)) return 'punctuation';
  return 'other';
}

/** True for white space as JavaScript's `\s` has it, and for U+FEFF, which a dump may carry anywhere. */
export function isSpace(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d);
  // Most of what is asked about lies behind them.
  if (codePoint > 0x3000) return codePoint === 0xfeff;
  return inRanges(spaces, codePoint);
}

/** True for Han characters of every block, 々, 〇 and radicals included. */
export function isHan(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  return codePoint >= 0x2e80 && inRanges(han, codePoint);
}

/** True for hiragana and katakana, half-width and ー included. */
export function isKana(codePoint: number): boolean {
  return codePoint >= 0x3041 && inRanges(kana, codePoint);
}

/** True for Hangul syllables and jamo. */
export function isHangul(codePoint: number): boolean {
  return codePoint >= 0x1100 && inRanges(hangul, codePoint);
}

/** True for characters written without spaces between words and set one cell wide: Han, kana, CJK punctuation. */
export function isCjk(codePoint: number): boolean {
  return isHan(codePoint) || isKana(codePoint) || isCjkPunctuation(codePoint);
}

/** True for Latin letters with and without diacritics, ligatures and full-width forms included. */
export function isLatin(codePoint: number): boolean {
  if (codePoint < 0x80) return (codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a;
  return inRanges(latin, codePoint);
}

/** True for decimal digits, ASCII and full-width. */
export function isDigit(codePoint: number): boolean {
  return (codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19);
}

/** True for punctuation that belongs to CJK setting: ideographic, full-width, vertical and small forms. */
export function isCjkPunctuation(codePoint: number): boolean {
  return codePoint >= 0x3001 && inRanges(cjkPunctuation, codePoint);
}

/** True for any punctuation mark, CJK or not; symbols such as ￥ or □ are none. */
export function isPunctuation(codePoint: number): boolean {
  return isCjkPunctuation(codePoint) || inRanges(otherPunctuation, codePoint);
}

/** True for opening quotes and brackets: “ 「 （ [ 《. ASCII quotes have no direction and are none. */
export function isOpening(codePoint: number): boolean {
  return opening.has(codePoint);
}

/** True for closing quotes and brackets: ” 」 ） ] 》. */
export function isClosing(codePoint: number): boolean {
  return closing.has(codePoint);
}

/** True for what CLREQ forbids at a line's start: closing marks, stops, connectors, small kana. */
export function isNoStart(codePoint: number): boolean {
  return noStart.has(codePoint) || closing.has(codePoint);
}

/** True for what CLREQ forbids at a line's end: opening quotes and brackets. */
export function isNoEnd(codePoint: number): boolean {
  return opening.has(codePoint);
}

/** True for marks that end a sentence: 。！？ . ! ? … and their full-width, half-width and vertical forms. */
export function isSentenceEnd(codePoint: number): boolean {
  return sentenceEnd.has(codePoint);
}

/** True for marks that separate inside a sentence: ，、；： and their narrow forms. */
export function isClauseMark(codePoint: number): boolean {
  return clauseMarks.has(codePoint);
}

function setOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0));
}

// CLREQ 3.1.2 (quotation marks and brackets), Unicode Bidi_Paired_Bracket for the rest.
const opening = setOf('“‘„‚«‹「『（〔［｛〈《【〖〘〚〝([{⟨⟪﹁﹃︵︷︹︻︽︿﹙﹛﹝｢｟');
const closing = setOf('”’»›」』）〕］｝〉》】〗〙〛〞〟)]}⟩⟫﹂﹄︶︸︺︼︾﹀﹚﹜﹞｣｠');

// CLREQ 3.1.5 (prohibition rules for line start); small kana and marks of repetition from JIS X 4051.
const noStart = setOf(
  '。．，、：；！？｡､!?,.:;%％‰℃°·・･‧∶—–～~／/﹐﹑﹒﹔﹕﹖﹗︐︑︒︓︔︕︖々〻ゝゞヽヾー' +
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ',
);

// GB/T 15834 (sentence-final stops); the ellipsis is one where nothing follows it.
const sentenceEnd = setOf('。．！？｡.!?…⋯﹒﹖﹗︒︕︖‼⁇⁈⁉');
const clauseMarks = setOf('，、；：,;:､﹐﹑﹔﹕︐︑︓︔');

// Unicode 15 PropList.txt, White_Space, and the byte order mark.
const spaces: Ranges = [
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

// Unicode 15 Scripts.txt, Script=Han, whole planes 2 and 3 so that later extensions count as well.
const han: Ranges = [
  [0x2e80, 0x2fd5],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x16fe2, 0x16fe3],
  [0x16ff0, 0x16ff6],
  [0x20000, 0x2fffd],
  [0x30000, 0x3fffd],
];

// Scripts.txt, Hiragana and Katakana, with the shared marks ー ･ left to punctuation where they are marks.
const kana: Ranges = [
  [0x3041, 0x3096],
  [0x3099, 0x309f],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30ff],
  [0x31f0, 0x31ff],
  [0xff66, 0xff9f],
  [0x1aff0, 0x1b16f],
];

// Scripts.txt, Hangul.
const hangul: Ranges = [
  [0x1100, 0x11ff],
  [0x302e, 0x302f],
  [0x3131, 0x318e],
  [0xa960, 0xa97c],
  [0xac00, 0xd7fb],
  [0xffa0, 0xffdc],
];

// Scripts.txt, Latin, without the ordinal signs; combining diacritics count as part of the letter before.
const latin: Ranges = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x250, 0x2af],
  [0x300, 0x36f],
  [0x1d00, 0x1d25],
  [0x1e00, 0x1eff],
  [0x2c60, 0x2c7f],
  [0xa722, 0xa787],
  [0xa78b, 0xa7ff],
  [0xab30, 0xab64],
  [0xfb00, 0xfb06],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

// Unicode blocks: CJK Symbols, Katakana middle dot, Vertical Forms, CJK Compatibility and Small Forms, Fullwidth.
const cjkPunctuation: Ranges = [
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0x3014, 0x301f],
  [0x3030, 0x3030],
  [0x303d, 0x303d],
  [0x30a0, 0x30a0],
  [0x30fb, 0x30fb],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe4f],
  [0xfe50, 0xfe61],
  [0xfe63, 0xfe63],
  [0xfe68, 0xfe68],
  [0xfe6a, 0xfe6b],
  [0xff01, 0xff03],
  [0xff05, 0xff0a],
  [0xff0c, 0xff0f],
  [0xff1a, 0xff1b],
  [0xff1f, 0xff20],
  [0xff3b, 0xff3d],
  [0xff3f, 0xff3f],
  [0xff5b, 0xff5b],
  [0xff5d, 0xff65],
];

// UnicodeData.txt, general category P in ASCII, Latin-1 and General Punctuation.
const otherPunctuation: Ranges = [
  [0x21, 0x23],
  [0x25, 0x2a],
  [0x2c, 0x2f],
  [0x3a, 0x3b],
  [0x3f, 0x40],
  [0x5b, 0x5d],
  [0x5f, 0x5f],
  [0x7b, 0x7b],
  [0x7d, 0x7d],
  [0xa1, 0xa1],
  [0xa7, 0xa7],
  [0xab, 0xab],
  [0xb6, 0xb7],
  [0xbb, 0xbb],
  [0xbf, 0xbf],
  [0x2010, 0x2027],
  [0x2030, 0x2043],
  [0x2045, 0x2051],
  [0x2053, 0x205e],
  [0x22ef, 0x22ef],
  [0x27e6, 0x27ef],
];
