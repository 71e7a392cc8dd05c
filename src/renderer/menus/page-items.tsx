/** What can be done with a page, or with several, as the items of a menu. */
import { CircleCheckBig, Copy, Languages, ListChecks, RefreshCw, ScanText, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '#core/page/ids';
import { runAction } from '../app/actions';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { setChecked } from '../db/corrections';
import { dumpsOfPages } from '../db/dump-places';
import { outdatedOf } from '../db/outdated';
import { useCheckedPages } from '../db/worklist';
import { withUndo } from '../highlights/offer-undo';
import { copyText } from '../reader/copy-text';
import { announce } from '../ui/announcer';
import { chosenNow } from '../ui/list-selection';
import { MenuItem, MenuSeparator } from '../ui/menu';
import { notify } from '../ui/toast';
import type { MenuDialog } from './subject-menu';

export interface PageItemsProps {
  readonly ids: readonly PageId[];
  readonly onDialog: (dialog: MenuDialog) => void;
}

/** The items of pages; each acts on all of them, and marking is one step that can be undone. */
export function PageItems({ ids, onDialog }: PageItemsProps) {
  const { t } = useTranslation(['menus', 'library', 'page', 'corrections', 'common', 'errors', 'actions']);
  const checked = useCheckedPages();
  const isChecked = checked !== undefined && ids.every((id) => checked.has(id));
  const isInList = chosenNow('page').length > 0;
  const [first] = ids;

  function check(known: ReadonlySet<PageId>): void {
    const others = ids.filter((id) => known.has(id) === isChecked);
    const values = { count: others.length };
    attempt(() =>
      withUndo(() => setChecked(others, !isChecked), {
        message: t(isChecked ? 'library:pagesUnchecked' : 'corrections:check.doneMany', values),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', {
          action: t(isChecked ? 'actions:markUnchecked' : 'actions:markChecked', values),
        }),
      }),
    );
  }

  async function readOtherwise(): Promise<void> {
    const dumps = await dumpsOfPages(ids);
    if (dumps.length > 0) onDialog({ kind: 'encoding', dumps });
  }

  async function rebuild(): Promise<void> {
    const pages = await outdatedOf(ids);
    if (pages.length > 0) onDialog({ kind: 'rebuild', pages });
    else notify({ message: t('library:pagesCurrent', { count: ids.length }) });
  }

  if (first === undefined) return null;
  return (
    <>
      {ids.length === 1 && (
        <>
          <MenuItem id="open" icon={ScanText} onAction={() => navigate({ view: 'page', pageId: first })}>
            {t('openPage')}
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem
        id="check"
        icon={isChecked ? Undo2 : CircleCheckBig}
        isDisabled={checked === undefined}
        onAction={() => checked !== undefined && check(checked)}
      >
        {t(isChecked ? 'uncheck' : 'check')}
      </MenuItem>
      <MenuItem id="encoding" icon={Languages} onAction={() => attempt(readOtherwise)}>
        {t('page:changeEncoding')}
      </MenuItem>
      <MenuItem id="rebuild" icon={RefreshCw} onAction={() => attempt(rebuild)}>
        {t('library:rebuildPages')}
      </MenuItem>
      <MenuItem
        id="path"
        icon={Copy}
        onAction={() =>
          attempt(async () => {
            const paths = (await dumpsOfPages(ids)).map(({ path }) => path);
            if (await copyText(paths.join('\n'))) announce(t('copied'));
          })
        }
      >
        {t('copyPath', { count: ids.length })}
      </MenuItem>
      {isInList && (
        <>
          <MenuSeparator />
          <MenuItem id="all" icon={ListChecks} onAction={() => runAction('lists.select-all')}>
            {t('selectAll')}
          </MenuItem>
          <MenuItem id="none" icon={X} onAction={() => runAction('lists.select-none')}>
            {t('selectNone')}
          </MenuItem>
        </>
      )}
    </>
  );
}
