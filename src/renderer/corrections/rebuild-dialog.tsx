/** What a newer engine would make of the library, page by page, before and after; all of it is taken over, or some. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '#core/page/ids';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProgressBar } from '../ui/progress-bar';
import { notify } from '../ui/toast';
import type { RebuildPreview } from '../workers/rebuild-preview';
import styles from './rebuild-dialog.module.css';
import { RebuildPage } from './rebuild-page';
import { useRebuild } from './use-rebuild';

/** So many pages are listed at first, and so many more each time. */
const pagesAtATime = 50;

export interface RebuildDialogProps {
  /** Given, only these pages are looked at. */
  readonly pages?: readonly PageId[];
  readonly onClose: () => void;
}

/** The dialog; it begins to look as it opens. */
export function RebuildDialog({ pages, onClose }: RebuildDialogProps) {
  const { t } = useTranslation(['corrections', 'common']);
  const { state, apply, stop } = useRebuild(onClose, pages);
  const [left, setLeft] = useState<ReadonlySet<PageId>>(new Set());

  function close(): void {
    stop();
    onClose();
  }

  async function take({ changed, same }: RebuildPreview): Promise<void> {
    const chosen = changed.map(({ pageId }) => pageId).filter((id) => !left.has(id));
    // What stays as it is counts as made by the newer engine from now on.
    if (!(await apply([...chosen, ...same]))) return;
    notify({ message: t('rebuild.done', { count: chosen.length }) });
    onClose();
  }

  if (state.kind !== 'seen') {
    const { kind, done, all } = state;
    const words = all === 0 ? t('rebuild.beginning') : t(`rebuild.${kind}`, { count: all, done });
    return (
      <Dialog
        title={t('rebuild.title')}
        isOpen
        onClose={close}
        width="wide"
        actions={<Button onPress={close}>{t('common:cancel')}</Button>}
      >
        <p role="status" className={styles.progress}>
          {words}
        </p>
        <ProgressBar label={words} value={state.all === 0 ? null : state.done / state.all} />
      </Dialog>
    );
  }
  const { preview } = state;
  const { changed } = preview;
  const chosen = changed.filter(({ pageId }) => !left.has(pageId)).length;
  return (
    <Dialog
      title={t('rebuild.title')}
      isOpen
      onClose={close}
      width="wide"
      actions={
        <>
          <Button onPress={close}>{t('rebuild.notNow')}</Button>
          {changed.length > 0 && (
            <Button onPress={() => setLeft(new Set(chosen > 0 ? changed.map(({ pageId }) => pageId) : []))}>
              {t(chosen > 0 ? 'rebuild.chooseNone' : 'rebuild.chooseAll')}
            </Button>
          )}
          <Button
            variant="primary"
            isDisabled={changed.length > 0 && chosen === 0}
            onPress={() => void take(preview)}
          >
            {changed.length === 0
              ? t('rebuild.takeNone')
              : chosen === changed.length
                ? t('rebuild.takeAll', { count: chosen })
                : t('rebuild.take', { count: chosen })}
          </Button>
        </>
      }
    >
      <Changes
        preview={preview}
        left={left}
        onToggle={(id) => {
          const next = new Set(left);
          if (!next.delete(id)) next.add(id);
          setLeft(next);
        }}
      />
    </Dialog>
  );
}

interface ChangesProps {
  readonly preview: RebuildPreview;
  /** The pages that are to stay as they are. */
  readonly left: ReadonlySet<PageId>;
  readonly onToggle: (id: PageId) => void;
}

function Changes({ preview: { changed, same }, left, onToggle }: ChangesProps) {
  const { t } = useTranslation('corrections');
  const [count, setCount] = useState(pagesAtATime);
  if (changed.length === 0) return <p>{t('rebuild.nothing', { count: same.length })}</p>;
  return (
    <>
      <p className={styles.text}>
        {t('rebuild.changed', { count: changed.length })}
        {same.length > 0 && ` ${t('rebuild.same', { count: same.length })}`} {t('rebuild.kept')}
      </p>
      <ul className={styles.pages}>
        {changed.slice(0, count).map((page) => (
          <li key={page.pageId}>
            <RebuildPage
              page={page}
              isChosen={!left.has(page.pageId)}
              onToggle={() => onToggle(page.pageId)}
            />
          </li>
        ))}
      </ul>
      {changed.length > count && (
        <Button onPress={() => setCount(count + pagesAtATime)}>
          {t('rebuild.more', { count: changed.length - count })}
        </Button>
      )}
    </>
  );
}
