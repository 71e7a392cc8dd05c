/** Everything the palette reaches without a search: actions, places, settings, tags, sources and saved searches. */
import {
  AppWindow,
  ArrowRight,
  Bookmark,
  BookOpen,
  ChartNoAxesColumn,
  CircleHelp,
  Folder,
  FolderOpen,
  Highlighter,
  List,
  type LucideIcon,
  PanelLeft,
  PanelTop,
  Search,
  TagIcon,
  TextCursor,
  Wrench,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveAction } from '../app/actions';
import { describeText } from '../app/keystrokes';
import { type ActionSection, actionSections } from '../app/known-actions';
import { navigate } from '../app/navigation';
import { useSavedSearches } from '../db/saved-searches';
import { useSources } from '../db/sources';
import { pathOf, treeOf } from '../db/tag-tree';
import { useTags } from '../db/tags';
import { host } from '../hosts/current';
import { sourceName } from '../library/source-name';
import type { PaletteItem } from './palette-item';
import { placeCommands, placeItems, settingItems } from './palette-places';

const sectionIcons: Readonly<Record<ActionSection, LucideIcon>> = {
  window: AppWindow,
  go: ArrowRight,
  view: PanelLeft,
  tabs: PanelTop,
  library: FolderOpen,
  search: Search,
  lists: List,
  reading: BookOpen,
  selection: TextCursor,
  highlight: Highlighter,
  mending: Wrench,
  tags: TagIcon,
  insight: ChartNoAxesColumn,
  help: CircleHelp,
};

/** All lines, the actions of the place one is at first; `actions` are those that could be done when it opened. */
export function usePaletteItems(actions: readonly LiveAction[]): readonly PaletteItem[] {
  const { t } = useTranslation(['palette', 'shortcuts', 'common', 'settings', 'themes', 'library']);
  const tags = useTags();
  const sources = useSources();
  const searches = useSavedSearches();
  return useMemo(() => {
    const tree = treeOf(tags ?? []);
    return [
      ...byPlace(actions).map(
        (action): PaletteItem => ({
          id: `action:${action.id}`,
          kind: 'action',
          title: action.title,
          detail: t(`shortcuts:section.${action.section}`),
          keys: action.keys[0] === undefined ? '' : describeText(action.keys[0], host().platform),
          icon: action.icon ?? sectionIcons[action.section],
          words: action.words,
          lang: '',
          run: action.run,
        }),
      ),
      ...placeItems(t),
      ...(sources ?? []).map(
        (source): PaletteItem => ({
          id: `source:${source.id}`,
          kind: 'place',
          title: sourceName(source),
          detail: t('palette:detail.source'),
          keys: '',
          icon: Folder,
          words: '',
          lang: '',
          run: () => navigate({ view: 'library', sourceId: source.id }),
        }),
      ),
      ...(searches ?? []).map(
        ({ id, name, query, exact }): PaletteItem => ({
          id: `search:${id}`,
          kind: 'place',
          title: name,
          detail: t('palette:detail.search'),
          keys: '',
          icon: Bookmark,
          words: query,
          lang: '',
          run: () => navigate({ view: 'search', query, ...(exact && { exact: true }) }),
        }),
      ),
      ...settingItems(t),
      ...(tags ?? []).map(
        (tag): PaletteItem => ({
          id: `tag:${tag.id}`,
          kind: 'tag',
          title: tag.name,
          detail: pathOf(tree, tag.id).slice(0, -1).join(' › '),
          keys: '',
          icon: TagIcon,
          words: '',
          lang: '',
          run: () => navigate({ view: 'library', tagId: tag.id }),
        }),
      ),
    ];
  }, [actions, tags, sources, searches, t]);
}

/** What belongs to the place one is at first, then in the order of the list of shortcuts. */
function byPlace(actions: readonly LiveAction[]): readonly LiveAction[] {
  const wide: readonly string[] = ['window', 'go', 'view', 'tabs', 'library', 'search', 'insight', 'help'];
  const rank = ({ section }: LiveAction) =>
    actionSections.indexOf(section) + (wide.includes(section) ? actionSections.length : 0);
  return actions
    .filter(({ id, isQuiet }) => !isQuiet && !placeCommands.includes(id))
    .sort((a, b) => rank(a) - rank(b));
}
