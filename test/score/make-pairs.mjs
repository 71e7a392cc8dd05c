/**
 * Makes src/core/text/pair-statistics.ts: how often characters stand side by side in text of our own. Sources: the sample
 * library and the word list beside this file (each word counts as seen twice). No newspaper's text. `node test/score/make-pairs.mjs`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A word of the list weighs as much as so many sights in text. */
const wordWeight = 2;
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'windows-1252'];
const han = /[\u3400-\u9fff]/u;

/**
 * @param {string} folder
 * @param {RegExp} wanted
 * @returns {string[]} texts
 */
function textsIn(folder, wanted) {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => decode(readFileSync(path.join(root, folder, name))));
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
function decode(bytes) {
  for (const encoding of encodings) {
    if (encoding === 'utf-16le' && !(bytes[0] === 0xff && bytes[1] === 0xfe)) continue;
    if (encoding !== 'utf-16le' && bytes[0] === 0xff && bytes[1] === 0xfe) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return '';
}

/** @type {[number, number][]} */
const simplified = [
  ...readFileSync(path.join(root, 'src/core/text/traditional-forms.ts'), 'utf8').matchAll(
    /([\u3400-\u9fff])([\u3400-\u9fff])(?=[ '])/gu,
  ),
].map(([, traditional = '', simple = '']) => [traditional.charCodeAt(0), simple.charCodeAt(0)]);
const simplifiedOf = new Map(simplified);
const fold = (/** @type {string} */ text) =>
  text.replace(/[\u3400-\u9fff]/gu, (own) =>
    String.fromCharCode(simplifiedOf.get(own.charCodeAt(0)) ?? own.charCodeAt(0)),
  );

/** @typedef {Map<string, Map<string, number>>} Pairs */

/**
 * @param {Pairs} pairs
 * @param {string} text
 * @param {RegExp} member
 * @param {number} weight
 */
function count(pairs, text, member, weight) {
  for (let offset = 0; offset + 1 < text.length; offset += 1) {
    const left = text.charAt(offset);
    const right = text.charAt(offset + 1);
    if (!member.test(left) || !member.test(right)) continue;
    const row = pairs.get(left) ?? new Map();
    pairs.set(left, row.set(right, (row.get(right) ?? 0) + weight));
  }
}

/**
 * Rows of a first character and its second ones in groups, the most frequent first.
 * @param {Pairs} pairs
 * @returns {string}
 */
function rowsOf(pairs) {
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([left, row]) => {
      /** @type {Map<number, string[]>} */
      const groups = new Map();
      for (const [right, times] of row) {
        const digit = Math.min(9, 1 + Math.floor(Math.log2(times)));
        groups.set(digit, [...(groups.get(digit) ?? []), right]);
      }
      const text = [...groups].sort(([a], [b]) => b - a).map(([digit, own]) => digit + own.sort().join(''));
      return left + text.join('');
    })
    .join(' ');
}

const words = readFileSync(new URL('pair-words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .join(' ')
  .split(/\s+/u);
const samples = textsIn('resources/samples', /\.txt$/u);
/** @type {Pairs} */
const hanPairs = new Map();
for (const text of samples) count(hanPairs, fold(text), han, 1);
for (const word of new Set(words)) count(hanPairs, fold(word), han, wordWeight);

const latin = [...samples, ...words.filter((word) => /^\p{Script=Latin}+$/u.test(word))];
/** @type {Pairs} */
const latinPairs = new Map();
for (const text of latin) {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  count(latinPairs, plain, /[a-z]/u, 1);
}

const total = (/** @type {Pairs} */ pairs) => [...pairs.values()].reduce((sum, row) => sum + row.size, 0);
const table = (/** @type {string} */ rows) => {
  const lines = rows.match(/.{1,100}/gu) ?? [];
  return lines.map((line) => `  '${line}'`).join(' +\n');
};
writeFileSync(
  path.join(root, 'src/core/text/pair-statistics.ts'),
  `/**
 * Characters that stand side by side, version 1: made by test/score/make-pairs.mjs of the sample library and a
 * word list of our own, no newspaper's text. It is small: ${total(hanPairs)} pairs of ${hanPairs.size} Han characters, and
 * ${total(latinPairs)} pairs of Latin letters. A row is a first character, then second ones behind the logarithm (base 2, plus 1) of how often.
 */

/** Raised whenever the table changes, together with the engine's version. */
export const pairTableVersion = 1;

/** Pairs of Han characters in simplified forms. */
export const hanPairs =
${table(rowsOf(hanPairs))};

/** Pairs of Latin letters, small and without diacritics. */
export const latinPairs =
${table(rowsOf(latinPairs))};
`,
);
console.log(`${total(hanPairs)} Han pairs of ${hanPairs.size} characters, ${total(latinPairs)} Latin pairs`);
