/** Keeps the present search under a name. */
import { BookmarkCheck, BookmarkPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { saveSearch, useSavedSearches } from '../db/saved-searches';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { TextField } from '../ui/text-field';
import { notify } from '../ui/toast';
import styles from './query-bar.module.css';

export interface SaveSearchProps {
  readonly query: string;
  readonly exact: boolean;
}

/** The button with its panel; for a search that is saved already, under which name it is. */
export function SaveSearch({ query, exact }: SaveSearchProps) {
  const { t } = useTranslation('query');
  const searches = useSavedSearches();
  const text = query.trim();
  if (searches === undefined || text === '') return null;
  const saved = searches.find((row) => row.query === text && row.exact === exact);
  if (saved !== undefined) {
    return (
      <span className={styles.saved}>
        <Icon of={BookmarkCheck} size={15} />
        {t('saved.isSaved', { name: saved.name })}
      </span>
    );
  }
  return (
    <Popover
      label={t('saved.save')}
      trigger={
        <Button variant="quiet" size="small" icon={BookmarkPlus}>
          {t('saved.save')}
        </Button>
      }
    >
      {(close) => <NameForm query={text} exact={exact} onDone={close} />}
    </Popover>
  );
}

interface NameFormProps extends SaveSearchProps {
  readonly onDone: () => void;
}

function NameForm({ query, exact, onDone }: NameFormProps) {
  const { t } = useTranslation('query');
  const [name, setName] = useState(query);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onDone();
    attempt(async () => {
      await saveSearch({ name, query, exact });
      notify({ message: t('saved.done', { name: name.trim() === '' ? query : name.trim() }) });
    });
  }

  return (
    <form className={styles.name} onSubmit={submit}>
      <TextField label={t('saved.name')} value={name} onChange={setName} autoFocus />
      <Button type="submit" variant="primary">
        {t('saved.keep')}
      </Button>
    </form>
  );
}
