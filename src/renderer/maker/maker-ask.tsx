/** Asks once, when something was annotated for the first time, which name annotations shall carry. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { declineMaker, longestMaker, setMaker, useMakerIsWanted } from '../db/maker';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import styles from './maker-ask.module.css';

/** The question, at the foot of the window: it takes no focus, holds nothing up, and can be put away. */
export function MakerAsk() {
  const isWanted = useMakerIsWanted();
  return isWanted ? <Question /> : null;
}

function Question() {
  const { t } = useTranslation('marking');
  const [name, setName] = useState('');

  function keep(): void {
    if (name.trim() === '') return;
    attempt(async () => {
      await setMaker(name, { alsoUnnamed: true });
      announce(t('ask.kept'));
    });
  }

  return (
    <section className={styles.ask} aria-label={t('ask.title')} data-dock="">
      <p className={styles.text}>{t('ask.text')}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={t('ask.name')}
          isLabelHidden
          placeholder={t('ask.name')}
          value={name}
          onChange={setName}
          maxLength={longestMaker}
          autoComplete="name"
        />
        <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
          {t('ask.keep')}
        </Button>
        <Button variant="quiet" onPress={() => attempt(declineMaker)}>
          {t('ask.decline')}
        </Button>
      </form>
    </section>
  );
}
