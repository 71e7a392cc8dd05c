/** The question which name annotations shall carry: its field and its buttons, loaded when it is asked. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { declineMaker, longestMaker, setMaker } from '../db/maker';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import styles from './maker-ask.module.css';

/** A field for the name, with the ways to keep it and to decline. */
export function MakerQuestion() {
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
