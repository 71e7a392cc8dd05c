/** An empty list's explanation where the library itself may be empty: then it says so, and how to fill it. */
import { FolderOpen, Shapes } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useHasSources } from '../db/has-sources';
import { openFolder, openSamples } from '../import/open-source';
import { Button } from '../ui/button';
import { EmptyState, type EmptyStateProps } from '../ui/empty-state';

/** As `EmptyState`; in an empty library with what belongs here as its text, and the ways to begin. */
export function EmptyHere({ title, actions, ...rest }: EmptyStateProps) {
  const { t } = useTranslation(['library', 'importing']);
  const hasSources = useHasSources();
  if (hasSources !== false) {
    return <EmptyState title={title} {...(actions !== undefined && { actions })} {...rest} />;
  }
  return (
    <EmptyState
      {...rest}
      title={t('empty.library')}
      actions={
        <>
          <Button variant="primary" icon={FolderOpen} onPress={openFolder}>
            {t('importing:openFolder')}
          </Button>
          <Button icon={Shapes} onPress={openSamples}>
            {t('importing:trySamples')}
          </Button>
        </>
      }
    />
  );
}
