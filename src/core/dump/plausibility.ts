/** How much decoded text looks like text: the evidence by which encodings are told apart. */
import { isHan, isHangul, isKana, isLatin } from '../text/char-class';
import { charactersOfRows, standardSyllables } from './code-pages';
import { commonHan, commonHangul, commonPunctuation } from './common-characters';
import type { EncodingName } from './encodings';
import { westernWeight } from './western';

/**
 * Returns the mean weight of what an encoding made of the bytes beyond ASCII: about 2 and more for text in this
 * encoding, 0 and less for text in another one. Text of ASCII alone weighs 0.
 */
export function plausibility(text: string, encoding: EncodingName): number {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const everyday = everydayCharacters(encoding);
  let sum = 0;
  let count = 0;
  let before = '';
  const characters = Array.from(text);
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x80) {
      const weight = isControl(codePoint) ? weights.control : wide ? weights.wideAscii : 0;
      if (weight !== 0) count += 1;
      sum += weight;
    } else {
      const after = characters[index + 1] ?? '';
      const bytes = bytesOf(codePoint, encoding);
      let weight = weigh(character, codePoint, encoding, everyday, before, after);
      // One CJK character alone in Latin text is a letter or quote beyond ASCII, read with the next letter's byte.
      if (
        isCjkLetter(codePoint) &&
        isAscii(before) &&
        isAscii(after) &&
        (isLetter(before) || isLowerCase(after))
      ) {
        weight = weights.aloneInWord;
      }
      sum += weight * bytes;
      count += bytes;
    }
    before = character;
  }
  return count === 0 ? 0 : sum / count;
}

/** The share of control characters that text does not use, trailing NUL padding and a final Ctrl+Z left aside. */
export function controlShare(text: string): number {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end -= 1;
  if (end === 0) return text.length === 0 ? 0 : 1;
  let controls = 0;
  for (let offset = 0; offset < end; offset += 1) if (isControl(text.charCodeAt(offset))) controls += 1;
  return controls / end;
}

// Each is about the logarithm of how much likelier the character is in running text than in text read wrongly.
const weights = {
  common: 3,
  punctuation: 2,
  everyday: 1,
  rare: -2,
  privateUse: -3,
  control: -5,
  undecodable: -6,
  wideAscii: 1,
  aloneInWord: -4,
  otherEveryday: -0.5,
} as const;

function weigh(
  character: string,
  codePoint: number,
  encoding: EncodingName,
  everyday: ReadonlySet<string>,
  before: string,
  after: string,
): number {
  if (codePoint === 0xfffd) return weights.undecodable;
  if (codePoint < 0xa0 && encoding !== 'windows-1252') return weights.control;
  if (encoding === 'windows-1252') return westernWeight(character, before, after);
  if (commonPunctuation.has(character)) return weights.punctuation;
  if (isHan(codePoint)) {
    if (encoding === 'euc-kr') return -1;
    if (commonHan.has(character)) return weights.common;
    if (everyday.has(character)) return weights.everyday;
    // Traditional text in GBK lies outside the everyday rows of that set, inside those of Big5.
    if (encoding === 'gb18030' && everydayCharacters('big5').has(character)) return weights.otherEveryday;
    return weights.rare;
  }
  if (isHangul(codePoint)) {
    if (commonHangul.has(character)) return weights.common;
    return everyday.has(character) ? 0.5 : weights.rare;
  }
  if (codePoint >= 0xff61 && codePoint <= 0xff9f) return -1.5;
  if (isKana(codePoint)) {
    if (encoding === 'gb18030' || encoding === 'big5' || encoding === 'euc-kr') return -1;
    return codePoint < 0x30a0 ? weights.common : 1.5;
  }
  if (codePoint >= 0xff01 && codePoint <= 0xff5e) return weights.everyday;
  if (codePoint >= 0xe000 && codePoint <= 0xf8ff) return weights.privateUse;
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    if (isLatin(codePoint) || codePoint < 0x100) return westernWeight(character, before, after);
    if (codePoint >= 0x2010 && codePoint <= 0x2044) return 1;
  }
  // Box drawing, Greek, Cyrillic, symbols: every East Asian set has them, little text uses them.
  return codePoint > 0x2fff ? weights.rare : -0.5;
}

function bytesOf(codePoint: number, encoding: EncodingName): number {
  if (encoding === 'windows-1252' || codePoint === 0xfffd) return 1;
  if (encoding === 'utf-8') return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  if (encoding === 'shift_jis' && codePoint >= 0xff61 && codePoint <= 0xff9f) return 1;
  return codePoint > 0xffff ? 4 : 2;
}

function isControl(codePoint: number): boolean {
  return (codePoint < 0x20 && (codePoint < 0x09 || codePoint > 0x0d)) || codePoint === 0x7f;
}

function isCjkLetter(codePoint: number): boolean {
  return isHan(codePoint) || isHangul(codePoint) || isKana(codePoint);
}

function isAscii(character: string): boolean {
  return character === '' || character.charCodeAt(0) < 0x80;
}

function isLetter(character: string): boolean {
  return /^[A-Za-z]$/u.test(character);
}

function isLowerCase(character: string): boolean {
  return /^[a-z]$/u.test(character);
}

const everyday = new Map<string, ReadonlySet<string>>();

/** The part of an encoding's set that was laid out as its everyday part, taken from the host's own decoder. */
function everydayCharacters(encoding: EncodingName): ReadonlySet<string> {
  const known = everyday.get(encoding);
  if (known !== undefined) return known;
  const set = new Set(listEveryday(encoding));
  everyday.set(encoding, set);
  return set;
}

function listEveryday(encoding: EncodingName): string {
  switch (encoding) {
    case 'gb18030':
      return charactersOfRows('gb18030', 0xb0, 0xd7, 0xa1, 0xfe);
    case 'big5':
      return (
        charactersOfRows('big5', 0xa4, 0xc5, 0x40, 0x7e) + charactersOfRows('big5', 0xa4, 0xc5, 0xa1, 0xfe)
      );
    case 'shift_jis':
      return (
        charactersOfRows('shift_jis', 0x89, 0x97, 0x40, 0x7e) +
        charactersOfRows('shift_jis', 0x88, 0x97, 0x9f, 0xfc)
      );
    case 'euc-kr':
      return standardSyllables();
    case 'windows-1252':
      return '';
    default:
      return listEveryday('gb18030') + listEveryday('big5') + listEveryday('shift_jis') + standardSyllables();
  }
}
