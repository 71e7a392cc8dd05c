/** The places of the window as lines of the palette, and the settings as lines that are carried out at once. */

import type { TFunction } from 'i18next';
import {
  BookOpenText,
  CalendarCheck,
  ChartNoAxesColumn,
  ChartNoAxesCombined,
  Copy,
  Highlighter,
  History,
  Languages,
  Library,
  ListChecks,
  type LucideIcon,
  Palette,
  Settings,
  Tags,
  TextAlignCenter,
  Trash2,
  UsersRound,
} from 'lucide-react';
import { describeKeys } from '../app/key-choices';
import type { KnownActionId } from '../app/known-actions';
import { navigate } from '../app/navigation';
import type { Route } from '../app/routes';
import { openSetting, settingPlaces } from '../settings/setting-places';
import { languageChoices, themeChoices, updateSettings } from '../settings/settings';
import type { PaletteItem } from './palette-item';

type Words = TFunction<['palette', 'common', 'settings', 'themes', 'library']>;

interface Place {
  readonly id: string;
  readonly route: Route;
  readonly icon: LucideIcon;
  readonly title: (t: Words) => string;
  /** The command that leads there too. */
  readonly command?: KnownActionId;
}

const places: readonly Place[] = [
  {
    id: 'library',
    route: { view: 'library' },
    icon: Library,
    title: (t) => t('common:nav.allArticles'),
    command: 'library',
  },
  {
    id: 'concordance',
    route: { view: 'concordance', term: '' },
    icon: TextAlignCenter,
    title: (t) => t('common:title.concordance'),
  },
  {
    id: 'frequency',
    route: { view: 'frequency', terms: '' },
    icon: TextAlignCenter,
    title: (t) => t('common:title.frequency'),
  },
  {
    id: 'collocates',
    route: { view: 'collocates', term: '' },
    icon: TextAlignCenter,
    title: (t) => t('common:title.collocates'),
  },
  { id: 'reprints', route: { view: 'reprints' }, icon: Copy, title: (t) => t('common:nav.reprints') },
  {
    id: 'highlights',
    route: { view: 'highlights' },
    icon: Highlighter,
    title: (t) => t('common:nav.highlights'),
  },
  { id: 'tags', route: { view: 'tags' }, icon: Tags, title: (t) => t('common:title.tags') },
  { id: 'themes', route: { view: 'themes' }, icon: ChartNoAxesColumn, title: (t) => t('common:nav.themes') },
  {
    id: 'insight',
    route: { view: 'insight' },
    icon: ChartNoAxesCombined,
    title: (t) => t('common:nav.insight'),
  },
  { id: 'names', route: { view: 'names' }, icon: UsersRound, title: (t) => t('common:title.names') },
  {
    id: 'coverage',
    route: { view: 'coverage' },
    icon: CalendarCheck,
    title: (t) => t('common:title.coverage'),
  },
  {
    id: 'untagged',
    route: { view: 'themes', show: 'untagged' },
    icon: Tags,
    title: (t) => t('palette:place.untagged'),
  },
  { id: 'worklist', route: { view: 'worklist' }, icon: ListChecks, title: (t) => t('common:nav.worklist') },
  { id: 'history', route: { view: 'history' }, icon: History, title: (t) => t('common:nav.history') },
  { id: 'bin', route: { view: 'bin' }, icon: Trash2, title: (t) => t('common:nav.bin') },
  {
    id: 'settings',
    route: { view: 'settings' },
    icon: Settings,
    title: (t) => t('common:nav.settings'),
    command: 'settings',
  },
];

/** Actions that are places, and are listed as such. */
export const placeCommands: readonly string[] = places.flatMap(({ command }) => command ?? []);

/** Every view one can go to without saying what of. */
export function placeItems(t: Words): readonly PaletteItem[] {
  return places.map(({ id, route, icon, title, command }) => ({
    id: `place:${id}`,
    kind: 'place',
    title: title(t),
    detail: '',
    keys: command === undefined ? '' : describeKeys(command),
    icon,
    words: `${route.view} ${t('palette:go')}`,
    lang: '',
    run: () => navigate(route),
  }));
}

/** The parts of the settings as places, and each choice of theme and language as a line of its own. */
export function settingItems(t: Words): readonly PaletteItem[] {
  const base = { kind: 'setting', detail: '', keys: '', lang: '' } as const;
  return [
    ...themeChoices.map(
      (theme): PaletteItem => ({
        ...base,
        id: `setting:theme:${theme}`,
        title: t('palette:setting.theme', { name: t(`settings:theme.${theme}`) }),
        icon: Palette,
        words: `theme ${theme}`,
        run: () => updateSettings({ theme }),
      }),
    ),
    ...languageChoices.map(
      (language): PaletteItem => ({
        ...base,
        id: `setting:language:${language}`,
        title: t('palette:setting.language', { name: languageName(language, t) }),
        icon: Languages,
        words: `language 语言 語言 ${language}`,
        run: () => updateSettings({ language }),
      }),
    ),
    ...settingPlaces()
      // The list of shortcuts itself is an action.
      .filter(({ id }) => id !== 'settings-shortcuts')
      .map(
        ({ id, title }): PaletteItem => ({
          ...base,
          id: `setting:${id}`,
          title,
          detail: t('common:nav.settings'),
          icon: id === 'settings-reading' ? BookOpenText : Settings,
          words: 'settings',
          run: () => openSetting(id),
        }),
      ),
  ];
}

/** Each language in its own words. */
function languageName(language: (typeof languageChoices)[number], t: Words): string {
  if (language === 'system') return t('settings:languageSystem');
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
