/** The cards of an article's highlights; of many only those in sight are there, so that hundreds cost no time. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
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
import { widthInCells } from '#core/text/width';
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

/** How long the list rests before its cards get their fields and tools, in milliseconds. */
const restMs = 250;

/** Without its quote a card is so high, a line of its quote so much, and of lines it shows so many. In CSS pixels. */
const bareHeight = 122;
const lineHeight = 23;
const mostLines = 5;
/** So many full characters stand on a line of a panel as wide as usual. */
const usualLine = 19;

/** About how high a card is, in CSS pixels: the true height is measured once it has its fields and tools. */
export function heightOf(highlight: Pick<HighlightRow, 'quotes'> | undefined): number {
  const cells = widthInCells(highlight?.quotes.join(' ') ?? '');
  return bareHeight + lineHeight * Math.min(mostLines, Math.max(1, Math.ceil(cells / usualLine)));
}

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
    estimateSize: (index) => heightOf(highlights[index]),
    isScrollingResetDelay: restMs,
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
      {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
        const highlight = highlights[index];
        if (highlight === undefined) return null;
        return (
          <li
            key={key}
            // What passes is as high as it was, or is thought to be: to measure it would lay out the list at every step.
            ref={virtualizer.isScrolling ? undefined : virtualizer.measureElement}
            data-index={index}
            aria-setsize={highlights.length}
            aria-posinset={index + 1}
            className={styles.placed}
            style={
              { transform: `translateY(${start - begins}px)`, '--card-height': `${size}px` } as CSSProperties
            }
          >
            <Card highlight={highlight} isPassing={virtualizer.isScrolling} renderCard={renderCard} />
          </li>
        );
      })}
    </ul>
  );
}
