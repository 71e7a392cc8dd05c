/** Asks what is to happen to files that are there already: nothing is replaced unasked. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { FileConflict } from './into-folder';

/** The question; it holds for all files of the export. */
export function AskAboutFiles({ conflict }: { readonly conflict: FileConflict }) {
  const { t } = useTranslation('export');
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen
      onClose={() => conflict.answer('stop')}
      role="alertdialog"
      width="narrow"
      actions={
        <>
          <Button onPress={() => conflict.answer('stop')}>{t('stop')}</Button>
          <Button onPress={() => conflict.answer('keep')}>{t('conflict.keep')}</Button>
          <Button variant="danger" onPress={() => conflict.answer('replace')}>
            {t('conflict.replace')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text', { name: conflict.name, folder: conflict.folder })}</p>
    </Dialog>
  );
}
