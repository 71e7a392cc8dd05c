/** A button that opens the export dialog for what it stands beside: results, or the articles of a page. */
import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useArticleBeside } from '../app/beside';
import { useCommand } from '../app/commands';
import { attempt } from '../app/failures';
import { IconButton } from '../ui/button';

const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog')).ExportDialog }));

export interface ExportButtonProps {
  readonly what: 'found' | 'page';
  readonly isEmpty: boolean;
  /** What is exported, asked for when it is pressed. */
  readonly list: () => Promise<readonly ArticleId[]>;
}

/** The button; the keyboard's command for exports does the same while it is shown. */
export function ExportButton({ what, isEmpty, list }: ExportButtonProps) {
  const { t } = useTranslation('export');
  const [ids, setIds] = useState<readonly ArticleId[] | null>(null);
  const open = () => attempt(async () => setIds(await list()));
  // Beside an article it is the article that the command exports.
  const isAside = useArticleBeside() !== null;
  useCommand('export', isEmpty || isAside ? null : open);
  return (
    <>
      <IconButton
        label={t(`exportWhat.${what}`)}
        word={t('export')}
        icon={Download}
        isDisabled={isEmpty}
        onPress={open}
      />
      {ids !== null && (
        <Suspense fallback={null}>
          <ExportDialog articleIds={ids} isOpen onClose={() => setIds(null)} />
        </Suspense>
      )}
    </>
  );
}
