/** How many notes link to an article, on its quiet lines: a press shows them among its notes. */
import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useBacklinks } from '../db/links';
import { updateSettings, useSettings } from '../settings/settings';
import { Button } from '../ui/button';

/** The button; nothing where nothing links to the article, or where that is on screen already. */
export function LinkedFrom({ articleId }: { readonly articleId: ArticleId }) {
  const { t } = useTranslation('notes');
  const { showNotes } = useSettings('showNotes');
  const count = useBacklinks({ articleId })?.length ?? 0;
  if (count === 0 || showNotes) return null;
  return (
    <Button size="small" variant="quiet" icon={Link2} onPress={() => updateSettings({ showNotes: true })}>
      {t('linkedFromCount', { count })}
    </Button>
  );
}
