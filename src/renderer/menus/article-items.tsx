/** What can be done with an article, or with several, as the items of a menu. */
import {
  BookOpen,
  Columns2,
  Download,
  ListChecks,
  MailCheck,
  MailOpen,
  PanelTop,
  ScanText,
  Tag,
  X,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { runAction } from '../app/actions';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { useArticleRows } from '../db/articles';
import { setRead } from '../db/marks';
import { withUndo } from '../highlights/offer-undo';
import { openInTabs } from '../tabs/tab-actions';
import { chosenNow } from '../ui/list-selection';
import { MenuItem, MenuSeparator } from '../ui/menu';
import type { MenuDialog } from './subject-menu';

/** More tabs at once than anybody could have meant. */
const mostTabs = 20;

/** Of more articles it is not asked whether they are read: both can be said. */
const mostAsked = 200;

export interface ArticleItemsProps {
  readonly ids: readonly ArticleId[];
  readonly onDialog: (dialog: MenuDialog) => void;
  /** The article is the one that is open. */
  readonly isOpenHere?: boolean;
}

/** The items; each is one step that can be undone. */
export function ArticleItems({ ids, onDialog, isOpenHere = false }: ArticleItemsProps) {
  const { t } = useTranslation(['menus', 'library', 'common', 'errors', 'actions']);
  const rows = useArticleRows(ids.slice(0, mostAsked)) ?? [];
  const isAll = rows.length === ids.length;
  const [first] = ids;
  const [row] = rows;
  const isOne = ids.length === 1;
  const isInList = chosenNow('article').length > 0;

  function mark(read: boolean): void {
    const count = ids.length;
    attempt(() =>
      withUndo(() => setRead(ids, read), {
        message: t(read ? 'library:markedRead' : 'library:markedUnread', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', {
          action: t(read ? 'actions:markRead' : 'actions:markUnread', { count }),
        }),
      }),
    );
  }

  if (first === undefined) return null;
  const [one, other] = ids;
  const page = row?.pages[0];
  return (
    <>
      {isOne && !isOpenHere && (
        <MenuItem id="open" icon={BookOpen} onAction={() => navigate({ view: 'article', articleId: first })}>
          {t('open')}
        </MenuItem>
      )}
      {ids.length <= mostTabs && (
        <MenuItem
          id="tab"
          icon={PanelTop}
          onAction={() => openInTabs(ids.map((articleId) => ({ articleId })))}
        >
          {isOne ? t('openInTab') : t('openInTabs', { count: ids.length })}
        </MenuItem>
      )}
      {ids.length === 2 && one !== undefined && other !== undefined && (
        <MenuItem
          id="compare"
          icon={Columns2}
          onAction={() => navigate({ view: 'compare', a: one, b: other })}
        >
          {t('compare')}
        </MenuItem>
      )}
      {isOne && page !== undefined && (
        <MenuItem id="page" icon={ScanText} onAction={() => navigate({ view: 'page', pageId: page })}>
          {t('toPage')}
        </MenuItem>
      )}
      <MenuSeparator />
      {!(isAll && rows.every(({ read }) => read !== 0)) && (
        <MenuItem id="read" icon={MailOpen} onAction={() => mark(true)}>
          {t('library:markRead')}
        </MenuItem>
      )}
      {!(isAll && rows.every(({ read }) => read === 0)) && (
        <MenuItem id="unread" icon={MailCheck} onAction={() => mark(false)}>
          {t('library:markUnread')}
        </MenuItem>
      )}
      <MenuItem id="tags" icon={Tag} onAction={() => onDialog({ kind: 'tag-articles', ids })}>
        {t('tags')}
      </MenuItem>
      <MenuItem id="export" icon={Download} onAction={() => onDialog({ kind: 'export', ids })}>
        {t('export')}
      </MenuItem>
      {!isOpenHere && (
        <>
          <MenuSeparator />
          <MenuItem id="all" icon={ListChecks} onAction={() => runAction('lists.select-all')}>
            {t('selectAll')}
          </MenuItem>
          {isInList && (
            <MenuItem id="none" icon={X} onAction={() => runAction('lists.select-none')}>
              {t('selectNone')}
            </MenuItem>
          )}
        </>
      )}
    </>
  );
}
