/** What can be done with the names that are chosen. */
import { ArrowRightLeft, Merge, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type NameKind, nameKinds } from '#core/names/model';
import { attempt } from '../app/failures';
import type { NameRow } from '../db/name-rows';
import { deleteNames, setNamesKind } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { ChosenBar } from '../ui/chosen-bar';
import { MenuButton, MenuItem } from '../ui/menu';

export interface NamesChosenProps {
  readonly chosen: readonly NameRow[];
  /** The list they stand in, and how long it is. */
  readonly kind: NameKind;
  readonly total: number;
  readonly onAll: () => void;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
  /** Nothing is to be chosen any more. */
  readonly onDone: () => void;
}

/** A bar over the foot of the list. */
export function NamesChosen({ chosen, kind, total, onAll, onEdit, onMerge, onDone }: NamesChosenProps) {
  const { t } = useTranslation('names');
  const count = chosen.length;
  const ids = chosen.map(({ id }) => id);
  const undo = { undo: t('undo'), refused: t('undoRefused') };

  function remove(): void {
    const name = chosen[0]?.name ?? '';
    onDone();
    const message = count === 1 ? t('done.deletedName', { name }) : t('done.deleted', { count });
    attempt(() => withUndo(() => deleteNames(ids), { message, ...undo }));
  }

  function move(to: NameKind): void {
    onDone();
    const message = t('done.moved', { count, list: t(`views.${to}`) });
    attempt(() => withUndo(() => setNamesKind(ids, to), { message, ...undo }));
  }

  return (
    <ChosenBar
      label={t('chosen')}
      words={t('selected', { count })}
      allWords={count < total ? t('all', { count: total }) : null}
      onAll={onAll}
      onClear={onDone}
    >
      {count === 1 ? (
        <Button variant="quiet" icon={Pencil} onPress={onEdit}>
          {t('edit')}
        </Button>
      ) : (
        <Button variant="quiet" icon={Merge} onPress={onMerge}>
          {t('merge')}
        </Button>
      )}
      <MenuButton
        label={t('setKindOf')}
        trigger={
          <Button variant="quiet" icon={ArrowRightLeft}>
            {t('setKind')}
          </Button>
        }
      >
        {nameKinds
          .filter((each) => each !== kind)
          .map((each) => (
            <MenuItem key={each} id={each} onAction={() => move(each)}>
              {t(`views.${each}`)}
            </MenuItem>
          ))}
      </MenuButton>
      <Button variant="quiet" icon={Trash2} onPress={remove}>
        {t('delete')}
      </Button>
    </ChosenBar>
  );
}
