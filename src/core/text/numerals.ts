/** Numbers written in Han and Roman numerals. */

const digits = new Map([...'〇一二三四五六七八九'].map((character, value) => [character, value]));
for (const [character, value] of [
  ['零', 0],
  ['○', 0],
  ['两', 2],
  ['兩', 2],
  ['元', 1],
] as const)
  digits.set(character, value);

/** What Han numerals are made of, for patterns. */
export const hanNumeral = '[〇○零一二三四五六七八九十百廿卅]';

/**
 * Returns the number that Han numerals write, figure by figure (二〇一九) or with tens and hundreds (二十一, 廿一,
 * 一百零二), 0 to 9999; null for what is no number.
 */
export function parseHanNumber(text: string): number | null {
  if (text === '') return null;
  const plain = text.replace(/廿/gu, '二十').replace(/卅/gu, '三十');
  if (!/[十百]/u.test(plain)) {
    if (plain.length > 4) return null;
    let value = 0;
    for (const character of plain) {
      const digit = digits.get(character);
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  const match =
    /^(?:([一二两兩三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      plain,
    );
  if (match === null) return null;
  const [, hundreds, tens, ten, ones] = match;
  const of = (character: string | undefined, fallback: number): number =>
    character === undefined ? fallback : (digits.get(character) ?? fallback);
  return of(hundreds, 0) * 100 + (ten === undefined ? 0 : of(tens, 1) * 10) + of(ones, 0);
}

const romans: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Returns the number that Roman capitals write, 1 to 39; null for what is none, or not written the usual way. */
export function parseRoman(text: string): number | null {
  let rest = text;
  let value = 0;
  for (const [letters, worth] of romans) {
    while (rest.startsWith(letters)) {
      value += worth;
      rest = rest.slice(letters.length);
    }
  }
  return rest === '' && value > 0 && value < 40 && writeRoman(value) === text ? value : null;
}

function writeRoman(number: number): string {
  let rest = number;
  let text = '';
  for (const [letters, worth] of romans) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

/** Returns full-width letters, digits and brackets as ASCII; the text keeps its length, so that offsets hold. */
export function foldWidth(text: string): string {
  return text.replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
