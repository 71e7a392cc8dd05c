/**
 * Makes src/core/text/pair-statistics.ts. Han characters: of a dictionary of words with frequencies (jieba's dict.txt, MIT, as in
 * the package @node-rs/jieba 2.0.3), which is not part of the project. Latin letters: of the sample library and the word list
 * beside this file. No newspaper's text. `node test/score/make-pairs.mjs dict.txt`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'windows-1252'];

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

/** So many pairs of Han characters are kept, the most frequent: twice as many know hardly more joins. */
const keptPairs = 60_000;
/** Characters in fewer words of running text are left out. */
const leastSeen = 20;

/** How often characters stand in words, begin and end them, and which follow which inside of them. */
function countWords(/** @type {string} */ file) {
  /** @type {Map<string, [number, number, number]>} */
  const characters = new Map();
  /** @type {Map<string, number>} */
  const pairs = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', times] = line.split(' ');
    const seen = Number(times);
    if (!/^[\u3400-\u9fff]+$/u.test(word) || !(seen > 0)) continue;
    for (let offset = 0; offset < word.length; offset += 1) {
      const own = characters.get(word.charAt(offset)) ?? [0, 0, 0];
      own[0] += seen;
      if (offset === 0) own[1] += seen;
      if (offset === word.length - 1) own[2] += seen;
      characters.set(word.charAt(offset), own);
      const pair = word.slice(offset, offset + 2);
      if (pair.length === 2) pairs.set(pair, (pairs.get(pair) ?? 0) + seen);
    }
  }
  return { characters, pairs };
}

/** A count as one digit of base 36: one and a half steps a doubling. */
const level = (/** @type {number} */ times) => Math.round(1.5 * Math.log2(times + 1)).toString(36);

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

const dictionary = process.argv[2];
if (dictionary === undefined) throw new Error('Name the dictionary: node test/score/make-pairs.mjs dict.txt');
const { characters, pairs } = countWords(dictionary);
const known = [...characters].filter(([, [all]]) => all >= leastSeen).sort(([a], [b]) => (a < b ? -1 : 1));
const kept = new Map(
  [...pairs].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1)).slice(0, keptPairs),
);
/** @type {Map<string, Map<string, string>>} */
const rows = new Map();
for (const [pair, times] of kept) {
  const row = rows.get(pair.charAt(0)) ?? new Map();
  rows.set(pair.charAt(0), row.set(level(times), (row.get(level(times)) ?? '') + pair.charAt(1)));
}
const hanRows = [...rows]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([left, row]) =>
      left +
      [...row]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([digit, seconds]) => digit + [...seconds].sort().join(''))
        .join(''),
  )
  .join(' ');

const table = (/** @type {string} */ text) => {
  const lines = text.match(/.{1,100}/gu) ?? [];
  return lines.map((line) => `  '${line}'`).join(' +\n');
};
writeFileSync(
  path.join(root, 'src/core/text/pair-statistics.ts'),
  `/**
 * Characters that stand side by side, version 2: made by test/score/make-pairs.mjs. Han characters: of the frequencies of
 * words in the dictionary of jieba, ${kept.size} pairs and ${known.length} characters, simplified (MIT licence, © 2013 Sun Junyi: "Permission is
 * hereby granted, free of charge, to any person obtaining a copy of this software … to deal in the Software without
 * restriction"; © 2020 LongYinan for the package). Latin letters: of the sample library and a word list of our own. No newspaper's text.
 */

/** Raised whenever the table changes, together with the engine's version. */
export const pairTableVersion = 2;

/**
 * Han characters, each with three digits of base 36: how often it stands in words, begins them, ends them. A digit n means
 * about 2^(n / 1.5) times.
 */
export const hanCharacters =
${table(known.map(([own, counts]) => own + counts.map(level).join('')).join(''))};

/** Pairs inside words. A row is a first character, then second ones behind the digit that says how often, as above. */
export const hanPairs =
${table(hanRows)};

/** Pairs of Latin letters, small and without diacritics: second ones behind the logarithm (base 2, plus 1) of how often. */
export const latinPairs =
${table(rowsOf(latinPairs))};
`,
);
console.log(`${kept.size} Han pairs, ${known.length} characters`);
