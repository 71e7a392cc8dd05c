/** What the reader's bar shows and does: said by the article that is open, kept while the next one is on its way. */
import type { ArticleId } from '#core/page/ids';
import { isSameData } from '../db/same-data';
import type { OfferedWay } from './use-reading-ways';

/** What the bar shows of an article. */
export interface BarWords {
  readonly isRead: boolean;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly ways: { readonly offered: readonly OfferedWay[]; readonly current: OfferedWay };
}

/** What the bar does with an article. */
export interface BarDeeds {
  readonly onRead: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onExport: () => void;
  readonly onMend: () => void;
  readonly onWay: (id: string) => void;
  readonly onFind: () => void;
  readonly onPrint: () => void;
}

/** The place where an open article says it; the bar itself stays from article to article. */
export interface BarSlot {
  /** The article that said it last; null before the first. */
  readonly articleId: () => ArticleId | null;
  /** The same object as long as nothing else is to be shown. */
  readonly words: () => BarWords | null;
  readonly deeds: () => BarDeeds | null;
  readonly say: (articleId: ArticleId, words: BarWords, deeds: BarDeeds) => void;
  /** There is no article: nor is there a bar. */
  readonly clear: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Returns an empty place. */
export function makeBarSlot(): BarSlot {
  let said: { readonly articleId: ArticleId; readonly deeds: BarDeeds } | null = null;
  let words: BarWords | null = null;
  const listeners = new Set<() => void>();
  const show = (next: BarWords | null) => {
    if (isSameData(words, next)) return;
    words = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    articleId: () => said?.articleId ?? null,
    words: () => words,
    deeds: () => said?.deeds ?? null,
    say: (articleId, next, deeds) => {
      said = { articleId, deeds };
      show(next);
    },
    clear: () => {
      said = null;
      show(null);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
