/** Asks for a library's name. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';

export interface NameDialogProps {
  readonly title: string;
  readonly doLabel: string;
  readonly name: string;
  readonly onClose: () => void;
  /** Never blank. */
  readonly onName: (name: string) => void;
}

/** A field and two buttons; Enter takes the name. */
export function NameDialog({ title, doLabel, name, onClose, onName }: NameDialogProps) {
  const { t } = useTranslation(['backup', 'common']);
  const [text, setText] = useState(name);
  const tidy = text.trim();

  function take(): void {
    if (tidy === '') return;
    onName(tidy);
    onClose();
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={tidy === ''} onPress={take}>
            {doLabel}
          </Button>
        </>
      }
    >
      <TextField
        label={t('libraries.name')}
        value={text}
        onChange={setText}
        maxLength={200}
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Dialog>
  );
}
