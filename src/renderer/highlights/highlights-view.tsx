/** All highlights of the library with their notes, by article; what could not be placed is listed apart. */
import { Highlighter, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { useAllHighlights } from '../db/highlights';
import { useUnplaced } from '../db/marks';
import { useAllNotes } from '../db/notes';
import { type HighlightColour, highlightColours } from '../db/rows';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { VirtualList } from '../ui/virtual-list';
import { HighlightListRow } from './highlight-list-row';
import { highlightRows, notesByHighlight } from './highlight-rows';
import styles from './highlights-view.module.css';
import { UnplacedList } from './unplaced-list';

const rowHeight = 68;

/** The view of all highlights. */
export function HighlightsView() {
  const { t } = useTranslation('highlights');
  usePageTitle(t('title'));
  const highlights = useAllHighlights();
  const notes = useAllNotes();
  const unplaced = useUnplaced();
  const [colour, setColour] = useState<HighlightColour | 'all'>('all');
  const [text, setText] = useState('');
  const noteTexts = useMemo(() => notesByHighlight(notes ?? []), [notes]);
  const rows = useMemo(
    () => highlightRows(highlights ?? [], noteTexts, { colour: colour === 'all' ? null : colour, text }),
    [highlights, noteTexts, colour, text],
  );
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const articleCount = rows.filter(({ kind }) => kind === 'article').length;
  if (highlights === undefined || notes === undefined) return null;

  function open(index: number): void {
    const row = rows[index];
    if (row === undefined) return;
    const at = row.kind === 'highlight' ? row.highlight.spans[0] : undefined;
    navigate({ view: 'article', articleId: row.articleId, ...(at !== undefined && { at }) });
  }

  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        {highlights.length > 0 && (
          <>
            <p className={styles.count}>
              {t('count', { count: rows.length - articleCount })} ·{' '}
              {t('countArticles', { count: articleCount })}
            </p>
            <div className={styles.filters}>
              <SearchField
                label={t('filterText')}
                placeholder={t('filterText')}
                value={text}
                onChange={setText}
              />
              <Select
                label={t('filterColour')}
                isLabelHidden
                options={[
                  { id: 'all' as const, label: t('allColours') },
                  ...highlightColours.map((id) => ({ id, label: t(`colours.${id}`) })),
                ]}
                value={colour}
                onChange={setColour}
              />
            </div>
          </>
        )}
      </header>
      {unplaced !== undefined && unplaced.length > 0 && <UnplacedList unplaced={unplaced} />}
      {highlights.length === 0 ? (
        <EmptyState icon={Highlighter} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t('noneFound')}
          actions={
            <Button
              onPress={() => {
                setText('');
                setColour('all');
              }}
            >
              {t('showAll')}
            </Button>
          }
        >
          {t('noneFoundText')}
        </EmptyState>
      ) : (
        <div className={styles.list}>
          <VirtualList
            label={t('list')}
            keys={keys}
            rowHeight={rowHeight}
            placeKey="highlights"
            onOpen={open}
            wordsAt={(index) => {
              const row = rows[index];
              return row?.kind === 'article' ? row.title : '';
            }}
            renderRow={(index) => {
              const row = rows[index];
              return row === undefined ? null : <HighlightListRow row={row} />;
            }}
          />
        </div>
      )}
    </div>
  );
}
