/** What can be done with the articles chosen in a list. */
import { Download, type LucideIcon, MailCheck, MailOpen, Tag } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useActions } from '../app/actions';
import { useArticleBeside } from '../app/beside';
import { useCommand } from '../app/commands';
import { attempt } from '../app/failures';
import { setRead } from '../db/marks';
import { areTagged } from '../db/tag-counts';
import { tagArticles, untagArticles } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { useFavouriteKeys } from '../tags/favourites';
import { Button, IconButton } from '../ui/button';
import { ChosenBar } from '../ui/chosen-bar';
import { useMediaQuery } from '../ui/media-query';
import { Popover } from '../ui/popover';

const ChosenTags = lazy(async () => ({ default: (await import('./chosen-tags')).ChosenTags }));
const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog')).ExportDialog }));

export interface SelectionBarProps {
  readonly ids: readonly ArticleId[];
  /** Given, asked when something is done: `ids` may be those of what was chosen a moment ago. */
  readonly idsNow?: () => Promise<readonly ArticleId[]>;
  /** Length of the whole list. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
  /** What the bar says is chosen, and its button for all (null: all are), where the rows are not articles. */
  readonly words?: string;
  readonly allWords?: string | null;
  /** Actions of this list alone, before the others. */
  readonly children?: ReactNode;
}

/** A bar over the foot of the list. */
export function SelectionBar(props: SelectionBarProps) {
  const { ids, total, onAll, onClear, children } = props;
  const { t } = useTranslation(['library', 'common', 'errors', 'actions']);
  const [isExporting, setIsExporting] = useState(false);
  const [isTagging, setIsTagging] = useState(false);
  useCommand('export', () => setIsExporting(true));
  const idsNow = props.idsNow ?? (async () => ids);
  useFavouriteKeys({
    isOn: async (id) => areTagged(await idsNow(), id),
    onToggle: async (id, isOn) => (isOn ? tagArticles : untagArticles)(await idsNow(), id),
    isBeforeLists: true,
  });

  function markAll(read: boolean): void {
    attempt(async () => {
      const now = await idsNow();
      const count = now.length;
      await withUndo(() => setRead(now, read), {
        message: t(read ? 'markedRead' : 'markedUnread', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', {
          action: t(read ? 'actions:markRead' : 'actions:markUnread', { count }),
        }),
      });
    });
  }

  useActions([
    { id: 'lists.read', icon: MailOpen, run: () => markAll(true) },
    { id: 'lists.unread', icon: MailCheck, run: () => markAll(false) },
    { id: 'lists.tag', icon: Tag, run: () => setIsTagging(true) },
  ]);

  return (
    <ChosenBar
      label={t('selection')}
      words={props.words ?? t('selected', { count: ids.length })}
      allWords={
        props.allWords === undefined && ids.length < total
          ? t('selectAll', { count: total })
          : (props.allWords ?? null)
      }
      onAll={onAll}
      onClear={onClear}
    >
      {children}
      <Popover
        label={t('tagSelected')}
        placement="top"
        isOpen={isTagging}
        onOpenChange={setIsTagging}
        trigger={
          <Button variant="quiet" icon={Tag}>
            {t('tag')}
          </Button>
        }
      >
        <Suspense fallback={null}>
          <ChosenTags articleIds={ids} />
        </Suspense>
      </Popover>
      <Action label={t('markRead')} icon={MailOpen} onPress={() => markAll(true)} />
      <Action label={t('markUnread')} icon={MailCheck} onPress={() => markAll(false)} />
      <Action label={t('export')} icon={Download} onPress={() => setIsExporting(true)} />
      {isExporting && (
        <Suspense fallback={null}>
          <ExportDialog articleIds={ids} isOpen onClose={() => setIsExporting(false)} />
        </Suspense>
      )}
    </ChosenBar>
  );
}

interface ActionProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
}

/** A button with words, and in a narrow window without. */
function Action({ label, icon, onPress }: ActionProps) {
  const isAside = useArticleBeside() !== null;
  const isWide = useMediaQuery('(min-width: 48rem)') && !isAside;
  if (!isWide) return <IconButton label={label} icon={icon} onPress={onPress} />;
  return (
    <Button variant="quiet" icon={icon} onPress={onPress}>
      {label}
    </Button>
  );
}
