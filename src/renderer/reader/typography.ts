/** Which conventions a text is set by: Chinese and Japanese as CLREQ and JLREQ ask, all others as Latin books are. */

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
