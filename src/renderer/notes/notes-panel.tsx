/** The panel beside the text: the article's own note, then its highlights in reading order with theirs. */
import { Highlighter, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HighlightId } from '#core/page/ids';
import type { ArticleRow, HighlightRow, NoteRow } from '../db/rows';
import { IconButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { HighlightCard } from './highlight-card';
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
  const own = notes.find(({ target }) => target.kind === 'article');
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{t('title')}</h2>
        <span className={styles.count}>{t('highlightCount', { count: highlights.length })}</span>
        <IconButton size="small" label={t('close')} icon={X} onPress={onClose} />
      </header>
      <div className={styles.own}>
        <NoteEditor
          target={{ articleId: row.id }}
          body={own?.body ?? ''}
          label={t('onArticle')}
          placeholder={t('onArticlePlaceholder')}
        />
      </div>
      {highlights.length === 0 ? (
        <EmptyState icon={Highlighter} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t('highlights')}>
          {highlights.map((highlight) => (
            <li key={highlight.id}>
              <HighlightCard
                highlight={highlight}
                quote={quoteOf(highlight)}
                lang={row.lang}
                note={noteOf(notes, highlight.id)}
                onJump={() => onJump(highlight.id)}
                onCopy={() => onCopy(highlight)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Returns the body of a highlight's note, '' when it has none. */
export function noteOf(notes: readonly NoteRow[], id: HighlightId): string {
  return notes.find(({ highlightId }) => highlightId === id)?.body ?? '';
}
