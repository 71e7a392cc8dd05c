/** The field in which misread characters are read rightly, beside the place where they stand. */
import { type RefObject, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { AnchoredPopover } from '../ui/popover';
import styles from './reading-field.module.css';

export interface ReadingFieldProps {
  readonly anchor: RefObject<Element | null>;
  /** The characters as they stand in the raw text. */
  readonly original: string;
  /** As they are shown now. */
  readonly shown: string;
  /** BCP 47 of the page; undefined where it is not known. */
  readonly lang: string | undefined;
  /** null: as they are printed. */
  readonly onRead: (reading: string | null) => void;
  readonly onClose: () => void;
}

/** Enter takes what was typed, Escape leaves all as it was; the original can be taken again. */
export function ReadingField(props: ReadingFieldProps) {
  const { original, shown, lang, onRead, onClose } = props;
  const { t } = useTranslation(['corrections', 'common']);
  const [draft, setDraft] = useState(shown);
  const isCorrected = shown !== original;
  function save(): void {
    onRead(draft === original ? null : draft);
  }
  return (
    <AnchoredPopover label={t('reading.title')} anchor={props.anchor} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className={styles.original}>
          {t('reading.printed')} <bdi lang={lang}>{original}</bdi>
        </p>
        <TextField value={draft} onChange={setDraft} autoFocus className={styles.field ?? ''}>
          <Label className={styles.label ?? ''}>{t('reading.label')}</Label>
          <Input
            lang={lang}
            className={styles.input ?? ''}
            autoComplete="off"
            spellCheck="false"
            onFocus={(event) => event.currentTarget.select()}
          />
        </TextField>
        <div className={styles.actions}>
          {isCorrected && (
            <Button size="small" variant="quiet" onPress={() => onRead(null)}>
              {t('reading.takeBack')}
            </Button>
          )}
          <Button size="small" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button size="small" variant="primary" type="submit" isDisabled={draft === shown}>
            {t('reading.save')}
          </Button>
        </div>
      </form>
    </AnchoredPopover>
  );
}
