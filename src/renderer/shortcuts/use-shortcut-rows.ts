/** The shortcuts as they are now, found by name, by pinyin or by key. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeText } from '../app/keystrokes';
import type { ActionSection } from '../app/known-actions';
import { actionSections } from '../app/known-actions';
import { host } from '../hosts/current';
import { foldWords, scoreOf } from '../palette/palette-match';
import { useSettings } from '../settings/settings';
import { type ReadAs, usePinyin } from '../tags/pinyin';
import { type FixedRow, fixedRows } from './fixed-keys';
import { type ShortcutRow, shortcutRows } from './shortcut-rows';

export interface ShortcutGroup {
  readonly section: ActionSection;
  readonly rows: readonly ShortcutRow[];
  readonly fixed: readonly FixedRow[];
}

export interface ShownShortcuts {
  /** All that can be changed, whatever is looked for. */
  readonly all: readonly ShortcutRow[];
  readonly groups: readonly ShortcutGroup[];
}

/** The shortcuts that answer `query`, all of them when it is empty; `kept` is shown whether it answers or not. */
export function useShortcutRows(query: string, kept: string | null): ShownShortcuts {
  const { t, i18n } = useTranslation(['common', 'corrections', 'marking', 'tags', 'query', 'shortcuts']);
  const { shortcuts } = useSettings('shortcuts');
  const readAs = usePinyin();
  const { platform } = host();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows read the settings and the language by themselves
  const all = useMemo(() => shortcutRows(), [shortcuts, i18n.language]);
  const groups = useMemo(() => {
    const fixed = fixedRows(t, platform);
    return actionSections
      .map((section): ShortcutGroup => {
        const name = t(`shortcuts:section.${section}`);
        const isWanted = (title: string, keys: readonly string[]) =>
          answers(query, title, name, keys, readAs);
        return {
          section,
          rows: all.filter(
            (row) =>
              row.section === section &&
              (row.id === kept ||
                isWanted(
                  row.title,
                  row.keys.map((text) => describeText(text, platform)),
                )),
          ),
          fixed: fixed.filter((row) => row.section === section && isWanted(row.title, row.keys)),
        };
      })
      .filter(({ rows, fixed: others }) => rows.length + others.length > 0);
  }, [all, query, kept, readAs, platform, t]);
  return { all, groups };
}

function answers(
  query: string,
  title: string,
  section: string,
  keys: readonly string[],
  readAs: ReadAs | null,
): boolean {
  const asked = foldWords(query).trim();
  // "ctrl+" and single signs are keys; words are names.
  if (keys.some((key) => foldWords(key) === asked)) return true;
  if (asked.length > 1 && keys.some((key) => key.length > 1 && foldWords(key).startsWith(asked))) return true;
  return scoreOf({ title, detail: section, words: '' }, query, readAs) !== null;
}
