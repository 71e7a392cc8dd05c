/** What was done to the library, step by step by name and time; from here back, or forward again, as far as one likes. */
import { History } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { usePageTitle } from '../app/page-title';
import { describeStep } from '../app/undo-redo';
import { journalBound } from '../db/edit';
import { redoTo, type Travel, undoTo, useSteps } from '../db/journal';
import type { JournalRow } from '../db/rows';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { formatBytes, formatMoment } from '../ui/format';
import { closeOffers, notify } from '../ui/toast';
import styles from './history-view.module.css';

/** The view of all steps, newest first. */
export function HistoryView() {
  const { t, i18n } = useTranslation('overview');
  usePageTitle(t('history.title'));
  const steps = useSteps();
  const newest = useMemo(() => [...(steps ?? [])].reverse(), [steps]);
  if (steps === undefined) return null;
  const size = formatBytes(journalBound.bytes, i18n.language);
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('history.title')}</h1>
        <p className={styles.text}>{t('history.text', { steps: journalBound.steps, size })}</p>
      </header>
      {newest.length === 0 ? (
        <EmptyState icon={History} title={t('history.empty')}>
          {t('history.emptyText')}
        </EmptyState>
      ) : (
        <ol className={styles.list} aria-label={t('history.list')}>
          {newest.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Step({ step }: { readonly step: JournalRow }) {
  const { t, i18n } = useTranslation('overview');
  const { id = 0, at, rows, undone, outdated } = step;
  const name = describeStep(step) ?? '';
  const isUndone = undone === 1;
  const words = t(isUndone ? 'history.redoTo' : 'history.undoTo');

  function travel(): void {
    closeOffers();
    attempt(async () => tell(await (isUndone ? redoTo(id) : undoTo(id))));
  }

  function tell({ steps, refused }: Travel): void {
    const action = describeStep(refused);
    if (action !== null) notify({ tone: 'problem', message: t('history.stopped', { action }) });
    else notify({ message: t(isUndone ? 'history.didRedo' : 'history.didUndo', { count: steps }) });
  }

  return (
    <li className={classNames(styles.step, isUndone && styles.undone)}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>
          <time dateTime={new Date(at).toISOString()}>{formatMoment(at, i18n.language)}</time>
          {' · '}
          {t('history.rows', { count: rows })}
          {isUndone && ` · ${t('history.undone')}`}
        </span>
        {outdated === true && <span className={styles.outdated}>{t('history.outdated')}</span>}
      </span>
      {outdated !== true && (
        <Button size="small" aria-label={`${words}: ${name}`} onPress={travel}>
          {words}
        </Button>
      )}
    </li>
  );
}
