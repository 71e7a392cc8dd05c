/** What can be done with the pages chosen of a source: say that they look right, read them otherwise, rebuild them. */
import { Check, Languages, RefreshCw, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { setChecked } from '../db/corrections';
import { outdatedOf } from '../db/outdated';
import type { DumpRow } from '../db/rows';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { ChosenBar } from '../ui/chosen-bar';
import { notify } from '../ui/toast';

const EncodingDialog = lazy(async () => ({
  default: (await import('../page/encoding-dialog')).EncodingDialog,
}));
const RebuildDialog = lazy(async () => ({
  default: (await import('../corrections/rebuild-dialog')).RebuildDialog,
}));

export interface ChosenPagesProps {
  readonly pages: readonly PageId[];
  /** The dumps they are of, each once. */
  readonly dumps: readonly DumpRow[];
  /** Those that are said to look right. */
  readonly checked: ReadonlySet<PageId>;
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

type Open =
  | { readonly kind: 'encoding'; readonly dumps: readonly DumpRow[] }
  | { readonly kind: 'rebuild'; readonly pages: readonly PageId[] };

/** A bar over the foot of the list. */
export function ChosenPages({ pages, dumps, checked, total, onAll, onClear }: ChosenPagesProps) {
  const { t } = useTranslation(['library', 'corrections', 'page', 'common', 'errors', 'actions']);
  const [open, setOpen] = useState<Open | null>(null);
  const count = pages.length;
  const isChecked = pages.every((page) => checked.has(page));

  function check(): void {
    const others = pages.filter((page) => checked.has(page) === isChecked);
    const values = { count: others.length };
    attempt(() =>
      withUndo(() => setChecked(others, !isChecked), {
        message: t(isChecked ? 'pagesUnchecked' : 'corrections:check.doneMany', values),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', {
          action: t(isChecked ? 'actions:markUnchecked' : 'actions:markChecked', values),
        }),
      }),
    );
  }

  async function rebuild(): Promise<void> {
    const old = await outdatedOf(pages);
    if (old.length > 0) setOpen({ kind: 'rebuild', pages: old });
    else notify({ message: t('pagesCurrent', { count }) });
  }

  return (
    <ChosenBar
      label={t('chosenPages')}
      words={t('pagesChosen', { count })}
      allWords={count < total ? t('selectAllPages', { count: total }) : null}
      onAll={onAll}
      onClear={onClear}
    >
      <Button variant="quiet" icon={isChecked ? Undo2 : Check} onPress={check}>
        {t(isChecked ? 'uncheckPages' : 'corrections:check.looksRight')}
      </Button>
      <Button variant="quiet" icon={Languages} onPress={() => setOpen({ kind: 'encoding', dumps })}>
        {t('page:changeEncoding')}
      </Button>
      <Button variant="quiet" icon={RefreshCw} onPress={() => attempt(rebuild)}>
        {t('rebuildPages')}
      </Button>
      <Suspense fallback={null}>
        {open?.kind === 'encoding' && <EncodingDialog dumps={open.dumps} onClose={() => setOpen(null)} />}
        {open?.kind === 'rebuild' && <RebuildDialog pages={open.pages} onClose={() => setOpen(null)} />}
      </Suspense>
    </ChosenBar>
  );
}
