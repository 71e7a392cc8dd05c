/** The places of the window besides the articles themselves: what is to be done, what to look into, what is kept. */
import {
  CalendarCheck,
  ChartNoAxesColumn,
  ChartNoAxesCombined,
  CircleDashed,
  CircleQuestionMark,
  Copy,
  Highlighter,
  History,
  ListChecks,
  Search,
  Settings,
  TextAlignCenter,
  Trash2,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavItem } from '../app/nav-item';
import { useRoutePart, viewOf } from '../app/navigation';
import type { Route } from '../app/routes';
import { useWorkCount } from '../db/worklist';
import { NavSection } from './nav-section';
import styles from './navigator.module.css';

/** What waits to be done, article by article. */
export function Worklists() {
  const { t } = useTranslation(['navigator', 'common']);
  const view = useRoutePart(viewOf);
  const isUntagged = useRoutePart(isUntaggedList);
  const workCount = useWorkCount() ?? 0;
  return (
    <NavSection name="worklists" title={t('worklists')}>
      <ul>
        <NavItem
          route={{ view: 'worklist' }}
          icon={ListChecks}
          count={workCount}
          isCurrent={view === 'worklist'}
        >
          {t('common:nav.worklist')}
        </NavItem>
        <NavItem route={{ view: 'themes', show: 'untagged' }} icon={CircleDashed} isCurrent={isUntagged}>
          {t('untagged')}
        </NavItem>
        <NavItem route={{ view: 'highlights' }} icon={Highlighter} isCurrent={view === 'highlights'}>
          {t('common:nav.highlights')}
        </NavItem>
      </ul>
    </NavSection>
  );
}

/** Views that ask something of the whole library. */
export function Explorations() {
  const { t } = useTranslation(['navigator', 'common']);
  const view = useRoutePart(viewOf);
  const isUntagged = useRoutePart(isUntaggedList);
  return (
    <NavSection name="explore" title={t('explore')}>
      <ul>
        <NavItem route={{ view: 'search', query: '' }} icon={Search} isCurrent={view === 'search'}>
          {t('common:nav.search')}
        </NavItem>
        <NavItem
          route={{ view: 'themes' }}
          icon={ChartNoAxesColumn}
          isCurrent={view === 'themes' && !isUntagged}
        >
          {t('common:nav.themes')}
        </NavItem>
        <NavItem route={{ view: 'insight' }} icon={ChartNoAxesCombined} isCurrent={view === 'insight'}>
          {t('common:nav.insight')}
        </NavItem>
        <NavItem route={{ view: 'names' }} icon={Users} isCurrent={view === 'names' || view === 'name'}>
          {t('common:title.names')}
        </NavItem>
        <NavItem route={{ view: 'coverage' }} icon={CalendarCheck} isCurrent={view === 'coverage'}>
          {t('common:title.coverage')}
        </NavItem>
        <NavItem
          route={{ view: 'concordance', term: '' }}
          icon={TextAlignCenter}
          isCurrent={['concordance', 'frequency', 'collocates'].includes(view)}
        >
          {t('common:nav.analysis')}
        </NavItem>
        <NavItem route={{ view: 'reprints' }} icon={Copy} isCurrent={view === 'reprints'}>
          {t('common:nav.reprints')}
        </NavItem>
      </ul>
    </NavSection>
  );
}

/** What is kept for later, and how the window is set. */
export function KeptPlaces() {
  const { t } = useTranslation('common');
  const view = useRoutePart(viewOf);
  return (
    <ul className={styles.kept}>
      <NavItem route={{ view: 'history' }} icon={History} isCurrent={view === 'history'}>
        {t('nav.history')}
      </NavItem>
      <NavItem route={{ view: 'bin' }} icon={Trash2} isCurrent={view === 'bin'}>
        {t('nav.bin')}
      </NavItem>
      <NavItem route={{ view: 'help' }} icon={CircleQuestionMark} isCurrent={view === 'help'}>
        {t('title.help')}
      </NavItem>
      <NavItem route={{ view: 'settings' }} icon={Settings} isCurrent={view === 'settings'}>
        {t('nav.settings')}
      </NavItem>
    </ul>
  );
}

function isUntaggedList(route: Route): boolean {
  return route.view === 'themes' && route.show === 'untagged';
}
