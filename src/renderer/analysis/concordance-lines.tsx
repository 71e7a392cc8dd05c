/** The lines as a list: aligned on the keyword, opened at its place in the article. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { FactPlace } from '../facts/fact-place';
import { useRowHeight } from '../settings/row-height';
import { useListSelection } from '../ui/list-selection';
import { useMediaQuery } from '../ui/media-query';
import { RowBox } from '../ui/row-box';
import { VirtualList } from '../ui/virtual-list';
import type { LineView, ShownLine } from './analysis-state';
import { ChosenLines } from './chosen-lines';
import styles from './concordance-lines.module.css';
import { useLines } from './concordance-run';

/** Heights of a row in CSS pixels: in a narrow window the place stands under the line. */
const rowHeights = {
  wide: { comfortable: 34, compact: 28 },
  narrow: { comfortable: 56, compact: 48 },
} as const;

export interface ConcordanceLinesProps {
  readonly readingKey: string;
  /** The reading's number: with another one nothing is chosen. */
  readonly run: number;
  readonly view: LineView;
  readonly found: number;
  readonly term: string;
  readonly exact: boolean;
}

/** The list; only what is in sight is there. */
export function ConcordanceLines({ readingKey, run, view, found, term, exact }: ConcordanceLinesProps) {
  const { t } = useTranslation('analysis');
  const isNarrow = useMediaQuery('(max-width: 60rem)');
  const rowHeight = useRowHeight(isNarrow ? rowHeights.narrow : rowHeights.wide);
  const { count, lineAt, onRange } = useLines(readingKey, view, found);
  const keys = useMemo(() => Array.from({ length: count }, (_, index) => String(index)), [count]);
  const place = `concordance ${readingKey} ${JSON.stringify(view)}`;
  const { selection, onSelect, chosen, onAll, onClear } = useListSelection<string>({
    kind: 'line',
    place: `${run} ${place}`,
    keys,
  });
  const places = useMemo(() => chosen.map(Number), [chosen]);
  return (
    <div className={styles.frame}>
      <div className={styles.lines}>
        <VirtualList
          label={t('lines.label')}
          keys={keys}
          rowHeight={rowHeight}
          selection={selection}
          onSelect={onSelect}
          placeKey={place}
          onRange={onRange}
          onOpen={(index) => {
            const line = lineAt(index);
            if (line === undefined) return;
            const { articleId, at } = line;
            navigate({
              view: 'article',
              articleId,
              ...(at !== null && { at }),
              sought: term,
              ...(exact && { exact: true as const }),
            });
          }}
          wordsAt={(index) => lineAt(index)?.keyword ?? ''}
          renderRow={(index, { isChosen }) => (
            <Line line={lineAt(index)} isNarrow={isNarrow} isChosen={isChosen} />
          )}
        />
      </div>
      {places.length > 0 && (
        <ChosenLines view={view} term={term} places={places} total={count} onAll={onAll} onClear={onClear} />
      )}
    </div>
  );
}

interface LineProps {
  readonly line: ShownLine | undefined;
  readonly isNarrow: boolean;
  readonly isChosen: boolean;
}

/** One line; a quiet shape until it is there. */
function Line({ line, isNarrow, isChosen }: LineProps) {
  const { i18n } = useTranslation();
  if (line === undefined) return <div className={styles.line} aria-hidden="true" />;
  const { articleId, left, keyword, right, lang, facts, path, ordinal } = line;
  return (
    <div className={isNarrow ? styles.narrow : styles.line} data-article={articleId}>
      <RowBox isChosen={isChosen} />
      <div className={styles.words} lang={lang === 'und' ? undefined : lang}>
        <span className={styles.left}>
          <bdi>{left.replace(/\s+$/u, '\u00a0')}</bdi>
        </span>
        <span className={styles.right}>
          <b className={styles.keyword}>{keyword}</b>
          {right}
        </span>
      </div>
      <span className={styles.place} lang={i18n.language}>
        <FactPlace facts={facts} path={path} ordinal={ordinal} sourceName={null} />
      </span>
    </div>
  );
}
