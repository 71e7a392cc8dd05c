/** What a single character says: classes and the parts of cues it belongs to, as bits, looked up once per character. */
import {
  isClauseMark,
  isClosing,
  isHan,
  isKana,
  isOpening,
  isSentenceEnd,
  isSpace,
} from '../text/char-class';

/** The bits of a character's traits. */
export const traits = {
  known: 1,
  space: 1 << 1,
  /** Han or kana. */
  broad: 1 << 2,
  opening: 1 << 3,
  closing: 1 << 4,
  sentenceEnd: 1 << 5,
  clauseMark: 1 << 6,
  /** Any of the four before. */
  mark: 1 << 7,
  upper: 1 << 8,
  lower: 1 << 9,
  letterAscii: 1 << 10,
  /** Letters and digits of any script: what words are made of. */
  word: 1 << 11,
  /** May be the first character of a lead, an opener, a byline, a note or an imprint. */
  cueStart: 1 << 12,
  /** May end a credit. */
  creditEnd: 1 << 13,
  /** Without one of these a line has no cue of the kind. */
  captionPart: 1 << 14,
  divider: 1 << 15,
  promoPart: 1 << 16,
  datePart: 1 << 17,
  jumpPart: 1 << 18,
  dash: 1 << 19,
  surePart: 1 << 20,
  bullet: 1 << 21,
  letter: 1 << 22,
} as const;

const known = new Uint32Array(0x1_0000);

/** Returns the traits of a code point as bits. */
export function traitsOf(code: number): number {
  const found = known[code];
  if (found !== undefined && found !== 0) return found;
  const made = makeTraits(code);
  if (code < known.length) known[code] = made;
  return made;
}

function makeTraits(code: number): number {
  const character = String.fromCodePoint(code);
  let sum: number = traits.known;
  const add = (trait: number, there: boolean): void => {
    if (there) sum |= trait;
  };
  add(traits.space, isSpace(code));
  add(traits.broad, isHan(code) || isKana(code));
  add(traits.opening | traits.mark, isOpening(code));
  add(traits.closing | traits.mark, isClosing(code));
  add(traits.sentenceEnd | traits.mark, isSentenceEnd(code));
  add(traits.clauseMark | traits.mark, isClauseMark(code));
  add(traits.upper, /\p{Lu}/u.test(character));
  add(traits.lower, /\p{Ll}/u.test(character));
  add(traits.letterAscii, /[A-Za-z\u017f\u212a]/u.test(character));
  add(traits.letter, /\p{L}/u.test(character));
  add(traits.word, /[\p{L}\p{N}]/u.test(character));
  for (const [trait, characters] of parts) add(trait, characters.includes(character));
  return sum;
}

const parts: readonly (readonly [number, string])[] = [
  [
    traits.cueStart,
    '【[［（(本新中记記近日连連昨今眼初清0123456789走为為特首见實实通评評作撰文□■◆●○☉△▲编編开開核内阅责責值',
  ],
  [traits.creditEnd, '摄攝道导導影图圖供）)'],
  [traits.captionPart, '图圖（(场場'],
  [traits.divider, ':：/／|'],
  [traits.promoPart, '码碼端众眾线線稿箱描阅訂微注@-'],
  [traits.datePart, '0123456789年년'],
  [traits.surePart, '辑輯编編版校'],
  [traits.jumpPart, '转轉接'],
  [traits.dash, '—―─-'],
  [traits.bullet, '■□●○◆◇▲△★☆•▪►·'],
];
