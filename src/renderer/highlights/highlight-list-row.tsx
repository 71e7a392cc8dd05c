/** One row of the list of all highlights: a heading, or a quote with what was said of it. */
import { useTranslation } from 'react-i18next';
import { placeWords } from '../facts/fact-words';
import { Chip } from '../ui/chip';
import { classNames } from '../ui/class-names';
import { dateLanguage } from '../ui/format';
import { RowBox } from '../ui/row-box';
import styles from './highlight-list-row.module.css';
import edge from './mark-edge.module.css';
import { useColourNames, useTagNames } from './marking-words';
import type { Heading, OverviewRow } from './overview-rows';
import { readableQuote } from './quote-text';

export interface HighlightListRowProps {
  readonly row: OverviewRow;
  readonly isChosen: boolean;
  /** Nothing stands over it. */
  readonly isFirst: boolean;
}

/** Tags that a row has room for. */
const mostTags = 3;

/** The row's content; the list around it makes it open. */
export function HighlightListRow({ row, isChosen, isFirst }: HighlightListRowProps) {
  return (
    <div
      className={classNames(styles.row, row.kind === 'heading' && (isFirst ? styles.first : styles.heading))}
      {...(row.kind === 'highlight' && { 'data-highlight': row.entry.id })}
    >
      <RowBox isChosen={isChosen} />
      {row.kind === 'heading' ? (
        <HeadingWords heading={row.heading} count={row.count} />
      ) : (
        <HighlightWords row={row} />
      )}
    </div>
  );
}

function HeadingWords({ heading, count }: { readonly heading: Heading; readonly count: number }) {
  const { t } = useTranslation(['overview', 'highlights']);
  const words = useHeadingWords();
  return (
    <>
      <span className={styles.title}>{words(heading)}</span>
      <span className={styles.count}>{t('highlights:count', { count })}</span>
    </>
  );
}

/** Returns what a heading says. */
export function useHeadingWords(): (heading: Heading) => string {
  const { t, i18n } = useTranslation('overview');
  const tags = useTagNames();
  const colours = useColourNames();
  return (heading) => {
    switch (heading.by) {
      case 'article':
        return heading.articleId === null ? t('noArticle') : heading.title || t('untitled');
      case 'colour':
        return colours.full(heading.colour);
      case 'tag':
        return heading.tagId === null ? t('noTag') : (tags.get(heading.tagId)?.name ?? t('noTag'));
      case 'day':
        return new Date(`${heading.day}T12:00`).toLocaleDateString(dateLanguage(i18n.language), {
          dateStyle: 'full',
        });
    }
  };
}

function HighlightWords({ row }: { readonly row: Extract<OverviewRow, { readonly kind: 'highlight' }> }) {
  const { t, i18n } = useTranslation(['overview', 'highlights']);
  const { t: tFacts } = useTranslation('facts');
  const tags = useTagNames();
  const colours = useColourNames();
  const { entry, isOfHeading } = row;
  const { quotes, note, colour, status, tagIds, maker, createdAt, facts, title } = entry;
  const named = tagIds.flatMap((id) => tags.get(id) ?? []);
  const printed = facts === null ? '' : placeWords(tFacts, facts, i18n.language);
  const where = [isOfHeading ? '' : title, printed].filter((part) => part !== '').join(' · ');
  const made = new Date(createdAt).toLocaleDateString(dateLanguage(i18n.language), { dateStyle: 'medium' });
  // Beside the day of the newspaper, which day it is has to be said.
  const when = t('madeOn', { date: made });
  return (
    <div className={classNames(styles.highlight, edge.edge, edge[colour])}>
      <span className={styles.hidden}>{colours.full(colour)}</span>
      <span className={styles.quote}>{readableQuote(quotes)}</span>
      <span className={styles.said}>
        {status !== 'exact' && <span className={styles.status}>{t(`states.${status}`)}</span>}
        {named.slice(0, mostTags).map((tag) => (
          <Chip key={tag.id} colour={tag.colour}>
            {tag.name}
          </Chip>
        ))}
        {named.length > mostTags && <span>{t('moreTags', { count: named.length - mostTags })}</span>}
        <span className={styles.about}>
          {note !== '' && <span className={styles.note}>{note}</span>}
          <span>{[where, maker, when].filter((part) => part !== '').join(' · ')}</span>
        </span>
      </span>
    </div>
  );
}
