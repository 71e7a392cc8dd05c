/** The query as a form: filled from what is asked, and written back as a query. */
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyForm, formOfQuery, type QueryForm, queryOfForm } from '#core/search/query/form';
import { parseQuery } from '#core/search/query/parse';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { rememberSearch } from '../db/past-searches';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { fieldLanguage } from './field-language';
import styles from './query-form.module.css';
import { QueryFormFields } from './query-form-fields';
import { searchRouteOf } from './search-route-of';

export interface QueryFormDialogProps {
  readonly query: string;
  readonly exact: boolean;
  readonly onClose: () => void;
}

const formId = 'query-form';

/** The dialog; Enter in any of its fields searches. */
export function QueryFormDialog({ query, exact, onClose }: QueryFormDialogProps) {
  const { t, i18n } = useTranslation('query');
  const filled = useMemo(() => formOfQuery(parseQuery(query, { exact }), query), [query, exact]);
  const [form, setForm] = useState<QueryForm>(filled.form);
  const [rest, setRest] = useState(filled.rest);
  const written = queryOfForm({ form, rest }, fieldLanguage(i18n.language));
  const { problems } = useMemo(() => parseQuery(written, { exact }), [written, exact]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onClose();
    navigate(searchRouteOf(written));
    attempt(() => rememberSearch(written));
  }

  return (
    <Dialog
      title={t('form.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button
            variant="quiet"
            onPress={() => {
              setForm(emptyForm);
              setRest([]);
            }}
          >
            {t('form.clear')}
          </Button>
          <Button type="submit" form={formId} variant="primary">
            {t('form.search')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <p className={styles.text}>{t('form.text')}</p>
        <QueryFormFields
          form={form}
          onChange={(fields) => setForm({ ...form, ...fields })}
          problems={problems}
        />
        {rest.length > 0 && (
          <p className={styles.text}>
            {t('form.rest')} <code className={styles.code}>{rest.join(' ')}</code>
          </p>
        )}
        <p className={styles.text}>
          {t('form.query')}{' '}
          {written === '' ? t('form.nothing') : <output className={styles.code}>{written}</output>}
        </p>
        {/* Enter searches from every field, also where the button stands outside of the form. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}
