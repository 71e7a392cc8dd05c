/** A change to very many rows while it lasts: the window is free meanwhile, so it says that something goes on. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { type RunningEdit, useRunningEdit } from '../workers/edit-client';
import styles from './import-panel.module.css';

/** The strip; nothing when no such change is being made. */
export function WorkingStrip() {
  const { t } = useTranslation(['importing', 'common']);
  const edit = useRunningEdit();
  if (edit === null) return null;
  const { kind, count, part, cancel } = edit;
  const words =
    kind === 'changeTags' ||
    kind === 'binSource' ||
    kind === 'deleteForGood' ||
    kind === 'replay' ||
    kind === 'applyPatterns'
      ? t(`working.${kind}`)
      : isOfHighlights(kind)
        ? t('working.highlights', { count })
        : t('working.articles', { count });
  return (
    <section aria-label={words} className={styles.panel} data-small="" data-dock="">
      <h2 className={styles.title} role="status">
        {words}
      </h2>
      <div className={styles.entry}>
        <ProgressBar label={words} value={part} />
      </div>
      {cancel !== null && (
        <div className={styles.buttons}>
          <Button size="small" onPress={cancel}>
            {t('common:cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}

function isOfHighlights(kind: RunningEdit['kind']): boolean {
  return (
    kind === 'tagHighlights' ||
    kind === 'untagHighlights' ||
    kind === 'recolourHighlights' ||
    kind === 'deleteHighlights'
  );
}
