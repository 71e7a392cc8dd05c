/** What a view shows in place of what its worker would have counted: that it failed, and a way to try again. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useSaidInPlace } from './said-in-place';

/** The sentences and the button. */
export function WorkerFailed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('errors');
  useSaidInPlace();
  return (
    <div role="alert">
      <EmptyState
        icon={TriangleAlert}
        title={t('worker.title')}
        actions={<Button onPress={onAgain}>{t('worker.again')}</Button>}
      >
        {t('worker.text')}
      </EmptyState>
    </div>
  );
}
