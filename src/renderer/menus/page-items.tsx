/** What can be done with a page, as the items of a menu. */
import { CircleCheckBig, Copy, ScanText, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { usePage } from '../db/articles';
import { setChecked } from '../db/corrections';
import { withUndo } from '../highlights/offer-undo';
import { copyText } from '../reader/copy-text';
import { announce } from '../ui/announcer';
import { MenuItem, MenuSeparator } from '../ui/menu';

/** The items of one page. */
export function PageItems({ pageId }: { readonly pageId: PageId }) {
  const { t } = useTranslation(['menus', 'corrections', 'common', 'errors', 'actions']);
  const open = usePage(pageId);
  const isChecked = (open?.page.checkedAt ?? 0) > 0;

  function check(): void {
    attempt(() =>
      withUndo(() => setChecked([pageId], !isChecked), {
        message: t(isChecked ? 'corrections:check.undone' : 'corrections:check.done'),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', {
          action: t(isChecked ? 'actions:markUnchecked' : 'actions:markChecked', { count: 1 }),
        }),
      }),
    );
  }

  return (
    <>
      <MenuItem id="open" icon={ScanText} onAction={() => navigate({ view: 'page', pageId })}>
        {t('openPage')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        id="check"
        icon={isChecked ? Undo2 : CircleCheckBig}
        isDisabled={open == null}
        onAction={check}
      >
        {t(isChecked ? 'uncheck' : 'check')}
      </MenuItem>
      <MenuItem
        id="path"
        icon={Copy}
        isDisabled={open == null}
        onAction={() =>
          attempt(async () => {
            if (await copyText(open?.dump.path ?? '')) announce(t('copied'));
          })
        }
      >
        {t('copyPath')}
      </MenuItem>
    </>
  );
}
