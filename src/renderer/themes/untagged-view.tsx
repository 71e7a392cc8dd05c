/** Articles without a tag, to be tagged one after the other: the list, and the article one is at with its tags. */
import { CircleCheckBig } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { EmptyHere } from '../library/empty-here';
import { SelectionBar } from '../library/selection-bar';
import { useRowsInSight } from '../library/use-articles';
import { readAlong } from '../reader/reading-list';
import { useRowHeight } from '../settings/row-height';
import { Button } from '../ui/button';
import { useKeptState } from '../ui/kept-state';
import { useListSelection } from '../ui/list-selection';
import { VirtualList } from '../ui/virtual-list';
import { useUntagged } from './client';
import { Loading } from './loading';
import { TagInTurn } from './tag-in-turn';
import { UntaggedItem } from './untagged-item';
import { untaggedKey } from './untagged-keys';
import { useUntaggedList } from './untagged-list';
import styles from './untagged-view.module.css';

const rowHeights = { comfortable: 60, compact: 50 };

/** The list beside the article that is to be tagged now. */
export function UntaggedView() {
  const rowHeight = useRowHeight(rowHeights);
  const { t } = useTranslation('themes');
  const list = useUntaggedList(useUntagged());
  const ids = list?.ids ?? none;
  const { rowOf, onRange } = useRowsInSight(ids);
  const [kept, setKept] = useKeptState('untagged place', 0);
  const { selection, onSelect, chosen, onAll, onClear } = useListSelection<ArticleId>({
    kind: 'article',
    place: 'untagged',
    keys: ids,
  });
  const frame = useRef<HTMLDivElement>(null);
  if (list === undefined) return <Loading />;
  if (ids.length === 0) {
    return (
      <EmptyHere icon={CircleCheckBig} title={t('untagged.empty')}>
        {t('untagged.emptyText')}
      </EmptyHere>
    );
  }
  const active = Math.min(kept, ids.length - 1);
  const current = ids[active];
  const goTo = (index: number) => setKept(Math.min(ids.length - 1, Math.max(0, index)));
  return (
    <div className={styles.untagged}>
      <div className={styles.intro}>
        <p>
          {t('untagged.intro', { count: ids.length - list.tagged })}{' '}
          <span className={styles.keys}>
            {t('untagged.keys', {
              next: untaggedKey('next'),
              previous: untaggedKey('previous'),
              find: untaggedKey('find'),
            })}
          </span>
        </p>
        {list.tagged > 0 && (
          <Button
            size="small"
            onPress={() => {
              list.refresh();
              setKept(0);
            }}
          >
            {t('untagged.refresh', { count: list.tagged })}
          </Button>
        )}
      </div>
      <div className={styles.panes} ref={frame}>
        <div className={styles.list}>
          <VirtualList
            label={t('untagged.label')}
            keys={ids}
            rowHeight={rowHeight}
            selection={selection}
            onSelect={onSelect}
            active={active}
            onActive={goTo}
            onRange={onRange}
            onOpen={(index) => {
              const articleId = ids[index];
              if (articleId === undefined) return;
              if (index !== active) {
                goTo(index);
                return;
              }
              navigate({ view: 'article', articleId });
              readAlong(ids);
            }}
            placeKey="untagged"
            renderRow={(index, { isChosen }) => {
              const id = ids[index];
              return (
                <UntaggedItem
                  row={id === undefined ? undefined : rowOf(id)}
                  isCurrent={index === active}
                  isChosen={isChosen}
                />
              );
            }}
          />
        </div>
        {current !== undefined && (
          <TagInTurn
            articleId={current}
            number={active + 1}
            count={ids.length}
            onStep={(step) => goTo(active + step)}
          />
        )}
      </div>
      {chosen.length > 0 && <SelectionBar ids={chosen} total={ids.length} onAll={onAll} onClear={onClear} />}
    </div>
  );
}

const none: readonly never[] = [];
