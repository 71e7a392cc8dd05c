/** The reader's bar for whichever article is open: it stays, and is drawn anew only where it shows something else. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ArticleId } from '#core/page/ids';
import type { Sought } from '../app/routes';
import type { BarDeeds, BarSlot } from './bar-slot';
import { actAhead } from './keys-ahead';
import { type BarHandlers, ReaderBar } from './reader-bar';
import type { ReaderAction } from './reader-keys';
import type { ReaderPanes } from './use-reader-panes';

export interface ArticleBarProps {
  /** The article that is open or being loaded. */
  readonly articleId: ArticleId;
  readonly along: Sought;
  readonly slot: BarSlot;
  readonly panes: ReaderPanes;
}

/** The bar; nothing before the first article. */
export function ArticleBar(props: ArticleBarProps) {
  const { slot, panes } = props;
  const words = useSyncExternalStore(slot.subscribe, slot.words);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const [handlers] = useState(() => handlersOf(() => latest.current));
  if (words === null) return null;
  return (
    <ReaderBar
      words={words}
      showsSource={panes.showSource}
      showsNotes={panes.showNotes}
      handlers={handlers}
    />
  );
}

function handlersOf(now: () => ArticleBarProps): BarHandlers {
  /** What is pressed before the article is there waits for it, as keys do. */
  const act = (deed: (deeds: BarDeeds) => void, action: ReaderAction | null) => {
    const { slot, articleId, along } = now();
    const deeds = slot.deeds();
    if (deeds !== null && slot.articleId() === articleId) deed(deeds);
    else if (action !== null) actAhead(articleId, action, along);
  };
  return {
    onRead: () => act(({ onRead }) => onRead(), 'read'),
    onPrevious: () => act(({ onPrevious }) => onPrevious(), 'previous'),
    onNext: () => act(({ onNext }) => onNext(), 'next'),
    onMend: () => act(({ onMend }) => onMend(), 'mend'),
    onExport: () => act(({ onExport }) => onExport(), null),
    onWay: (id) => act(({ onWay }) => onWay(id), null),
    onFind: () => act(({ onFind }) => onFind(), null),
    onPrint: () => act(({ onPrint }) => onPrint(), null),
    onSource: () => now().panes.toggleSource(),
    onNotes: () => now().panes.toggleNotes(),
  };
}
