/** The pages of the issue that is looked at: those that are there lead to the page, those that are missing say so. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { formatRoute } from '../app/routes';
import { IconButton } from '../ui/button';
import { useCoveredIssue } from './client';
import type { CoveredIssue, CoveredPage } from './coverage-state';
import { dayName } from './day-words';
import styles from './issue-pages.module.css';

export interface IssuePagesProps {
  readonly paper: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** The issue under the calendar. */
export function IssuePages({ paper, date }: IssuePagesProps) {
  const { t, i18n } = useTranslation('coverage');
  const issue = useCoveredIssue(paper, date);
  const place = useRef<HTMLElement>(null);
  const isThere = issue !== undefined && issue !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another issue is scrolled to as well
  useEffect(() => {
    if (isThere) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere, date]);
  if (!isThere) return null;
  return (
    <section ref={place} className={styles.issue} aria-labelledby="issue-title">
      <div className={styles.head}>
        <h2 id="issue-title" className={styles.title}>
          {t('issue.title', { date: dayName(date, i18n.language) })}
        </h2>
        <IconButton
          size="small"
          icon={X}
          label={t('issue.close')}
          onPress={() => navigate({ view: 'coverage', paper, year: date.slice(0, 4) })}
        />
      </div>
      {issue.pages.length === 0 ? (
        <p className={styles.missing}>{t('issue.missing')}</p>
      ) : (
        <Pages issue={issue} />
      )}
    </section>
  );
}

function Pages({ issue: { day, pages } }: { readonly issue: CoveredIssue }) {
  const { t } = useTranslation('coverage');
  const rows = [
    ...pages.map((page) => ({ key: page.pageId as string, number: page.number, page })),
    ...day.gaps.map((number) => ({ key: `gap ${number}`, number, page: null })),
  ].sort(
    (a, b) =>
      Number(a.number === '') - Number(b.number === '') ||
      a.number.localeCompare(b.number, 'en', { numeric: true }),
  );
  return (
    <ul className={styles.pages} aria-label={t('issue.list')}>
      {rows.map(({ key, number, page }) => (
        <li key={key}>
          {page === null ? (
            <span className={styles.gap}>{t('issue.gap', { page: number })}</span>
          ) : (
            <PageLink page={page} />
          )}
        </li>
      ))}
    </ul>
  );
}

function PageLink({
  page: { pageId, number, edition, articles, unread, doubtful },
}: {
  readonly page: CoveredPage;
}) {
  const { t } = useTranslation('coverage');
  return (
    <a className={styles.page} href={formatRoute({ view: 'page', pageId })}>
      <span className={styles.number}>
        {number === '' ? t('issue.pageUnknown') : t('issue.page', { page: number })}
      </span>
      {edition !== '' && <span>{t('issue.edition', { edition })}</span>}
      <span>{articles === 0 ? t('issue.noArticles') : t('issue.articles', { count: articles })}</span>
      {unread > 0 && <span>{t('day.unread', { count: unread })}</span>}
      {doubtful > 0 && <span className={styles.doubtful}>{t('day.doubtful', { count: doubtful })}</span>}
    </a>
  );
}
