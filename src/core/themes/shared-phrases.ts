/** What two articles have in common, in words a person can check: the pairs of characters put together again. */
import { comparable, isGrammarCharacter, wordsOf } from './theme-words';

/** A stretch of text in common is shown up to so many UTF-16 units. */
const longestPhrase = 12;

/**
 * Returns up to `most` phrases that stand in both folded texts and hold the words, as `text` writes them; those that
 * hold the first words come first. No phrase is a part of another.
 */
export function sharedPhrases(
  text: string,
  other: string,
  words: readonly string[],
  most: number,
): readonly string[] {
  const here = comparable(text);
  const there = comparable(other);
  const places = new Map<string, number>();
  const wanted = new Set(words);
  for (const { word, start } of wordsOf(here)) {
    if (wanted.has(word) && !places.has(word)) places.set(word, start);
  }
  const phrases: string[] = [];
  for (const word of words) {
    if (phrases.length >= most) break;
    const start = places.get(word);
    if (start === undefined || !there.includes(word)) continue;
    const range = isLatinWord(word)
      ? { start, end: start + word.length }
      : widen(here, there, start, start + word.length);
    const phrase = text.slice(range.start, range.end);
    if (!phrases.some((known) => known.includes(phrase) || phrase.includes(known))) phrases.push(phrase);
  }
  return phrases;
}

/** The longest stretch around a pair that both texts have, without grammar at its ends. */
function widen(here: string, there: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (end < here.length && end - start < longestPhrase && isInside(here, end)) {
    if (!there.includes(here.slice(start, end + 1))) break;
    end += 1;
  }
  while (start > 0 && end - start < longestPhrase && isInside(here, start - 1)) {
    if (!there.includes(here.slice(start - 1, end))) break;
    start -= 1;
  }
  while (end > to && isGrammarCharacter(here.charAt(end - 1))) end -= 1;
  while (start < from && isGrammarCharacter(here.charAt(start))) start += 1;
  return { start, end };
}

/** Phrases end where a clause does, and never inside a surrogate pair: those characters end them too. */
function isInside(text: string, at: number): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u.test(text.charAt(at));
}

function isLatinWord(word: string): boolean {
  return !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
}
