/** The panel beside the text: the article's own notes, what links to it, then its highlights in reading order with theirs. */
import { Highlighter, X } from 'lucide-react';
import { memo, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightId } from '#core/page/ids';
import { useNotesOnPages } from '../db/notes';
import type { ArticleRow, HighlightRow, NoteRow } from '../db/rows';
import { isSameData } from '../db/same-data';
import { IconButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Backlinks } from './backlinks';
import { CardList } from './card-list';
import { HighlightCard, PassingCard } from './highlight-card';
import { LinkedNotesProvider } from './linked-notes';
import { NoteEditor } from './note-editor';
import styles from './notes-panel.module.css';

export interface NotesPanelProps {
  readonly row: ArticleRow;
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  /** What the article shows of a highlight. */
  readonly quoteOf: (highlight: HighlightRow) => string;
  readonly onJump: (id: HighlightId) => void;
  readonly onCopy: (highlight: HighlightRow) => void;
  readonly onClose: () => void;
}

/** The notes panel. */
export function NotesPanel({ row, highlights, notes, quoteOf, onJump, onCopy, onClose }: NotesPanelProps) {
  const { t } = useTranslation('notes');
  const panel = useRef<HTMLElement>(null);
  const calls = useRef({ onJump, onCopy });
  useEffect(() => {
    calls.current = { onJump, onCopy };
  });
  return (
    <LinkedNotesProvider>
      <section ref={panel} className={styles.panel} aria-label={t('title')}>
        <header className={styles.bar}>
          <h2 className={styles.title}>{t('title')}</h2>
          <span className={styles.count}>{t('highlightCount', { count: highlights.length })}</span>
          <IconButton size="small" label={t('close')} icon={X} onPress={onClose} />
        </header>
        <OwnNotes row={row} notes={notes} />
        {highlights.length === 0 ? (
          <EmptyState icon={Highlighter} title={t('emptyTitle')}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <CardList
            label={t('highlights')}
            highlights={highlights}
            scroller={panel}
            renderCard={(highlight, isSettled) => (
              <PanelCard
                highlight={highlight}
                isSettled={isSettled}
                quote={quoteOf(highlight)}
                lang={row.lang}
                note={noteOf(notes, highlight.id)}
                calls={calls}
              />
            )}
          />
        )}
      </section>
    </LinkedNotesProvider>
  );
}

interface PanelCardProps {
  readonly highlight: HighlightRow;
  readonly isSettled: boolean;
  readonly quote: string;
  readonly lang: string;
  readonly note: NoteRow | null;
  readonly calls: RefObject<Pick<NotesPanelProps, 'onJump' | 'onCopy'>>;
}

/** A card that is drawn anew only when it shows something else: there are many, and all around it changes at every key. */
const PanelCard = memo(function PanelCard({
  highlight,
  isSettled,
  quote,
  lang,
  note,
  calls,
}: PanelCardProps) {
  if (!isSettled) return <PassingCard highlight={highlight} quote={quote} lang={lang} note={note} />;
  return (
    <HighlightCard
      highlight={highlight}
      quote={quote}
      lang={lang}
      note={note}
      onJump={() => calls.current.onJump(highlight.id)}
      onCopy={() => calls.current.onCopy(highlight)}
    />
  );
}, isSameData);

/** The note on the article, others that came to it with text of other articles, and those on its pages. */
function OwnNotes({ row, notes }: Pick<NotesPanelProps, 'row' | 'notes'>) {
  const { t } = useTranslation('notes');
  const [own, ...others] = notes.filter(({ target }) => target.kind === 'article');
  const onPages = useNotesOnPages(row.pages) ?? [];
  return (
    <div className={styles.own}>
      <NoteEditor
        target={{ articleId: row.id }}
        note={own ?? null}
        label={t('onArticle')}
        placeholder={t('onArticlePlaceholder')}
      />
      {[...others, ...onPages].map((note) => {
        const label = note.target.kind === 'page' ? t('onPage') : t('onArticleToo');
        return (
          <div key={note.id} className={styles.other}>
            <p className={styles.kind}>{label}</p>
            <NoteEditor target={{ noteId: note.id }} note={note} label={label} placeholder={label} />
          </div>
        );
      })}
      <Backlinks to={{ articleId: row.id }} />
    </div>
  );
}

/** Returns a highlight's note; null when it has none. */
export function noteOf(notes: readonly NoteRow[], id: HighlightId): NoteRow | null {
  return notes.find(({ highlightId }) => highlightId === id) ?? null;
}
