/** Which conventions a text is set by: Chinese and Japanese as CLREQ and JLREQ ask, all others as Latin books are. */
import type { Settings } from '../settings/settings';
import { isTraditional } from './script';

export type Setting = 'cjk' | 'latin';

/** Returns the setting for a language (BCP 47); where it is not known ('und') the text itself decides. */
export function settingOf(lang: string, text: string): Setting {
  if (/^(?:zh|ja|yue|wuu|lzh)\b/u.test(lang)) return 'cjk';
  if (lang !== '' && lang !== 'und') return 'latin';
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return han * 4 > text.length ? 'cjk' : 'latin';
}

/**
 * Returns the measure in CSS: a whole number of ems for CJK, so that lines are full; for Latin a width that holds
 * 60 to 70 letters at the default. `ems` is the reader's own setting, 36 by default.
 */
export function measureOf(setting: Setting, ems: number): string {
  // A digit, which `ch` measures, is about a quarter wider than the average letter.
  return setting === 'cjk' ? `${Math.round(ems)}em` : `${Math.round(ems * 1.45)}ch`;
}

/** Returns whether a text stands in columns. `lang` is the one it is printed in, whatever script it is shown in. */
export function standsVertical(writing: Settings['writing'], setting: Setting, lang: string): boolean {
  if (setting !== 'cjk' || writing === 'horizontal') return false;
  return writing === 'vertical' || isTraditional(lang);
}

/** A run of text in a column: `upright` ones are set as one character, not turned on their side. */
export interface ColumnRun {
  readonly text: string;
  readonly isUpright: boolean;
}

/**
 * Returns text cut for setting in columns: numbers of one or two digits, and marks of exclamation or question side by
 * side, stand upright in one em, as CLREQ asks; longer numbers and words lie on their side.
 */
export function columnRuns(text: string): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(upright)) {
    if (index > from) runs.push({ text: text.slice(from, index), isUpright: false });
    runs.push({ text: found, isUpright: true });
    from = index + found.length;
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from), isUpright: false });
  return runs;
}

const upright = /(?<![\d.,:/%A-Za-z-])(?:\d{1,2})(?![\d.,:/%A-Za-z-])|(?<![!?])[!?]{2}(?![!?])/gu;

/** Characters a minute that a practised reader of Chinese or Japanese takes in, and words of other languages. */
const pace = { cjk: 400, latin: 230 } as const;

/** Characters of a word without the space behind it. */
const lettersPerWord = 5;

/** Returns how long reading takes, in whole minutes, at least one. `length` counts characters without white space. */
export function readingMinutes(setting: Setting, length: number): number {
  const units = setting === 'cjk' ? length : length / lettersPerWord;
  return Math.max(1, Math.round(units / pace[setting]));
}
