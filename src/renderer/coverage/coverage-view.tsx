/** Which issues and pages of a newspaper are in the library: a calendar of a year, the issue that is looked at, all years. */
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../app/actions';
import { navigate } from '../app/navigation';
import { WorkerFailed } from '../app/worker-failed';
import { EmptyHere } from '../library/empty-here';
import { IconButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Select } from '../ui/select';
import { ViewFrame, ViewHead } from '../ui/view-head';
import { retryCoverage, useCoverageFailed, useCoveredPapers } from './client';
import type { CoveredPaper } from './coverage-state';
import styles from './coverage-view.module.css';
import { IssuePages } from './issue-pages';
import { YearCalendar } from './year-calendar';
import { YearTable } from './year-table';

export interface CoverageViewProps {
  readonly paper?: string;
  readonly year?: string;
  readonly day?: string;
}

/** The view; the newspaper with most pages, and its last year, unless told. */
export function CoverageView({ paper, year, day }: CoverageViewProps) {
  const { t } = useTranslation('coverage');
  const papers = useCoveredPapers();
  const hasFailed = useCoverageFailed();
  if (papers === undefined) {
    return (
      <ViewFrame>
        <ViewHead title={t('title')} />
        {hasFailed ? (
          <WorkerFailed onAgain={retryCoverage} />
        ) : (
          <p className={styles.loading} role="status">
            {t('loading')}
          </p>
        )}
      </ViewFrame>
    );
  }
  const shown = papers.find((each) => each.paper === paper) ?? papers[0];
  if (shown === undefined) {
    return (
      <ViewFrame>
        <ViewHead title={t('title')} />
        <EmptyHere icon={CalendarDays} title={t('empty')}>
          {t('emptyText')}
        </EmptyHere>
      </ViewFrame>
    );
  }
  const years = shown.years.map((each) => each.year);
  const shownYear = year !== undefined && years.includes(year) ? year : years.at(-1);
  return (
    <ViewFrame label={t('title')}>
      <CoverageHead papers={papers} shown={shown} {...(shownYear !== undefined && { year: shownYear })} />
      {shownYear === undefined ? (
        <EmptyState icon={CalendarDays} title={t('noDates')}>
          {t('noDatesText')}
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <YearCalendar paper={shown.paper} year={shownYear} {...(day !== undefined && { day })} />
          {day !== undefined && <IssuePages paper={shown.paper} date={day} />}
          <YearTable paper={shown} year={shownYear} />
        </div>
      )}
      {shown.undated > 0 && <p className={styles.undated}>{t('undated', { count: shown.undated })}</p>}
    </ViewFrame>
  );
}

interface CoverageHeadProps {
  readonly papers: readonly CoveredPaper[];
  readonly shown: CoveredPaper;
  readonly year?: string;
}

/** Which newspaper and which year. */
function CoverageHead({ papers, shown, year }: CoverageHeadProps) {
  const { t } = useTranslation('coverage');
  const years = shown.years.map((each) => each.year);
  const at = years.indexOf(year ?? '');
  const [before, after] = [years[at - 1], years[at + 1]];
  const go = (next: string | undefined) => {
    if (next !== undefined) navigate({ view: 'coverage', paper: shown.paper, year: next });
  };
  useAction({
    id: 'coverage.previous-year',
    title: t('previousYear'),
    section: 'insight',
    run: () => go(before),
    isEnabled: before !== undefined,
  });
  useAction({
    id: 'coverage.next-year',
    title: t('nextYear'),
    section: 'insight',
    run: () => go(after),
    isEnabled: after !== undefined,
  });
  return (
    <ViewHead title={t('title')}>
      <div className={styles.tools}>
        {papers.length > 1 && (
          <Select
            label={t('paper')}
            isLabelHidden
            value={shown.paper === '' ? none : shown.paper}
            onChange={(id) => navigate({ view: 'coverage', paper: id === none ? '' : id })}
            options={papers.map(({ paper }) => ({
              id: paper === '' ? none : paper,
              label: paper === '' ? t('noPaper') : paper,
            }))}
          />
        )}
        {year !== undefined && (
          <div className={styles.years}>
            <IconButton
              icon={ChevronLeft}
              label={t('previousYear')}
              isDisabled={before === undefined}
              onPress={() => go(before)}
            />
            <Select
              label={t('year')}
              isLabelHidden
              value={year}
              onChange={go}
              options={years.map((id) => ({ id, label: id }))}
            />
            <IconButton
              icon={ChevronRight}
              label={t('nextYear')}
              isDisabled={after === undefined}
              onPress={() => go(after)}
            />
          </div>
        )}
      </div>
    </ViewHead>
  );
}

/** Stands for the pages of no known newspaper in the list, whose items need a name. */
const none = '\u0000';
