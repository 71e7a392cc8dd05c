/** The form on what is known of a page: one field a fact, for this page or for all pages of its file. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FactField, factFields } from '#core/page/facts';
import { pageIdOf } from '#core/page/ids';
import { attempt } from '../app/failures';
import type { OpenPage } from '../db/articles';
import { type KnownFacts, sayFacts } from '../db/facts';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Segmented } from '../ui/segmented';
import { TextField } from '../ui/text-field';
import styles from './facts-form.module.css';
import { firstValues, foundValues, saidByForm, wrongFields } from './form-values';

export interface FactsFormProps {
  readonly open: Pick<OpenPage, 'page' | 'dump'>;
  readonly known: KnownFacts;
  readonly onClose: () => void;
}

/** The dialog. */
export function FactsForm({ open: { page, dump }, known, onClose }: FactsFormProps) {
  const { t } = useTranslation(['facts', 'common', 'errors', 'actions']);
  const [values, setValues] = useState(() => firstValues(known));
  const [scope, setScope] = useState<'page' | 'dump'>('page');
  const [isTried, setTried] = useState(false);
  const wrong = wrongFields(values);
  const all = Array.from({ length: dump.pageCount }, (_, ordinal) => pageIdOf(dump.id, ordinal));
  const put = (field: FactField, value: string) => setValues((now) => ({ ...now, [field]: value }));

  function save(): void {
    setTried(true);
    if (wrong.length > 0) return;
    const { page: number, ...said } = saidByForm(values, known);
    const pages = scope === 'dump' ? all : [page.id];
    // Every page of a file has a number of its own.
    const change = scope === 'dump' || number === undefined ? said : { ...said, page: number };
    onClose();
    if (Object.keys(change).length === 0) return;
    const count = pages.length;
    attempt(() =>
      withUndo(() => sayFacts(pages, change), {
        message: t('form.saved', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:editFacts', { count }) }),
      }),
    );
  }

  return (
    <Dialog
      title={t('form.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className={styles.text}>{t('form.text')}</p>
        {factFields.map((field) => (
          <div key={field} className={styles.field}>
            <TextField
              label={t(`field.${field}`)}
              value={values[field]}
              onChange={(value) => put(field, value)}
              isDisabled={field === 'page' && scope === 'dump'}
              autoFocus={field === 'paper'}
              {...(field === 'date' && { placeholder: '2031-04-02' })}
              {...(isTried && wrong.includes(field) && { error: t('form.noDate') })}
            />
            <Found field={field} known={known} value={values[field]} onTake={(value) => put(field, value)} />
          </div>
        ))}
        {dump.pageCount > 1 && (
          <Segmented
            label={t('form.scope')}
            value={scope}
            onChange={setScope}
            options={[
              { id: 'page', label: t('form.thisPage') },
              { id: 'dump', label: t('form.allPages', { count: dump.pageCount }) },
            ]}
          />
        )}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}

interface FoundProps {
  readonly field: FactField;
  readonly known: KnownFacts;
  readonly value: string;
  readonly onTake: (value: string) => void;
}

/** What path and page say; a press takes it. */
function Found({ field, known, value, onTake }: FoundProps) {
  const { t } = useTranslation('facts');
  const found = foundValues(known, field);
  const path = known.path[field];
  if (found.length === 0) return <p className={styles.found}>{t('form.noneFound')}</p>;
  return (
    <p className={styles.found}>
      {found.map((each) =>
        each === value ? (
          <span key={each}>{t('form.found', { value: each })}</span>
        ) : (
          <Button key={each} size="small" onPress={() => onTake(each)}>
            {found.length === 1
              ? t('form.takeBack', { value: each })
              : t(each === path ? 'form.pathSays' : 'form.pageSays', { value: each })}
          </Button>
        ),
      )}
    </p>
  );
}
