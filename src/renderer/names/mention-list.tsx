/** Every mention of a name in its context, by date; the texts are read where one looks. */
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, NameId } from '#core/page/ids';
import { quoted } from '#core/search/query/quoting';
import { navigate } from '../app/navigation';
import { FactPlace } from '../facts/fact-place';
import { readAlong } from '../reader/reading-list';
import { formatCount } from '../ui/format';
import { VirtualList } from '../ui/virtual-list';
import { useMentions } from './client';
import styles from './mention-list.module.css';
import { type ArticleTimes, type MentionRow, mentionRows } from './mention-rows';
import type { ArticleMentions } from './names-state';

/** Height of a row in CSS pixels. */
const rowHeight = 76;

/** Articles are read in steps of so many rows, so that scrolling by a row does not ask again. */
const step = 30;

/** Articles whose mentions are kept when they leave the sight. */
const keptArticles = 600;

export interface MentionListProps {
  readonly nameId: NameId;
  readonly name: string;
  readonly within: readonly ArticleTimes[];
}

/** The list under its heading. */
export function MentionList({ nameId, name, within }: MentionListProps) {
  const { t, i18n } = useTranslation('names');
  const rows = useMemo(() => mentionRows(within), [within]);
  const keys = useMemo(() => rows.map(({ articleId, number }) => `${articleId} ${number}`), [rows]);
  const { articleOf, onRange } = useMentionsInSight(nameId, rows);
  const mentionAt = (index: number) => {
    const row = rows[index];
    const article = row === undefined ? undefined : articleOf(row.articleId);
    return row === undefined || article === undefined
      ? null
      : { article, mention: article.mentions[row.number] };
  };
  return (
    <div className={styles.frame}>
      <h2 className={styles.heading}>
        {t('page.mentions')} <span className={styles.count}>{formatCount(rows.length, i18n.language)}</span>
      </h2>
      <VirtualList
        label={t('page.mentions')}
        keys={keys}
        rowHeight={rowHeight}
        onRange={onRange}
        placeKey={`mentions ${nameId}`}
        onOpen={(index) => {
          const row = rows[index];
          if (row === undefined) return;
          const at = mentionAt(index)?.mention?.at ?? null;
          const { articleId } = row;
          navigate({ view: 'article', articleId, ...(at !== null && { at }), sought: quoted(name) });
          readAlong(within.map((each) => each.articleId));
        }}
        wordsAt={(index) => mentionAt(index)?.article.title ?? ''}
        renderRow={(index) => {
          const shown = mentionAt(index);
          return shown === null ? (
            <div className={styles.item} aria-hidden="true" />
          ) : (
            <Mention article={shown.article} mention={shown.mention} />
          );
        }}
      />
    </div>
  );
}

interface MentionProps {
  readonly article: ArticleMentions;
  readonly mention: ArticleMentions['mentions'][number] | undefined;
}

function Mention({ article, mention }: MentionProps) {
  const { i18n } = useTranslation();
  const { title, lang, facts, path, ordinal } = article;
  return (
    <div className={styles.item} lang={lang === 'und' ? undefined : lang}>
      <span className={styles.title}>{title}</span>
      {mention !== undefined && (
        <span className={styles.context}>
          <span className={styles.left}>
            <bdi>{mention.left}</bdi>
          </span>
          <span className={styles.right}>
            <mark className={styles.keyword}>{mention.keyword}</mark>
            {mention.right}
          </span>
        </span>
      )}
      <span className={styles.place} lang={i18n.language}>
        <FactPlace facts={facts} path={path} ordinal={ordinal} sourceName={null} />
      </span>
    </div>
  );
}

/** The mentions of the articles whose rows are in sight, and of those that were. */
function useMentionsInSight(nameId: NameId, rows: readonly MentionRow[]) {
  const [range, setRange] = useState({ start: 0, end: step });
  const wanted = useMemo(
    () => [...new Set(rows.slice(range.start, range.end).map(({ articleId }) => articleId))],
    [rows, range],
  );
  const mentions = useMentions(nameId, wanted);
  const known = useRef(new Map<ArticleId, ArticleMentions>());
  if (mentions !== undefined) {
    if (known.current.size > keptArticles) known.current.clear();
    for (const each of mentions) known.current.set(each.articleId, each);
  }
  return {
    articleOf: (id: ArticleId) => known.current.get(id),
    onRange: (start: number, end: number) => {
      const next = {
        start: Math.max(0, Math.floor(start / step) * step - step / 2),
        end: Math.ceil(end / step) * step + step / 2,
      };
      setRange((now) => (now.start === next.start && now.end === next.end ? now : next));
    },
  };
}
