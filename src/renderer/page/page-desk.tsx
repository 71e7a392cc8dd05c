/** A page on the desk: its articles, mended where they stand, with the raw text beside them in step. */
import { FileX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RawOffset } from '#core/page/model';
import { useCommand } from '../app/commands';
import { navigate } from '../app/navigation';
import { markedBlocks } from '../corrections/marked-blocks';
import { MendBar } from '../corrections/mend-bar';
import type { MendAction } from '../corrections/mend-keys';
import { ReadingField } from '../corrections/reading-field';
import { useMending } from '../corrections/use-mending';
import { useReadingField } from '../corrections/use-reading-field';
import type { OpenPage } from '../db/articles';
import { PageNote } from '../notes/page-note';
import { SourcePane } from '../reader/source-pane';
import type { RowOwner } from '../reader/source-rows';
import { useWidth } from '../reader/use-width';
import { updateSettings, useSettings } from '../settings/settings';
import { EmptyState } from '../ui/empty-state';
import { SplitView } from '../ui/split-view';
import { notify } from '../ui/toast';
import { useCheck } from '../worklist/use-check';
import { WorkStrip } from '../worklist/work-strip';
import { BlockGrid } from './block-grid';
import { blockAt, blocksOfPage, type PageBlock } from './page-blocks';
import styles from './page-desk.module.css';
import { PageHead } from './page-head';
import { PageProblems } from './page-problems';
import { pageSource } from './page-source';
import { PageToolsContext } from './page-tools';
import { useBlockFocus } from './use-block-focus';
import { usePageKeys } from './use-page-keys';
import { useMakePageTools } from './use-page-tools';
import { focusRow, useRefocus } from './use-refocus';

export interface PageDeskProps {
  readonly open: OpenPage;
  /** Where to begin in the raw text; null: at the top. */
  readonly at: RawOffset | null;
  /** True when the page was come to along the worklist. */
  readonly isWork: boolean;
}

/** In CSS pixels: below it there is no room for the source beside the text. */
const roomForSource = 720;

/** The open page. */
export function PageDesk({ open, at, isWork }: PageDeskProps) {
  const { t } = useTranslation(['page', 'corrections', 'reader']);
  const { page, dump, reflow, articles } = open;
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isNarrow = width > 0 && width < roomForSource;
  const { showPageSource } = useSettings('showPageSource');
  const [isSourceOver, setIsSourceOver] = useState(false);
  const showsSource = isNarrow ? isSourceOver : showPageSource;

  const blocks = useMemo(() => blocksOfPage({ page, articles, reflow }), [page, articles, reflow]);
  const source = useMemo(() => pageSource(page, blocks), [page, blocks]);
  const marks = useMemo(() => markedBlocks(blocks, page.corrections), [blocks, page.corrections]);
  const focus = useBlockFocus(blocks, at);
  const refocus = useRefocus(root, blocks);
  const mending = useMending({ open, blocks, focus, root, refocus });
  const reading = useReadingField(root, page.text);
  const check = useCheck(open, isWork);
  const [tools, dragged] = useMakePageTools({ open, blocks, mending, correct });
  const [pointing, setPointing] = useState<Pointing>(nowhere);
  const anchor = useRef<HTMLSpanElement>(null);
  const { current } = focus;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when one is led to another place
  useEffect(() => {
    if (at === null) return;
    focus.goToOffset(at);
    // The window puts the focus on the view when the place changes: this comes after it.
    const frameId = requestAnimationFrame(() => {
      const block = blockAt(blocks, at);
      if (block !== null) focusRow(root.current, block.index, 'center');
    });
    return () => cancelAnimationFrame(frameId);
  }, [at]);

  const toggleSource = () =>
    isNarrow ? setIsSourceOver(!isSourceOver) : updateSettings({ showPageSource: !showPageSource });
  useCommand('toggle-source', toggleSource);
  usePageKeys(run);

  function correct(block: PageBlock): void {
    if (!reading.open(block)) notify({ message: t('corrections:refused.no-selection') });
  }

  function run(action: MendAction): void {
    if (action === 'right') check.toggle();
    else if (action === 'next-doubt') check.goOn(1);
    else if (action === 'previous-doubt') check.goOn(-1);
    else if (current === null) return;
    else if (action === 'correct') correct(current);
    else if (action === 'read') {
      const row = current.article === null ? undefined : articles[current.article];
      if (row !== undefined) navigate({ view: 'article', articleId: row.id });
    } else mending.run(action);
  }

  function chooseLine(owner: RowOwner): void {
    const block = owner.kind === 'part' ? blocks[owner.part] : undefined;
    if (block === undefined) return;
    focus.goTo(block);
    focusRow(root.current, block.index, 'center');
  }

  function closeReading(): void {
    const { opened } = reading;
    reading.close();
    if (opened === null) return;
    const { start } = opened.range;
    requestAnimationFrame(() => refocus({ at: start, caret: start }));
  }

  const text = (
    <div className={styles.scroller} data-scrolls="">
      <div className={styles.text}>
        <PageHead
          open={open}
          onClear={mending.clear}
          onGoTo={(place) => refocus({ at: place, caret: null })}
        />
        <PageNote pageId={page.id} />
        <PageProblems dump={dump} page={page} reflow={reflow} />
        {articles.length === 0 && (
          <EmptyState icon={FileX} title={t('noArticles')}>
            {t('noArticlesText')}
          </EmptyState>
        )}
        <BlockGrid
          rootRef={root}
          blocks={blocks}
          focus={focus}
          marks={marks}
          dragged={dragged}
          pointed={pointing.part}
          onPoint={(part) => setPointing({ part, from: 'text' })}
          onAction={run}
        >
          <span
            ref={anchor}
            aria-hidden="true"
            className={styles.anchor}
            {...(reading.opened !== null && { style: reading.opened.box })}
          />
        </BlockGrid>
      </div>
    </div>
  );
  return (
    <PageToolsContext value={tools}>
      <div ref={frame} className={styles.desk}>
        {isWork && <WorkStrip open={open} at={at} check={check} />}
        <MendBar
          current={current}
          mending={mending}
          check={check}
          onAction={run}
          showsSource={showsSource}
          onSource={toggleSource}
        />
        <div className={styles.stage}>
          <SplitView
            label={t('reader:source.width')}
            share={0.58}
            first={text}
            second={
              showsSource ? (
                <SourcePane
                  pages={[source]}
                  pageIndex={0}
                  onPageIndex={() => {}}
                  highlights={none}
                  pointedPart={pointing.part ?? current?.index ?? null}
                  follows={pointing.from === 'text'}
                  onPoint={(part) => setPointing({ part, from: 'source' })}
                  onChoose={chooseLine}
                />
              ) : null
            }
          />
        </div>
        {reading.opened !== null && (
          <ReadingField
            anchor={anchor}
            original={reading.opened.original}
            shown={reading.opened.shown}
            lang={tools.lang}
            onRead={(as) => {
              if (reading.opened !== null) mending.read(reading.opened.range, as);
              closeReading();
            }}
            onClose={closeReading}
          />
        )}
      </div>
    </PageToolsContext>
  );
}

const none: readonly never[] = [];

interface Pointing {
  readonly part: number | null;
  readonly from: 'text' | 'source';
}

const nowhere: Pointing = { part: null, from: 'text' };
