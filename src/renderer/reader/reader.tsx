/** The reader: the page, the raw dump and the notes beside it, and everything that can be done with the text. */
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '#core/page/model';
import { useCommand } from '../app/commands';
import { usePageTitle } from '../app/page-title';
import type { Sought } from '../app/routes';
import type { OpenArticle } from '../db/articles';
import { keepAhead } from '../db/articles-ahead';
import { noteAsRead } from '../db/marks';
import type { ProgressRow } from '../db/progress-rows';
import type { HighlightRow, NoteRow } from '../db/rows';
import { ExportDialog } from '../export/export-dialog';
import { ReattachBar } from '../highlights/reattach-bar';
import { SidePanel } from '../inspector/side-panel';
import { NotesPanel } from '../notes/notes-panel';
import { exceptTheme, useSettings } from '../settings/settings';
import { useIsPainted } from '../ui/after-paint';
import { SplitView } from '../ui/split-view';
import { ArticleMeta } from './article-meta';
import type { BarSlot } from './bar-slot';
import { FindBar } from './find-bar';
import { MatchBar } from './match-bar';
import styles from './reader.module.css';
import { ReadingPage } from './reading-page';
import { SourcePane } from './source-pane';
import { useReaderDeeds } from './use-reader-deeds';
import type { ReaderPanes } from './use-reader-panes';
import { useReaderText } from './use-reader-text';
import { useReadingWays } from './use-reading-ways';

const Inspector = lazy(async () => ({ default: (await import('../inspector/inspector')).Inspector }));

export interface ReaderProps extends Sought {
  readonly open: OpenArticle;
  /** As they are stored: only those are shown that stand on what they quote. */
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  /** Where it was left; null: never read. */
  readonly left: ProgressRow | null;
  readonly at?: Span;
  readonly panes: ReaderPanes;
  readonly slot: BarSlot;
}

/** The reader of one open article. */
export function Reader(props: ReaderProps) {
  const { open, highlights: stored, notes, left, at, panes, slot, ...route } = props;
  const { t } = useTranslation('reader');
  const { row } = open;
  usePageTitle(row.title);
  const settings = useSettings(...exceptTheme);
  const sheet = useRef<HTMLElement>(null);
  const isPainted = useIsPainted();
  const { showSource, showNotes, showInspector, hasPanel, isNarrow, isTooNarrowForNotes } = panes;
  const [isExporting, setExporting] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const reading = useReaderText({ open, stored, notes, left, at, sheet, settings, showSource, ...route });
  const { text, highlights, marking, selection, find } = reading;
  const { actions } = marking;
  const ways = useReadingWays(open);
  const { previous, next } = ways.neighbours;
  useEffect(() => {
    if (isPainted) return keepAhead([next, previous].filter((id) => id !== null));
  }, [isPainted, next, previous]);
  const onTag = () => setTagging(true);
  const deeds = useReaderDeeds({ open, reading, panes, ways, sheet, onTag, ...route });
  useCommand('export', () => setExporting(true));
  useLayoutEffect(() => {
    const { offered, current, areNeighboursKnown } = ways;
    // Not a button less while that is being looked up: who presses it goes on as soon as it is known.
    const lastWays = areNeighboursKnown ? null : (slot.words()?.ways ?? null);
    slot.say(
      row.id,
      {
        isRead: row.read === 1,
        hasPrevious: previous !== null || !areNeighboursKnown,
        hasNext: next !== null || !areNeighboursKnown,
        ways: lastWays ?? { offered, current },
      },
      {
        onRead: deeds.toggleRead,
        onPrevious: () => deeds.step('previous'),
        onNext: () => deeds.step('next'),
        onExport: () => setExporting(true),
        onMend: deeds.mend,
        onWay: deeds.takeWay,
        onFind: find.open,
        onPrint: deeds.print,
      },
    );
  });

  const sourcePane = showSource && (
    <SourcePane
      pages={reading.sources}
      pageIndex={reading.pageIndex}
      onPageIndex={reading.setPageIndex}
      highlights={highlights}
      pointedPart={reading.pointing.part}
      follows={reading.pointing.from === 'text'}
      onPoint={reading.pointFromSource}
      onChoose={deeds.chooseLine}
    />
  );
  return (
    <>
      {find.isOpen ? (
        <FindBar find={find} onSeek={deeds.seek} onGo={deeds.goToMatch} onClose={deeds.closeFind} />
      ) : (
        reading.isSought && (
          <MatchBar sought={route.sought ?? ''} matches={reading.matches} onGo={deeds.goToMatch} />
        )
      )}
      <ReattachBar
        hasSelection={selection !== null}
        selectedSpans={() => text.spansOf(marking.selectedRanges())}
      />
      <div className={styles.stage}>
        <div className={styles.main} inert={(isNarrow && showSource) || (isTooNarrowForNotes && hasPanel)}>
          <SplitView
            label={t('source.width')}
            first={
              <ReadingPage
                row={row}
                reading={reading}
                notes={notes}
                settings={settings}
                meta={
                  <ArticleMeta
                    open={open}
                    source={reading.source}
                    isTagging={isTagging}
                    onTagging={setTagging}
                  />
                }
                sheetRef={sheet}
                onReadToEnd={() => void noteAsRead(row.id)}
              />
            }
            second={isNarrow ? null : sourcePane || null}
          />
        </div>
        {isNarrow && sourcePane && <div className={styles.over}>{sourcePane}</div>}
        {hasPanel && (
          <SidePanel isOver={isTooNarrowForNotes} onCollapse={panes.closePanel}>
            {isPainted && showInspector && (
              <Suspense fallback={null}>
                <Inspector open={open} source={reading.source} onClose={panes.toggleInspector} />
              </Suspense>
            )}
            {isPainted && showNotes && (
              <NotesPanel
                row={row}
                highlights={highlights}
                notes={notes}
                quoteOf={text.quoteOf}
                onJump={deeds.jumpTo}
                onCopy={actions.citeHighlight}
                onClose={panes.toggleNotes}
              />
            )}
          </SidePanel>
        )}
      </div>
      {isExporting && <ExportDialog articleIds={[row.id]} isOpen onClose={() => setExporting(false)} />}
    </>
  );
}
