/** The name that annotations carry, in the settings. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { longestMaker, setMaker, useMaker, useUnnamedCount } from '../db/maker';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import styles from './maker-setting.module.css';

/** The field; nothing while loading. */
export function MakerSetting() {
  const maker = useMaker();
  // A name that was given elsewhere (by the question, by undo, in another window) begins anew.
  return maker === undefined ? null : <Field key={maker.name} stored={maker.name} />;
}

function Field({ stored }: { readonly stored: string }) {
  const { t } = useTranslation(['marking', 'common', 'errors', 'actions']);
  const [name, setName] = useState(stored);
  const unnamed = useUnnamedCount() ?? 0;
  const isChanged = name.trim() !== stored;

  function keep(alsoUnnamed: boolean): void {
    attempt(() =>
      withUndo(() => setMaker(name, { alsoUnnamed }), {
        message: t(alsoUnnamed ? 'maker.named' : 'maker.kept'),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:setMaker', { name: name.trim() }) }),
      }),
    );
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) keep(false);
      }}
    >
      <TextField
        label={t('maker.label')}
        description={t('maker.text')}
        value={name}
        onChange={setName}
        maxLength={longestMaker}
        autoComplete="name"
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isDisabled={!isChanged}>
          {t('maker.keep')}
        </Button>
        {unnamed > 0 && name.trim() !== '' && (
          <Button onPress={() => keep(true)}>{t('maker.alsoUnnamed', { count: unnamed })}</Button>
        )}
      </div>
    </form>
  );
}
