/** A highlight in the notes panel: its quote, its note, and what can be done with it. */
import { Button as BareButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { confirmHighlight } from '../db/highlights';
import type { HighlightRow, NoteRow } from '../db/rows';
import { HighlightTools } from '../highlights/highlight-tools';
import edge from '../highlights/mark-edge.module.css';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import styles from './highlight-card.module.css';
import { NoteEditor } from './note-editor';

export interface HighlightCardProps {
  readonly highlight: HighlightRow;
  /** What the article shows of it; where that is known, rather than the raw quote. */
  readonly quote: string;
  readonly lang: string;
  /** Null when it has none. */
  readonly note: NoteRow | null;
  readonly isNoteFocused?: boolean;
  /** Goes to its place in the text; without it the quote is no button (in the text's own popover). */
  readonly onJump?: () => void;
  readonly onCopy: () => void;
  readonly onDone?: () => void;
  /** As in `HighlightTools`. */
  readonly onEnds?: () => void;
  readonly onSplit?: () => void;
  readonly isTagging?: boolean;
}

/** The card; everything on it acts at once and can be undone. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, quote, lang, note, onJump } = props;
  const { t } = useTranslation('highlights');
  const words = (
    <span lang={lang} className={styles.words}>
      {quote}
    </span>
  );
  return (
    <div className={classNames(styles.card, edge.edge, edge[highlight.colour])} data-highlight={highlight.id}>
      {onJump === undefined ? (
        <blockquote className={styles.quote}>{words}</blockquote>
      ) : (
        <BareButton className={classNames(styles.quote, styles.jump)} onPress={onJump}>
          {words}
        </BareButton>
      )}
      <Status highlight={highlight} />
      <NoteEditor
        target={{ highlightId: highlight.id }}
        note={note}
        label={t('noteOn', { quote: quote.slice(0, 40) })}
        placeholder={t('addNote')}
        autoFocus={props.isNoteFocused ?? false}
        {...(props.onDone !== undefined && { onDone: props.onDone })}
      />
      <HighlightTools
        highlight={highlight}
        onCopy={props.onCopy}
        {...(props.onDone !== undefined && { onDone: props.onDone })}
        {...(props.onEnds !== undefined && { onEnds: props.onEnds })}
        {...(props.onSplit !== undefined && { onSplit: props.onSplit })}
        isTagging={props.isTagging ?? false}
      />
    </div>
  );
}

/** The card without what can be done with it, as high as it: what passes while one scrolls. */
export function PassingCard({
  highlight,
  quote,
  lang,
  note,
}: Pick<HighlightCardProps, 'highlight' | 'quote' | 'lang' | 'note'>) {
  return (
    <div className={classNames(styles.card, styles.passing, edge.edge, edge[highlight.colour])}>
      <blockquote className={styles.quote}>
        <span lang={lang} className={styles.words}>
          {quote}
        </span>
      </blockquote>
      {note !== null && <p className={styles.note}>{note.body}</p>}
    </div>
  );
}

function Status({ highlight }: { readonly highlight: HighlightRow }) {
  const { t } = useTranslation('highlights');
  if (highlight.status === 'exact') return null;
  return (
    <p className={styles.status}>
      {t(`status.${highlight.status}`)}
      {highlight.status === 'similar' && (
        <Button size="small" onPress={() => attempt(() => confirmHighlight(highlight.id))}>
          {t('confirm')}
        </Button>
      )}
    </p>
  );
}
