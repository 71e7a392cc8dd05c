/** The lines of a raw page, only those in sight in the document, so that a page of any length scrolls at once. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightRow } from '../db/rows';
import { rowAfterKey } from '../ui/list-keys';
import { SourceLine } from './source-line';
import type { SourcePage } from './source-pages';
import styles from './source-pane.module.css';
import { ownersOf, type RowOwner, rowAt, rowsOfPart, sameOwner, sourceRows } from './source-rows';
import { usePaintSource } from './use-paint-source';
import { useWidth } from './use-width';

export interface SourceLinesProps {
  readonly page: SourcePage;
  /** The article's highlights, painted on the lines as they are on its text. */
  readonly highlights: readonly HighlightRow[];
  readonly showsInvisible: boolean;
  /** The part that is pointed at on either side. */
  readonly pointedPart: number | null;
  /** True when it was pointed at in the text: then its lines come into view here. */
  readonly follows: boolean;
  readonly onPoint: (part: number | null) => void;
  /** A line was clicked, or chosen by Enter. */
  readonly onChoose: (owner: RowOwner) => void;
}

/** In CSS pixels, as the style sheet has them: rows of one height can be found by counting. */
const rowHeight = 24;
const cellWidth = 14;
const besideText = 164;

/** The lines, as a list in which the arrow keys move and Enter goes to the line's text. */
export function SourceLines({
  page,
  highlights,
  showsInvisible,
  pointedPart,
  follows,
  onPoint,
  onChoose,
}: SourceLinesProps) {
  const { t } = useTranslation('reader');
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const cells = width === 0 ? 20 : Math.floor((width - besideText) / cellWidth);
  const rows = useMemo(() => sourceRows(page.text, cells), [page.text, cells]);
  const [current, setCurrent] = useState(0);
  usePaintSource(scroller, page.id, highlights);
  const pointedRows = useMemo(
    () => (pointedPart === null ? [] : rowsOfPart(rows, page.owned, pointedPart)),
    [rows, page.owned, pointedPart],
  );
  const pointed = useMemo(() => new Set(pointedRows), [pointedRows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  // The article's own lines first, once the pane has its width.
  const isPlaced = useRef(false);
  useEffect(() => {
    if (isPlaced.current || width === 0) return;
    isPlaced.current = true;
    const own = page.owned.find(({ owner }) => owner.kind === 'part');
    if (own === undefined) return;
    const row = rowAt(rows, own.start);
    setCurrent(row);
    virtualizer.scrollToIndex(Math.max(0, row - 2), { align: 'start' });
  }, [width, rows, page.owned, virtualizer]);

  useEffect(() => {
    const first = pointedRows[0];
    const view = scroller.current;
    if (!follows || first === undefined || view === null) return;
    const bottom = ((pointedRows.at(-1) ?? first) + 1) * rowHeight;
    const isInSight = first * rowHeight >= view.scrollTop && bottom <= view.scrollTop + view.clientHeight;
    if (!isInSight) virtualizer.scrollToIndex(Math.max(0, first - 2), { align: 'start' });
  }, [follows, pointedRows, virtualizer]);

  function ownersAt(index: number): readonly RowOwner[] {
    const row = rows[index];
    return row === undefined ? [] : ownersOf(row, page.owned);
  }

  /** Owners of the nearest line above that has text; far up it does not matter any more. */
  function ownersBefore(index: number): readonly RowOwner[] {
    for (let above = index - 1; above >= Math.max(0, index - 12); above -= 1) {
      const owners = ownersAt(above);
      if (owners.length > 0) return owners;
    }
    return [];
  }

  function point(index: number): void {
    const owner = ownersAt(index).find(({ kind }) => kind === 'part');
    onPoint(owner?.kind === 'part' ? owner.part : null);
  }

  function choose(index: number): void {
    const owners = ownersAt(index);
    const owner = owners.find(({ kind }) => kind === 'part') ?? owners[0];
    if (owner !== undefined) onChoose(owner);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
      return;
    }
    const rowsInSight = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight);
    const to = rowAfterKey(event.key, { active: current, count: rows.length, rowsInSight });
    if (to === null) return;
    event.preventDefault();
    setCurrent(to);
    virtualizer.scrollToIndex(to);
    point(to);
  }

  // Only the lines in sight are laid out; a name of a line that is not there would lead nowhere.
  const isLaidOut = virtualizer.getVirtualItems().some(({ index }) => index === current);

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('source.lines')}
      aria-activedescendant={isLaidOut ? `source-row-${current}` : undefined}
      className={styles.lines}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        // By Tab; a click points at the line it hits.
        if (event.currentTarget.matches(':focus-visible')) point(current);
      }}
      onPointerMove={(event) => {
        const index = rowUnder(event);
        if (index !== null) point(index);
      }}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        const index = rowUnder(event);
        // A click that ends a selection is not meant to go anywhere.
        if (index === null || document.getSelection()?.isCollapsed === false) return;
        setCurrent(index);
        point(index);
        choose(index);
      }}
    >
      <div className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const before = ownersBefore(index);
          const owners = ownersAt(index);
          return (
            <SourceLine
              key={index}
              index={index}
              count={rows.length}
              top={start}
              row={row}
              text={page.text.slice(row.start, row.end)}
              owners={owners}
              begins={owners.filter((owner) => !before.some((other) => sameOwner(owner, other)))}
              others={page.others}
              isPointed={pointed.has(index)}
              isCurrent={index === current}
              showsInvisible={showsInvisible}
            />
          );
        })}
      </div>
    </div>
  );
}

function rowUnder(event: SyntheticEvent): number | null {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  return row === null ? null : Number(row.dataset.row);
}
