/** Over the results: what cannot be read in the query, and the ways to write, keep and understand one. */
import { TextSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ProblemList } from './problem-list';
import styles from './query-bar.module.css';
import { QueryFormDialog } from './query-form-dialog';
import { SaveSearch } from './save-search';
import { SyntaxHelp } from './syntax-help';

export interface QueryBarProps {
  readonly query: string;
  readonly exact: boolean;
}

/** The bar with its dialog. */
export function QueryBar({ query, exact }: QueryBarProps) {
  const { t } = useTranslation('query');
  const [isFormOpen, setIsFormOpen] = useState(false);
  return (
    <>
      <div className={styles.bar}>
        <Button variant="quiet" size="small" icon={TextSearch} onPress={() => setIsFormOpen(true)}>
          {t('form.open')}
        </Button>
        <SaveSearch query={query} exact={exact} />
        <SyntaxHelp />
      </div>
      <ProblemList query={query} />
      {isFormOpen && <QueryFormDialog query={query} exact={exact} onClose={() => setIsFormOpen(false)} />}
    </>
  );
}
