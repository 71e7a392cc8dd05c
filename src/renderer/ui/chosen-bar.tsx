/** The bar over the foot of a list while rows are chosen: how many, all or none, and what can be done with them. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button';
import styles from './chosen-bar.module.css';

export interface ChosenBarProps {
  /** The bar's name for screen readers. */
  readonly label: string;
  /** How many are chosen, in words. */
  readonly words: string;
  /** The words of the button that chooses all of the list; null where all are chosen. */
  readonly allWords: string | null;
  readonly onAll: () => void;
  readonly onClear: () => void;
  /** The actions. */
  readonly children: ReactNode;
}

/** The bar, the same for every list. */
export function ChosenBar({ label, words, allWords, onAll, onClear, children }: ChosenBarProps) {
  const { t } = useTranslation('library');
  return (
    <section aria-label={label} className={styles.bar} data-foot-bar="">
      <p className={styles.count} aria-live="polite">
        {words}
      </p>
      {allWords !== null && (
        <Button variant="quiet" onPress={onAll}>
          {allWords}
        </Button>
      )}
      <span className={styles.gap} />
      {children}
      <IconButton label={t('clearSelection')} icon={X} onPress={onClear} />
    </section>
  );
}
