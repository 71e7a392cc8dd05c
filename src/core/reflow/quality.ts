/**
 * How well the text of an article came through scanning and conversion: from what stands in it, not from how it was reflowed.
 * Signs of damage are weighed against the length; what clean text has of them too (rare characters, pairs that a small table
 * does not know) counts only where there is more of it than in clean pages.
 */
import type { Article } from '../page/model';
import { articleParts } from '../page/parts';
import { showPart } from '../page/shown';
import { isDigit, isHan, isLatin, isSpace } from '../text/char-class';
import { isKnownCharacter, isKnownPair, pairPlausibility } from '../text/char-pairs';

/** Weights and bounds, per character; a text whose weighed damage is as long as itself has quality 0. */
export const qualityWeights = {
  /** Lost for certain: □ 〓 inside text, U+FFFD, private use, control characters. A quarter of them leaves nothing. */
  lost: 4,
  /** A digit or a sign inside a word, letters of two alphabets in one: h0use, 经a济. */
  mixed: 4,
  /** A Han character that the table does not know and that stands once; clean pages have up to four in a hundred. */
  rare: 2,
  rareInClean: 0.04,
  /** Two neighbouring Han characters together neither in a word of the table nor elsewhere in the text: up to three in five. */
  unseen: 1,
  unseenInClean: 0.59,
  /** Two neighbouring letters that hardly follow each other in English, German or French; clean pages have a few. */
  unlikely: 2,
  unlikelyInClean: 0.07,
  unlikelyFrom: -1,
  /** No text is judged as if it were shorter, in characters: one mark in a line of ten is not yet a ruin. */
  shortest: 20,
} as const;

/** Returns 0 (unreadable) to 1 (no damage seen), three decimals. Pairs are judged in Chinese, English, German and French. */
export function articleQuality(article: Article, pageTexts: readonly string[], lang: string): number {
  return textQuality(
    articleParts(article).map(({ part }) => showPart(part, pageTexts).text),
    lang,
  );
}

/** The same of shown texts, one string a part. */
export function textQuality(parts: readonly string[], lang: string): number {
  const w = qualityWeights;
  let length = 0;
  let damage = 0;
  for (const part of parts) {
    const { solid, lost, mixed } = countSigns(part);
    length += solid;
    damage += lost * w.lost + mixed * w.mixed;
  }
  if (length === 0) return 1;
  if (lang.startsWith('zh')) damage += chineseNoise(parts);
  if (/^(?:en|de|fr)\b/u.test(lang)) damage += latinNoise(parts);
  const quality = 1 - Math.min(1, damage / Math.max(w.shortest, length));
  return Math.round(quality * 1000) / 1000;
}

interface Signs {
  /** Characters that are no spaces. */
  readonly solid: number;
  readonly lost: number;
  readonly mixed: number;
}

function countSigns(part: string): Signs {
  let solid = 0;
  let lost = 0;
  let mixed = 0;
  let before = -1;
  let last = -1;
  for (const character of part) {
    const code = character.codePointAt(0) ?? 0;
    const blank = isSpace(code);
    if (!blank || isControl(code)) {
      solid += 1;
      if (isLost(code) || (isBox(code) && last !== -1 && !isSpace(last))) lost += 1;
      if (before !== -1 && isForeignBetween(before, last, code)) mixed += 1;
    }
    before = last;
    last = code;
  }
  return { solid, lost, mixed };
}

/** Never text: replacement, private use, controls, halves of surrogate pairs, what is no character. */
function isLost(code: number): boolean {
  return (
    code === 0xfffd ||
    isControl(code) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    (code >= 0xfdd0 && code <= 0xfdef) ||
    (code & 0xfffe) === 0xfffe ||
    code >= 0xf0000
  );
}

const isControl = (code: number): boolean =>
  (code < 0x20 && (code < 0x09 || code > 0x0d)) || (code >= 0x7f && code < 0xa0);

/** Put for a character that could not be set; at the start of a part or behind a space it is a mark before a byline. */
const isBox = (code: number): boolean => code === 0x25a1 || code === 0x25af || code === 0x3013;

/** Whether the middle one of three characters breaks a word: of another kind than both of its neighbours, which are alike. */
function isForeignBetween(before: number, middle: number, after: number): boolean {
  if (isSmallLetter(before) && isSmallLetter(after)) {
    return isDigit(middle) || strays.has(middle) || isOtherLetter(middle);
  }
  if (isHan(before) && isHan(after)) return strays.has(middle) || (middle >= 0x61 && middle <= 0x7a);
  return isOtherLetter(before) && isOtherLetter(after) && isSmallLetter(middle);
}

const isSmallLetter = (code: number): boolean =>
  isLatin(code) && String.fromCodePoint(code) !== String.fromCodePoint(code).toUpperCase();

/** Greek and Cyrillic. */
const isOtherLetter = (code: number): boolean => code >= 0x370 && code <= 0x52f;

const strays: ReadonlySet<number> = new Set(
  Array.from('^~|\\`{}<>_*#$=@¦¬¤§¶', (sign) => sign.codePointAt(0) ?? 0),
);

function chineseNoise(parts: readonly string[]): number {
  const w = qualityWeights;
  const characters = new Map<number, number>();
  const pairs = new Map<number, number>();
  let all = 0;
  let neighbours = 0;
  for (const part of parts) {
    let last = -1;
    for (let offset = 0; offset < part.length; offset += 1) {
      const unit = part.charCodeAt(offset);
      const own = isHan(unit);
      if (own) {
        all += 1;
        characters.set(unit, (characters.get(unit) ?? 0) + 1);
        if (last !== -1) {
          neighbours += 1;
          const pair = last * 0x1_0000 + unit;
          pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        }
      }
      last = own ? unit : -1;
    }
  }
  let rare = 0;
  for (const [unit, times] of characters) if (times === 1 && !isKnownCharacter(unit)) rare += 1;
  let unseen = 0;
  for (const [pair, times] of pairs) {
    if (times === 1 && !isKnownPair(Math.floor(pair / 0x1_0000), pair % 0x1_0000)) unseen += 1;
  }
  return (
    Math.max(0, rare - w.rareInClean * all) * w.rare +
    Math.max(0, unseen - w.unseenInClean * neighbours) * w.unseen
  );
}

function latinNoise(parts: readonly string[]): number {
  const w = qualityWeights;
  let neighbours = 0;
  let unlikely = 0;
  for (const part of parts) {
    for (let offset = 1; offset < part.length; offset += 1) {
      const left = part.charCodeAt(offset - 1);
      const right = part.charCodeAt(offset);
      if (!isLatin(left) || !isLatin(right)) continue;
      neighbours += 1;
      if (pairPlausibility(left, right) < w.unlikelyFrom) unlikely += 1;
    }
  }
  return Math.max(0, unlikely - w.unlikelyInClean * neighbours) * w.unlikely;
}
