/** From the interface's Simplified words to Traditional ones as Taiwan writes them: OpenCC with our checked phrases before it. */
import { Converter } from 'opencc-js';
import { phrases, wholeTexts } from './zh-hant-phrases.mjs';

/** @typedef {{ readonly [key: string]: string | readonly string[] | Words }} Words */

const openCc = Converter({ from: 'cn', to: 'twp' });

/** Longest first, so that a phrase wins over its parts. */
const checked = [...phrases].sort(([a], [b]) => b.length - a.length);
const anyPhrase = new RegExp(checked.map(([simplified]) => escaped(simplified)).join('|'), 'gu');
const traditionalOf = new Map(checked);
const wholes = new Map(wholeTexts);

/** Stands for a phrase while OpenCC does the rest: private characters, which it leaves as they are. */
const firstPrivate = 0xe000;

/** Quotation marks of the mainland and those of Taiwan. */
const quotes = new Map([
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
]);

/**
 * Returns a text of the interface in Traditional characters and Taiwan's words. `{{placeholders}}` stay as they are.
 * @param {string} simplified
 * @returns {string}
 */
export function toTraditional(simplified) {
  const whole = wholes.get(simplified);
  if (whole !== undefined) return whole;
  return simplified
    .split(/(\{\{[^}]*\}\})/u)
    .map((part) => (part.startsWith('{{') ? part : convert(part)))
    .join('');
}

/**
 * Returns the same tree of words, each converted.
 * @param {Words} words
 * @returns {Words}
 */
export function wordsToTraditional(words) {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, valueToTraditional(value)]));
}

/** @param {string | readonly string[] | Words} value */
function valueToTraditional(value) {
  if (typeof value === 'string') return toTraditional(value);
  return Array.isArray(value) ? value.map(toTraditional) : wordsToTraditional(/** @type {Words} */ (value));
}

/** @param {string} text */
function convert(text) {
  /** @type {string[]} */
  const held = [];
  const marked = text.replace(anyPhrase, (phrase) => {
    held.push(traditionalOf.get(phrase) ?? phrase);
    return String.fromCharCode(firstPrivate + held.length - 1);
  });
  return (
    openCc(marked)
      .replace(/[\uE000-\uF8FF]/gu, (mark) => held[mark.charCodeAt(0) - firstPrivate] ?? mark)
      .replace(/[“”‘’]/gu, (mark) => quotes.get(mark) ?? mark)
      // A key's name that stands for a Chinese word is set apart from its neighbours.
      .replace(
        /(?<=\p{Script=Han})Enter|Enter(?=\p{Script=Han})/gu,
        (name, at, whole) =>
          `${/\p{Script=Han}$/u.test(whole.slice(0, at)) ? ' ' : ''}${name}${/^\p{Script=Han}/u.test(whole.slice(at + name.length)) ? ' ' : ''}`,
      )
  );
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[().*+?|[\]{}^$\\]/gu, '\\$&');
}
