/** What something done to tags would touch, in words: asked of the database before it is done. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import type { Carriers } from '../db/tag-figures';
import type { TagSummary } from '../db/tags';
import styles from './tag-dialogs.module.css';

/** Returns the answer to a question that is asked again when `key` changes; undefined until it is there. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the question is another one
  useEffect(() => {
    let isOn = true;
    void ask().then((value) => isOn && setAnswer({ key, value }));
    return () => {
      isOn = false;
    };
  }, [key]);
  return answer?.key === key ? answer.value : undefined;
}

/** A number of articles and highlights in words, as in "12 articles and 3 highlights"; of what there is none is not said. */
export function useCarrierWords(): (carriers: Carriers) => string {
  const { t } = useTranslation('tags');
  return ({ articles, highlights }) => {
    const ofArticles = t('articles', { count: articles });
    const ofHighlights = t('highlights', { count: highlights });
    if (highlights === 0) return ofArticles;
    return articles === 0 ? ofHighlights : t('both', { articles: ofArticles, highlights: ofHighlights });
  };
}

/** Names of themes in a row, each in its marks, as in “Trade” and “Harbour”. */
export function useThemeNames(): (tags: readonly TagSummary[], ids: readonly TagId[]) => string {
  const { t, i18n } = useTranslation('tags');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (tags, ids) =>
    list.format(
      ids.flatMap((id) => {
        const tag = tags.find((row) => row.id === id);
        return tag === undefined ? [] : [t('quoted', { name: tag.name })];
      }),
    );
}

/** The line of a dialog that says it; a quiet blank until it is known. */
export function Reach({ children }: { readonly children: string | undefined }) {
  return (
    <p className={styles.reach} role="status">
      {children ?? '\u00A0'}
    </p>
  );
}
