/** The page one reads, with what lies on it: the selection's toolbar, the caret, the popover of highlights. */
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow, HighlightColour, HighlightRow, NoteRow } from '../db/rows';
import type { Settings } from '../settings/settings';
import { ArticleSheet } from './article-sheet';
import { ChosenBar } from './chosen-bar';
import { ChosenHandles } from './chosen-handles';
import { HighlightPopover } from './highlight-popover';
import styles from './reading-page.module.css';
import { SelectionToolbar } from './selection-toolbar';
import { measureOf, settingOf } from './typography';
import type { ArticleText } from './use-article-text';
import type { Caret } from './use-caret';
import type { ChosenHighlight } from './use-chosen-highlight';
import type { HighlightEdits } from './use-highlight-edits';
import type { HighlightOpener } from './use-opened-highlights';
import { useReadMark } from './use-read-mark';
import type { ReaderSelection } from './use-reader-selection';
import { useWidth } from './use-width';

export interface ReadingPageProps {
  readonly row: ArticleRow;
  readonly text: ArticleText;
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  readonly settings: Settings;
  readonly meta: ReactNode;
  readonly sheetRef: RefObject<HTMLElement | null>;
  readonly caret: Caret;
  readonly selection: ReaderSelection | null;
  readonly opener: HighlightOpener;
  readonly chosen: ChosenHighlight;
  readonly edits: HighlightEdits;
  readonly onHighlight: (colour: HighlightColour) => void;
  readonly onNote: () => void;
  readonly onTag: () => void;
  readonly onCopy: () => void;
  readonly onCite: () => void;
  readonly onCopyHighlight: (highlight: HighlightRow) => void;
  readonly onReadToEnd: () => void;
}

/** The scrolling page. */
export function ReadingPage(props: ReadingPageProps) {
  const { row, text, settings, caret, selection, opener, chosen, edits, sheetRef } = props;
  const { t } = useTranslation('reader');
  const scroller = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const width = useWidth(sheetRef);
  const setting = settingOf(row.lang, row.title + row.excerpt);
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

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the notes panel lists every highlight for the keyboard
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys
      tabIndex={0}
      aria-label={t('page')}
      data-scrolls=""
      className={styles.scroller}
      style={
        {
          '--reading-size': `${settings.fontSize}px`,
          '--reading-leading': settings.lineHeight,
          '--reading-measure': measureOf(setting, settings.measure),
        } as React.CSSProperties
      }
      onClick={onClick}
    >
      <div className={styles.margin}>
        <ArticleSheet
          parts={text.parts}
          lang={row.lang}
          setting={setting}
          title={row.title}
          meta={props.meta}
          textRef={sheetRef}
        >
          {selection !== null && opener.opened === null && (
            <SelectionToolbar
              place={selection.place}
              width={width}
              isBelow={selection.place.top < 60 || matchMedia('(pointer: coarse)').matches}
              onHighlight={props.onHighlight}
              onNote={props.onNote}
              onTag={props.onTag}
              onCopy={props.onCopy}
              onCite={props.onCite}
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
              highlights={props.highlights}
              notes={props.notes}
              lang={row.lang}
              quoteOf={text.quoteOf}
              onCopy={props.onCopyHighlight}
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
