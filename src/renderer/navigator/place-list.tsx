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
import { useRoute } from '../app/navigation';
import { useWorkCount } from '../db/worklist';
import { NavSection } from './nav-section';
import styles from './navigator.module.css';

/** What waits to be done, article by article. */
export function Worklists() {
  const { t } = useTranslation(['navigator', 'common']);
  const route = useRoute();
  const workCount = useWorkCount() ?? 0;
  return (
    <NavSection name="worklists" title={t('worklists')}>
      <ul>
        <NavItem
          route={{ view: 'worklist' }}
          icon={ListChecks}
          count={workCount}
          isCurrent={route.view === 'worklist'}
        >
          {t('common:nav.worklist')}
        </NavItem>
        <NavItem
          route={{ view: 'themes', show: 'untagged' }}
          icon={CircleDashed}
          isCurrent={route.view === 'themes' && route.show === 'untagged'}
        >
          {t('untagged')}
        </NavItem>
        <NavItem route={{ view: 'highlights' }} icon={Highlighter} isCurrent={route.view === 'highlights'}>
          {t('common:nav.highlights')}
        </NavItem>
      </ul>
    </NavSection>
  );
}

/** Views that ask something of the whole library. */
export function Explorations() {
  const { t } = useTranslation(['navigator', 'common']);
  const route = useRoute();
  return (
    <NavSection name="explore" title={t('explore')}>
      <ul>
        <NavItem route={{ view: 'search', query: '' }} icon={Search} isCurrent={route.view === 'search'}>
          {t('common:nav.search')}
        </NavItem>
        <NavItem
          route={{ view: 'themes' }}
          icon={ChartNoAxesColumn}
          isCurrent={route.view === 'themes' && route.show !== 'untagged'}
        >
          {t('common:nav.themes')}
        </NavItem>
        <NavItem route={{ view: 'insight' }} icon={ChartNoAxesCombined} isCurrent={route.view === 'insight'}>
          {t('common:nav.insight')}
        </NavItem>
        <NavItem
          route={{ view: 'names' }}
          icon={Users}
          isCurrent={route.view === 'names' || route.view === 'name'}
        >
          {t('common:title.names')}
        </NavItem>
        <NavItem route={{ view: 'coverage' }} icon={CalendarCheck} isCurrent={route.view === 'coverage'}>
          {t('common:title.coverage')}
        </NavItem>
        <NavItem
          route={{ view: 'concordance', term: '' }}
          icon={TextAlignCenter}
          isCurrent={['concordance', 'frequency', 'collocates'].includes(route.view)}
        >
          {t('common:nav.analysis')}
        </NavItem>
        <NavItem route={{ view: 'reprints' }} icon={Copy} isCurrent={route.view === 'reprints'}>
          {t('common:nav.reprints')}
        </NavItem>
      </ul>
    </NavSection>
  );
}

/** What is kept for later, and how the window is set. */
export function KeptPlaces() {
  const { t } = useTranslation('common');
  const route = useRoute();
  return (
    <ul className={styles.kept}>
      <NavItem route={{ view: 'history' }} icon={History} isCurrent={route.view === 'history'}>
        {t('nav.history')}
      </NavItem>
      <NavItem route={{ view: 'bin' }} icon={Trash2} isCurrent={route.view === 'bin'}>
        {t('nav.bin')}
      </NavItem>
      <NavItem route={{ view: 'help' }} icon={CircleQuestionMark} isCurrent={route.view === 'help'}>
        {t('title.help')}
      </NavItem>
      <NavItem route={{ view: 'settings' }} icon={Settings} isCurrent={route.view === 'settings'}>
        {t('nav.settings')}
      </NavItem>
    </ul>
  );
}
