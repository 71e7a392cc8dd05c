/** The reader: the page, the raw dump and the notes beside it, and everything that can be done with the text. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertPresent } from '#core/base/assert';
import type { ArticleId, HighlightId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { useCommand } from '../app/commands';
import { attempt } from '../app/failures';
import { goBack, navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import type { Sought } from '../app/routes';
import { type OpenArticle, usePage } from '../db/articles';
import { noteAsRead, setRead } from '../db/marks';
import type { HighlightRow, NoteRow } from '../db/rows';
import { ExportDialog } from '../export/export-dialog';
import { ReattachBar } from '../highlights/reattach-bar';
import { sourceName as nameOfSource } from '../library/source-name';
import { NotesPanel } from '../notes/notes-panel';
import { updateSettings, useSettings } from '../settings/settings';
import { takeFirstOffer } from '../themes/offered-now';
import { announce } from '../ui/announcer';
import { classNames } from '../ui/class-names';
import { SplitView } from '../ui/split-view';
import { ArticleMeta } from './article-meta';
import { MatchBar } from './match-bar';
import { rangesOfHighlight } from './paint-layers';
import styles from './reader.module.css';
import { ReaderBar } from './reader-bar';
import type { ReaderAction } from './reader-keys';
import { listNeighbours } from './reading-list';
import { ReadingPage } from './reading-page';
import { revealPart, revealRange } from './reveal';
import { sourcePages } from './source-pages';
import { SourcePane } from './source-pane';
import type { RowOwner } from './source-rows';
import { useArticleText } from './use-article-text';
import { useCaret } from './use-caret';
import { useCheckedHighlights } from './use-checked-highlights';
import { useFlash } from './use-flash';
import { useMarking } from './use-marking';
import { useMatches } from './use-matches';
import { usePaint } from './use-paint';
import { usePointing } from './use-pointing';
import { useReaderKeys } from './use-reader-keys';
import { useReaderSelection } from './use-reader-selection';
import { useWidth } from './use-width';

export interface ReaderProps extends Sought {
  readonly open: OpenArticle;
  /** As they are stored: only those are shown that stand on what they quote. */
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  readonly at?: Span;
}

/** Widths in CSS pixels below which there is no room beside the text for the notes, the source, or both. */
const roomForNotes = 700;
const roomForSource = 720;
const roomForBoth = 1100;

/** The reader of one open article. */
export function Reader({ open, highlights: stored, notes, at, sought, exact }: ReaderProps) {
  const { t } = useTranslation(['reader', 'results']);
  const { row } = open;
  usePageTitle(row.title);
  const settings = useSettings();
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const isNarrow = width > 0 && width < roomForSource;
  const isTooNarrowForNotes = width > 0 && width < roomForNotes;
  const fitsBoth = width === 0 || width >= roomForBoth;
  const { showNotes } = settings;
  const showSource = settings.showSource && (fitsBoth || !showNotes);

  const [pageIndex, setPageIndex] = useState(0);
  const [isExporting, setExporting] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const around = usePage(assertPresent(row.pages[pageIndex], 'an article has pages')) ?? null;
  const highlights = useCheckedHighlights(open, stored);
  const text = useArticleText(open, highlights, notes, at);
  const sources = useMemo(
    () => sourcePages(row, open.pages, text.parts, around),
    [row, open.pages, text.parts, around],
  );
  const source = around === null ? '' : nameOfSource(around.source);
  const neighbours = listNeighbours(row.id) ?? open;
  const isSought = sought !== undefined && sought.trim() !== '';
  const matches = useMatches(
    text.parts,
    { ids: row.pages, texts: open.pageTexts },
    isSought ? { text: sought, isExact: exact === true } : null,
    text.match,
  );
  const selection = useReaderSelection(sheet, text.parts);
  const caret = useCaret(sheet);
  const marking = useMarking({ open, text, highlights, source, sheet, caret });
  const { actions, chosen, selectedRanges } = marking;
  const [pointing, pointFromSource] = usePointing(sheet, showSource);
  const [flash, goTo] = useFlash(sheet);
  usePaint(sheet, text.layers, text.parts);
  usePaint(sheet, isSought ? matches.layers : text.matchLayers, text.parts);
  usePaint(sheet, text.correctedLayers, text.parts);
  usePaint(sheet, chosen.layers, text.parts);
  usePaint(sheet, flash, text.parts);

  useEffect(() => goTo(text.match), [goTo, text.match]);

  // Along the results, an article opens at its first match.
  const opensAt = text.match.length === 0 ? matches.ranges[0] : undefined;
  useEffect(() => {
    if (opensAt !== undefined && sheet.current !== null) revealRange(sheet.current, opensAt);
  }, [opensAt]);

  // The raw page follows a paragraph that stands on another page of the dump.
  const pointedPage = text.parts[pointing.part ?? -1]?.part.pieces[0]?.page;
  useEffect(() => {
    if (pointing.from === 'text' && pointedPage !== undefined) setPageIndex(pointedPage);
  }, [pointing.from, pointedPage]);

  // Where there is room for one beside the text, the other gives way to it.
  const toggleSource = () =>
    updateSettings({ showSource: !showSource, ...(!fitsBoth && { showNotes: false }) });
  const toggleNotes = () =>
    updateSettings({ showNotes: !showNotes, ...(!fitsBoth && { showSource: false }) });
  useCommand('toggle-source', toggleSource);
  useCommand('toggle-notes', toggleNotes);
  useCommand('export', () => setExporting(true));

  function jumpTo(id: HighlightId): void {
    if (isTooNarrowForNotes) updateSettings({ showNotes: false });
    goTo(rangesOfHighlight(text.runs, id));
  }

  function chooseLine(owner: RowOwner): void {
    if (owner.kind === 'part' && sheet.current !== null) {
      if (isNarrow) updateSettings({ showSource: false });
      revealPart(sheet.current, owner.part);
    } else if (owner.kind === 'other-article') {
      const other = sources[pageIndex]?.others[owner.order];
      if (other !== undefined) openArticle(other.id);
    }
  }

  function toggleRead(): void {
    attempt(() => setRead(row.id, row.read === 0));
    announce(t(row.read === 0 ? 'said.read' : 'said.unread'));
  }

  /** Leads to the article among the others of its page, where it is mended; to the part pointed at, if there is one. */
  function mend(): void {
    const part = text.parts[pointing.part ?? 0]?.part ?? text.parts[0]?.part;
    const piece = part?.pieces[0];
    const page = piece === undefined ? row.pages[0] : row.pages[piece.page];
    if (page === undefined) return;
    const at = piece === undefined ? undefined : { page, start: piece.start, end: piece.end };
    navigate({ view: 'page', pageId: page, ...(at !== undefined && { at }) });
  }

  function openNext(articleId: ArticleId | null): void {
    openArticle(articleId, { ...(sought !== undefined && { sought }), ...(exact === true && { exact }) });
  }

  function goToMatch(by: 1 | -1): void {
    const at = matches.go(by);
    const range = at === null ? undefined : matches.ranges[at];
    if (at === null || range === undefined || sheet.current === null) return;
    revealRange(sheet.current, range);
    announce(t('results:matches.said', { at: at + 1, count: matches.ranges.length }));
  }

  /** Escape puts away what is in the way, and then leads back to the list one came from. */
  function leave(): void {
    if (selectedRanges().length > 0) document.getSelection()?.removeAllRanges();
    else if (isTooNarrowForNotes && showNotes) toggleNotes();
    else if (isNarrow && showSource) toggleSource();
    else if (isSought || listNeighbours(row.id) !== null) goBack();
  }

  function run(action: ReaderAction): void {
    switch (action) {
      case 'next':
        openNext(neighbours.next);
        break;
      case 'previous':
        openNext(neighbours.previous);
        break;
      case 'next-match':
        goToMatch(1);
        break;
      case 'previous-match':
        goToMatch(-1);
        break;
      case 'back':
        leave();
        break;
      case 'caret':
        announce(t(caret.isOn ? 'said.caretOff' : 'said.caretOn'));
        caret.toggle();
        break;
      case 'read':
        toggleRead();
        break;
      case 'suggested-tag':
        takeFirstOffer();
        break;
      case 'tag':
        setTagging(true);
        break;
      case 'mend':
        mend();
        break;
      default:
        marking.run(action);
    }
  }
  useReaderKeys({ hasSelection: () => selectedRanges().length > 0, first: marking.firstKey, run });

  const sourcePane = showSource && (
    <SourcePane
      pages={sources}
      pageIndex={pageIndex}
      onPageIndex={setPageIndex}
      highlights={highlights}
      pointedPart={pointing.part}
      follows={pointing.from === 'text'}
      onPoint={pointFromSource}
      onChoose={chooseLine}
    />
  );
  return (
    <div ref={frame} className={styles.reader}>
      <ReaderBar
        isRead={row.read === 1}
        onRead={toggleRead}
        showsSource={showSource}
        onSource={toggleSource}
        showsNotes={showNotes}
        onNotes={toggleNotes}
        onPrevious={neighbours.previous === null ? null : () => openNext(neighbours.previous)}
        onNext={neighbours.next === null ? null : () => openNext(neighbours.next)}
        onExport={() => setExporting(true)}
        onMend={mend}
      />
      {isSought && <MatchBar sought={sought} matches={matches} onGo={goToMatch} />}
      <ReattachBar hasSelection={selection !== null} selectedSpans={() => text.spansOf(selectedRanges())} />
      <div className={styles.stage}>
        <div className={styles.main} inert={(isNarrow && showSource) || (isTooNarrowForNotes && showNotes)}>
          <SplitView
            label={t('source.width')}
            first={
              <ReadingPage
                row={row}
                text={text}
                highlights={highlights}
                notes={notes}
                settings={settings}
                meta={
                  <ArticleMeta open={open} source={source} isTagging={isTagging} onTagging={setTagging} />
                }
                sheetRef={sheet}
                caret={caret}
                selection={selection}
                opener={marking.opener}
                chosen={chosen}
                edits={marking.edits}
                onHighlight={marking.highlight}
                onNote={() => marking.highlightFor('note')}
                onTag={() => marking.highlightFor('tags')}
                onCopy={() => actions.copy(selectedRanges())}
                onCite={() => actions.cite(selectedRanges())}
                onCopyHighlight={actions.citeHighlight}
                onReadToEnd={() => void noteAsRead(row.id)}
              />
            }
            second={isNarrow ? null : sourcePane || null}
          />
        </div>
        {isNarrow && sourcePane && <div className={styles.over}>{sourcePane}</div>}
        {showNotes && (
          <div className={classNames(styles.notes, isTooNarrowForNotes && styles.over)}>
            <NotesPanel
              row={row}
              highlights={highlights}
              notes={notes}
              quoteOf={text.quoteOf}
              onJump={jumpTo}
              onCopy={actions.citeHighlight}
              onClose={toggleNotes}
            />
          </div>
        )}
      </div>
      <ExportDialog articleIds={[row.id]} isOpen={isExporting} onClose={() => setExporting(false)} />
    </div>
  );
}

/** Moves along without leaving a trail: back leads to where reading began. */
function openArticle(articleId: ArticleId | null, sought: Sought = {}): void {
  if (articleId !== null) navigate({ view: 'article', articleId, ...sought }, { replace: true });
}
