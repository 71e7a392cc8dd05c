/** What the palette and keys can do with the way an open article is shown. */
import { useTranslation } from 'react-i18next';
import { type ActionSpec, type KnownActionSpec, useActions } from '../app/actions';
import { shownScripts, updateSettings, useSettings, writingModes } from '../settings/settings';
import type { ReadingWays } from './use-reading-ways';

export interface ReadingActionsOptions {
  readonly ways: ReadingWays;
  readonly onFind: () => void;
  readonly onPrint: () => void;
  readonly onWay: (id: string) => void;
}

/** Registers the actions while the reader is on screen; what is so already is not offered. */
export function useReadingActions({ ways, onFind, onPrint, onWay }: ReadingActionsOptions): void {
  const { t } = useTranslation('reading');
  const { script, writing } = useSettings('script', 'writing');
  const setting = (name: string, value: string) => `${name}: ${value}`;
  const specs: (KnownActionSpec | ActionSpec)[] = [
    { id: 'find-in-article', run: onFind },
    { id: 'print', run: onPrint },
    ...writingModes.map(
      (id): ActionSpec => ({
        id: `reading.writing-${id}`,
        title: setting(t('writing.label'), t(`writing.${id}`)),
        section: 'reading',
        isEnabled: writing !== id,
        run: () => updateSettings({ writing: id }),
      }),
    ),
    ...shownScripts.map(
      (id): ActionSpec => ({
        id: `reading.script-${id}`,
        title: setting(t('script.label'), t(`script.${id}`)),
        section: 'reading',
        isEnabled: script !== id,
        run: () => updateSettings({ script: id }),
      }),
    ),
    ...ways.offered.map(
      ({ id, label }): ActionSpec => ({
        id: `reading.way-${id}`,
        title: setting(t('way.label'), label),
        section: 'reading',
        isEnabled: ways.current.id !== id,
        run: () => onWay(id),
      }),
    ),
  ];
  useActions(specs);
}
