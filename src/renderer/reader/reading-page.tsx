/** The page one reads, with what lies on it: the selection's toolbar, the caret, the popover of highlights. */
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow, NoteRow } from '../db/rows';
import type { ShownSettings } from '../settings/settings';
import { classNames } from '../ui/class-names';
import { ArticleSheet } from './article-sheet';
import { ChosenBar } from './chosen-bar';
import { ChosenHandles } from './chosen-handles';
import { HighlightPopover } from './highlight-popover';
import styles from './reading-page.module.css';
import { SelectionToolbar } from './selection-toolbar';
import { measureOf } from './typography';
import { useColumnScroll } from './use-column-scroll';
import { useReadMark } from './use-read-mark';
import type { ReaderText } from './use-reader-text';

export interface ReadingPageProps {
  readonly row: ArticleRow;
  readonly reading: ReaderText;
  readonly notes: readonly NoteRow[];
  readonly settings: ShownSettings;
  readonly meta: ReactNode;
  readonly sheetRef: RefObject<HTMLElement | null>;
  readonly onReadToEnd: () => void;
}

/** The scrolling page. */
export function ReadingPage(props: ReadingPageProps) {
  const { row, reading, settings, sheetRef } = props;
  const { text, display, caret, selection, marking } = reading;
  const { opener, chosen, edits, actions } = marking;
  const { t } = useTranslation('reader');
  const scroller = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const { setting, isVertical } = display;
  useColumnScroll(scroller, isVertical);
  useReadMark(end, row.read === 1, props.onReadToEnd);
  useEffect(() => {
    // Scrolling by keys works at once, unless the reader is busy elsewhere (in the list, in a field).
    if (document.activeElement === null || document.activeElement === document.body) {
      focusQuietly(scroller.current);
    }
  }, []);

  function onClick(event: MouseEvent): void {
    // What lies over the text answers its own clicks.
    const isOnText = event.target instanceof Element && event.target.closest('[data-part]') !== null;
    if (!isOnText || document.getSelection()?.isCollapsed === false) return;
    opener.openAtPoint(event.clientX, event.clientY);
    chosen.choose(null);
  }

  /** A highlight under the pointer opens as by a click: what can be done with it is there. */
  function onContextMenu(event: MouseEvent): void {
    const isOnText = event.target instanceof Element && event.target.closest('[data-part]') !== null;
    if (event.button !== 2 || !isOnText || document.getSelection()?.isCollapsed === false) return;
    if (!opener.openAtPoint(event.clientX, event.clientY)) return;
    event.preventDefault();
    chosen.choose(null);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the notes panel lists every highlight for the keyboard
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys
      tabIndex={0}
      aria-label={t('page')}
      data-scrolls=""
      data-vertical={isVertical || undefined}
      className={classNames(styles.scroller, isVertical && styles.columns)}
      style={
        {
          '--reading-size': `${settings.fontSize}px`,
          '--reading-leading': settings.lineHeight,
          '--reading-measure': measureOf(setting, settings.measure),
        } as React.CSSProperties
      }
      onClick={onClick}
      onContextMenu={onContextMenu}
    >
      <div className={styles.margin}>
        <ArticleSheet
          parts={display.parts}
          lang={display.lang}
          setting={setting}
          look={{ ...settings, isVertical }}
          title={row.title}
          meta={props.meta}
          textRef={sheetRef}
        >
          {selection !== null && opener.opened === null && (
            <SelectionToolbar
              place={selection.place}
              sheet={sheetRef}
              isBelow={selection.place.top < 60 || matchMedia('(pointer: coarse)').matches}
              onHighlight={marking.highlight}
              onNote={() => marking.highlightFor('note')}
              onTag={() => marking.highlightFor('tags')}
              onCopy={() => actions.copy(marking.selectedRanges())}
              onCite={() => actions.cite(marking.selectedRanges())}
              isAwaited={marking.toolbar.isAwaited}
              onLeave={() => focusQuietly(scroller.current)}
            />
          )}
          {caret.isOn && caret.box !== null && (
            <span className={styles.caret} aria-hidden="true" style={{ ...caret.box }} />
          )}
          {chosen.row !== null && opener.opened === null && (
            <>
              <ChosenHandles
                sheet={sheetRef}
                ranges={chosen.ranges}
                onDrag={chosen.drag}
                onDrop={chosen.drop}
                onStep={chosen.step}
              />
              <ChosenBar
                sheet={sheetRef}
                ranges={chosen.ranges}
                onOpen={() => edits.runChosen({ kind: 'open' })}
                onDone={() => {
                  chosen.choose(null);
                  focusQuietly(scroller.current);
                }}
              />
            </>
          )}
          {opener.opened !== null && (
            <HighlightPopover
              open={opener.opened}
              highlights={reading.highlights}
              notes={props.notes}
              lang={row.lang}
              quoteOf={text.quoteOf}
              onCopy={actions.citeHighlight}
              onEnds={chosen.choose}
              canSplit={edits.canSplit}
              onSplit={edits.split}
              onClose={() => {
                opener.close();
                // What opened it, the toolbar, is gone: the text takes the focus back.
                focusQuietly(scroller.current);
              }}
            />
          )}
        </ArticleSheet>
        <div ref={end} className={styles.end} />
      </div>
    </section>
  );
}

/** Nobody pressed Tab to come here: the sign of focus would only ask what it means. */
function focusQuietly(element: HTMLElement | null): void {
  element?.setAttribute('data-quiet', '');
  element?.addEventListener('blur', () => element.removeAttribute('data-quiet'), { once: true });
  element?.focus({ preventScroll: true });
}
