/**
 * Chinese shown in the other script. Only what is shown changes: every character gives way to one of as many UTF-16
 * units, so that offsets, highlights and matches stay where they are.
 */
import type { Settings } from '../settings/settings';

/** The scripts Chinese can be turned into. */
export type HanScript = 'hans' | 'hant';

/** Turns text into a script; of what it says only that counts which leaves every offset where it is. */
export type Convert = (text: string) => string;

/** Returns the script that text of a language is turned into, or null where it is shown as it is stored. */
export function scriptFor(setting: Settings['script'], lang: string): HanScript | null {
  if (setting === 'stored' || !/^(?:zh|yue|wuu|lzh)\b/iu.test(lang)) return null;
  return scriptOf(lang) === setting ? null : setting;
}

/** Returns the language of text that is turned into a script. */
export function shownLang(lang: string, script: HanScript | null): string {
  if (script === null) return lang;
  return script === 'hans' ? 'zh-Hans' : 'zh-Hant';
}

/** Returns whether the language is written in Traditional characters. */
export function isTraditional(lang: string): boolean {
  return scriptOf(lang) === 'hant';
}

/** Returns the text in the other script; the same units hold the same characters in it. */
export function convertInPlace(text: string, convert: Convert): string {
  const whole = convert(text);
  if (isInStep(text, whole)) return whole;
  // Somewhere a word grew or shrank: sentence by sentence, and where it did, character by character.
  return text
    .split(/(?<=[\n。！？；])/u)
    .map((sentence) => {
      const turned = convert(sentence);
      return isInStep(sentence, turned) ? turned : eachInPlace(sentence, convert);
    })
    .join('');
}

function eachInPlace(text: string, convert: Convert): string {
  let turned = '';
  for (const character of text) {
    const one = convert(character);
    turned += isInStep(character, one) ? one : character;
  }
  return turned;
}

/** True when each character of one has a character of as many units in the other. */
function isInStep(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) {
    if (isLeading(one.charCodeAt(at)) !== isLeading(other.charCodeAt(at))) return false;
  }
  return true;
}

function isLeading(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function scriptOf(lang: string): HanScript | null {
  if (/^zh-(?:Hant|TW|HK|MO)\b|^yue\b/iu.test(lang)) return 'hant';
  return /^zh-(?:Hans|CN|SG|MY)\b/iu.test(lang) ? 'hans' : null;
}
