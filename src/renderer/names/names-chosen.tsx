/** What can be done with the names that are chosen. */
import { Merge, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import type { NameRow } from '../db/name-rows';
import { deleteNames } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import styles from './names-view.module.css';

export interface NamesChosenProps {
  readonly chosen: readonly NameRow[];
  readonly onEdit: () => void;
  readonly onMerge: () => void;
  /** Nothing is to be chosen any more. */
  readonly onDone: () => void;
}

/** The buttons in the place of the list's tools. */
export function NamesChosen({ chosen, onEdit, onMerge, onDone }: NamesChosenProps) {
  const { t } = useTranslation('names');
  const count = chosen.length;

  function remove(): void {
    const name = chosen[0]?.name ?? '';
    onDone();
    attempt(() =>
      withUndo(() => deleteNames(chosen.map(({ id }) => id)), {
        message: count === 1 ? t('done.deletedName', { name }) : t('done.deleted', { count }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <>
      <span className={styles.words} role="status">
        {t('selected', { count })}
      </span>
      {count === 1 ? (
        <Button size="small" icon={Pencil} onPress={onEdit}>
          {t('edit')}
        </Button>
      ) : (
        <Button size="small" icon={Merge} onPress={onMerge}>
          {t('merge')}
        </Button>
      )}
      <Button size="small" icon={Trash2} onPress={remove}>
        {t('delete')}
      </Button>
      <Button size="small" variant="quiet" onPress={onDone}>
        {t('clear')}
      </Button>
    </>
  );
}
