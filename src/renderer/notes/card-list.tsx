/** The cards of an article's highlights; of many only those in sight are there, so that hundreds cost no time. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  type ReactNode,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { HighlightRow } from '../db/rows';
import styles from './card-list.module.css';

export interface CardListProps {
  readonly label: string;
  readonly highlights: readonly HighlightRow[];
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** A card that is not `isSettled` passes by while one scrolls: its words are enough. */
  readonly renderCard: (highlight: HighlightRow, isSettled: boolean) => ReactNode;
}

/** So many cards are drawn without a thought. */
const fewCards = 40;

/** About as high as a card with two lines and no note, in CSS pixels: the true height is measured. */
const usualHeight = 168;

/** The list; each card knows its place among all of them. */
export function CardList(props: CardListProps) {
  if (props.highlights.length > fewCards) return <LongList {...props} />;
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.highlights.map((highlight) => (
        <li key={highlight.id} className={styles.card}>
          {props.renderCard(highlight, true)}
        </li>
      ))}
    </ul>
  );
}

/** Drawn once while one scrolls: the list is drawn anew at every step. Fields and tools come when it rests. */
const Card = memo(function Card({
  highlight,
  isPassing,
  renderCard,
}: Pick<CardListProps, 'renderCard'> & { readonly highlight: HighlightRow; readonly isPassing: boolean }) {
  const [isSettled, setIsSettled] = useState(!isPassing);
  useEffect(() => {
    if (!isPassing) startTransition(() => setIsSettled(true));
  }, [isPassing]);
  return renderCard(highlight, isSettled);
});

function LongList({ label, highlights, scroller, renderCard }: CardListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [begins, setBegins] = useState(0);
  /** The card with the focus stays, wherever one scrolls: what is typed there must not lose its field. */
  const [focused, setFocused] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: highlights.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => highlights[index]?.id ?? index,
    estimateSize: () => usualHeight,
    overscan: 3,
    scrollMargin: begins,
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        if (focused === null || shown.includes(focused) || focused >= range.count) return shown;
        return [...shown, focused].sort((a, b) => a - b);
      },
      [focused],
    ),
  });
  // What stands above the list in the panel grows while one writes.
  useLayoutEffect(() => {
    const top = list.current?.offsetTop ?? 0;
    if (top !== begins) setBegins(top);
  });
  return (
    <ul
      ref={list}
      className={styles.long}
      aria-label={label}
      style={{ height: virtualizer.getTotalSize() }}
      onBlur={() => setFocused(null)}
      onFocus={(event) => {
        const card = event.target.closest<HTMLElement>('[data-index]');
        setFocused(card === null ? null : Number(card.dataset.index));
      }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const highlight = highlights[index];
        if (highlight === undefined) return null;
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={highlights.length}
            aria-posinset={index + 1}
            className={styles.placed}
            style={{ transform: `translateY(${start - begins}px)` }}
          >
            <Card highlight={highlight} isPassing={virtualizer.isScrolling} renderCard={renderCard} />
          </li>
        );
      })}
    </ul>
  );
}
