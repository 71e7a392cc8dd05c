/** Who wrote the articles: how much and when. */
import { PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldNaming } from '#core/names/model';
import { navigate } from '../app/navigation';
import { EmptyHere } from '../library/empty-here';
import { EmptyState } from '../ui/empty-state';
import { SearchField } from '../ui/search-field';
import { VirtualList } from '../ui/virtual-list';
import { useNameProgress, useReporters } from './client';
import { yearsOf } from './listed-names';
import itemStyles from './name-item.module.css';
import { NamesLoading } from './names-loading';
import type { ReporterCount } from './names-state';
import styles from './names-view.module.css';
import { ReportersChart } from './reporters-chart';

/** Height of a row in CSS pixels. */
const rowHeight = 48;

/** The list, under a chart of those who wrote most. */
export function ReportersView() {
  const { t } = useTranslation('names');
  const [text, setText] = useState('');
  const reporters = useReporters();
  const progress = useNameProgress();
  const wanted = foldNaming(text);
  const shown = useMemo(
    () => reporters?.filter(({ name }) => foldNaming(name).includes(wanted)),
    [reporters, wanted],
  );
  const keys = useMemo(() => shown?.map(({ name }) => name) ?? [], [shown]);
  if (shown === undefined || (reporters?.length === 0 && progress?.isReading === true))
    return <NamesLoading />;
  if (reporters?.length === 0) {
    return (
      <EmptyHere icon={PenLine} title={t('reporters.empty')}>
        {t('reporters.emptyText')}
      </EmptyHere>
    );
  }
  return (
    <section className={styles.list} aria-label={t('reporters.title')}>
      <ReportersChart reporters={reporters ?? []} />
      <div className={styles.tools}>
        <div className={styles.filter}>
          <SearchField
            label={t('reporters.filter')}
            placeholder={t('reporters.filter')}
            value={text}
            onChange={setText}
          />
        </div>
      </div>
      {keys.length === 0 ? (
        <EmptyState icon={PenLine} title={t('reporters.filtered', { text: text.trim() })} />
      ) : (
        <VirtualList
          label={t('reporters.list')}
          keys={keys}
          rowHeight={rowHeight}
          placeKey="reporters"
          onOpen={(index) => {
            const author = keys[index];
            if (author !== undefined) navigate({ view: 'name', author });
          }}
          wordsAt={(index) => keys[index] ?? ''}
          renderRow={(index) => {
            const reporter = shown[index];
            return reporter === undefined ? null : <ReporterItem reporter={reporter} />;
          }}
        />
      )}
    </section>
  );
}

function ReporterItem({ reporter }: { readonly reporter: ReporterCount }) {
  const { t } = useTranslation('names');
  const { name, articles, pictures } = reporter;
  return (
    <div className={itemStyles.item}>
      <span className={itemStyles.words}>
        <span className={itemStyles.name}>{name}</span>
      </span>
      <span className={itemStyles.numbers}>
        <span>
          {[
            ...(articles > 0 ? [t('articles', { count: articles })] : []),
            ...(pictures > 0 ? [t('pictures', { count: pictures })] : []),
          ].join(' · ')}
        </span>
        <span className={itemStyles.years}>{yearsOf(reporter)}</span>
      </span>
    </div>
  );
}
