/** An open article as it stands on the page: its characters, its direction, its setting. */
import { useMemo } from 'react';
import type { ArticleRow } from '../db/rows';
import type { Settings } from '../settings/settings';
import { useConvert } from './convert';
import type { ReadingPart } from './reading-text';
import { convertInPlace, type HanScript, scriptFor, shownLang } from './script';
import { type Setting, settingOf, standsVertical } from './typography';

export interface Display {
  /** The parts with what is displayed of them; unit by unit the same as what they show. */
  readonly parts: readonly ReadingPart[];
  /** The language that glyphs and punctuation are chosen by. */
  readonly lang: string;
  readonly setting: Setting;
  readonly isVertical: boolean;
  /** The script that the text is turned into; null where it is shown as it is stored. */
  readonly script: HanScript | null;
  /** Turns other words of the article, such as its title, the same way. */
  readonly turned: (text: string) => string;
}

/** Returns how an article is displayed. */
export function useDisplay(
  row: Pick<ArticleRow, 'lang' | 'title' | 'excerpt'>,
  parts: readonly ReadingPart[],
  settings: Pick<Settings, 'script' | 'writing'>,
): Display {
  const wanted = scriptFor(settings.script, row.lang);
  const convert = useConvert(wanted);
  const script = convert === null ? null : wanted;
  const displayed = useMemo(
    () => (convert === null ? parts : parts.map((part) => displayPart(part, convert))),
    [parts, convert],
  );
  const setting = settingOf(row.lang, row.title + row.excerpt);
  return {
    parts: displayed,
    lang: shownLang(row.lang, script),
    setting,
    isVertical: standsVertical(settings.writing, setting, row.lang),
    script,
    turned: (text) => (convert === null ? text : convertInPlace(text, convert)),
  };
}

function displayPart(part: ReadingPart, convert: (text: string) => string): ReadingPart {
  return { ...part, displayed: convertInPlace(part.shown.text, convert) };
}
