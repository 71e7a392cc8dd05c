/** The shortcuts of the app, in one dialog: looked through, searched and changed. */
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';

const ShortcutList = lazy(async () => ({
  default: (await import('../shortcuts/shortcut-list')).ShortcutList,
}));

export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys, by where they work. */
export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation('shortcuts');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose} width="medium">
      <Suspense fallback={null}>
        <ShortcutList />
      </Suspense>
    </Dialog>
  );
}
