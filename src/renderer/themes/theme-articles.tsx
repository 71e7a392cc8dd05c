/** The articles of a theme, of two, or of a time: a list to read and choose from, and what can be done with the chosen. */
import type { ReactNode } from 'react';
import type { ArticleId } from '#core/page/ids';
import { ArticleList } from '../library/article-list';
import { SelectionBar } from '../library/selection-bar';
import type { ListSelection } from '../ui/list-selection';
import { Loading } from './loading';

export interface ThemeArticlesProps {
  /** Undefined while they are asked for. */
  readonly ids: readonly ArticleId[] | undefined;
  /** Names the list, so that it is come back to where it was left. */
  readonly place: string;
  readonly list: ListSelection<ArticleId>;
  /** What is shown where there is none. */
  readonly empty: ReactNode;
}

/** The list. */
export function ThemeArticles({ ids, place, list, empty }: ThemeArticlesProps) {
  const { selection, onSelect, chosen, onAll, onClear } = list;
  return (
    <>
      {ids === undefined ? (
        <Loading />
      ) : ids.length === 0 ? (
        empty
      ) : (
        <ArticleList
          ids={ids}
          selection={selection}
          onSelect={onSelect}
          placeKey={place}
          titleOf={() => ''}
          onTyping={() => {}}
          isOfOneSource={false}
          tellsQuality={false}
        />
      )}
      {chosen.length > 0 && (
        <SelectionBar ids={chosen} total={ids?.length ?? 0} onAll={onAll} onClear={onClear} />
      )}
    </>
  );
}
