/** One page: all its articles in order beside the raw text, what belongs to none, and what is wrong with it. */
import { FileX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { type OpenPage, usePage } from '../db/articles';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageDesk } from './page-desk';

export interface PageViewProps {
  readonly pageId: PageId;
  /** Where to begin. */
  readonly at?: Span;
  readonly from?: 'worklist';
}

/** The view of a page. */
export function PageView({ pageId, at, from }: PageViewProps) {
  const { t } = useTranslation('page');
  const page = usePage(pageId);
  usePageTitle(page === undefined || page === null ? null : nameOf(page));
  if (page === undefined) return null;
  if (page === null) {
    return (
      <EmptyState
        isView
        icon={FileX}
        title={t('gone')}
        actions={<Button onPress={() => navigate({ view: 'library' })}>{t('toLibrary')}</Button>}
      >
        {t('goneText')}
      </EmptyState>
    );
  }
  return <PageDesk open={page} at={at?.page === pageId ? at.start : null} isWork={from === 'worklist'} />;
}

function nameOf({ page, dump }: OpenPage): string {
  return dump.pageCount > 1 ? `${dump.path} · ${page.ordinal + 1}` : dump.path;
}
