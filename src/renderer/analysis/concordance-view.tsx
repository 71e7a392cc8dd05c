/** The concordance: every occurrence on a line of its own, aligned on the keyword, in order and in groups. */
import { TextAlignCenter } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lineGroupings, lineOrders } from '#core/search/analysis/line-order';
import { navigate } from '../app/navigation';
import { EmptyHere } from '../library/empty-here';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import { Select } from '../ui/select';
import type { ConcordanceRoute } from './analysis-route';
import type { LineView } from './analysis-state';
import styles from './analysis-view.module.css';
import { ConcordanceExport } from './concordance-export';
import { ConcordanceLines } from './concordance-lines';
import { concordanceReading, concordanceRun } from './concordance-run';
import { GroupList } from './group-list';
import { type RunState, useReading } from './reading-run';
import { RunOutdated, RunProgress, RunTrouble } from './run-states';
import { ScopeForm } from './scope-form';

/** The form, the tools, and the lines or their groups. */
export function ConcordanceView({ route }: { readonly route: ConcordanceRoute }) {
  const { t } = useTranslation('analysis');
  const { term, order = 'right', group = 'none', near } = route;
  const reading = concordanceReading(route);
  const state = useReading(concordanceRun, reading);
  const again = () => concordanceRun.begin(reading);
  const { status, progress } = state;
  const inGroup = group === 'none' ? null : (route.in ?? null);
  const view = useMemo((): LineView => ({ order, grouping: group, group: inGroup }), [order, group, inGroup]);
  const isInOrder = status === 'done' || status === 'stopped';
  const readingKey = `${reading.key} ${isInOrder}`;

  return (
    <>
      <ScopeForm
        term={term}
        termLabel={t('form.term')}
        sendLabel={t('form.read')}
        scope={route}
        onSend={(next, scope) => {
          const isSame = next === term && scope.query === route.query && scope.exact === route.exact;
          if (isSame) again();
          else {
            navigate({
              view: 'concordance',
              term: next,
              ...scope,
              ...(route.order !== undefined && { order: route.order }),
              ...(route.group !== undefined && { group: route.group }),
            });
          }
        }}
      />
      {status !== 'idle' && status !== 'nothing' && (
        <div className={styles.tools}>
          <Counts state={state} />
          <RunProgress state={state} onStop={() => concordanceRun.stop()} />
          <RunOutdated state={state} onAgain={again} />
          <Select
            label={t('order.label')}
            isLabelHidden
            value={order}
            onChange={(next) => navigate({ ...route, order: next }, { replace: true })}
            options={lineOrders.map((id) => ({ id, label: t(`order.${id}`) }))}
          />
          <Select
            label={t('group.label')}
            isLabelHidden
            value={group}
            onChange={(next) => {
              const { group: _, in: __, ...rest } = route;
              navigate(next === 'none' ? rest : { ...rest, group: next }, { replace: true });
            }}
            options={lineGroupings.map((id) => ({ id, label: t(`group.${id}`) }))}
          />
          {progress.lines > 0 && <ConcordanceExport view={view} term={term} isReady={isInOrder} />}
        </div>
      )}
      {near !== undefined && <NearScope route={route} />}
      {inGroup !== null && group !== 'none' && (
        <div className={styles.scope}>
          <span>
            {t('group.shown', {
              group: t(`group.${group}`),
              value: inGroup === '' ? t(`group.noValue.${group}`) : inGroup,
            })}
          </span>
          <Button
            size="small"
            onPress={() => {
              const { in: _, ...rest } = route;
              navigate(rest);
            }}
          >
            {t('group.leave')}
          </Button>
        </div>
      )}
      {status === 'idle' && (
        <EmptyHere icon={TextAlignCenter} title={t('idle.title')}>
          {t('idle.text')}
        </EmptyHere>
      )}
      <RunTrouble state={state} term={term} onAgain={again} />
      {progress.lines > 0 && (
        <div className={styles.list}>
          {group !== 'none' && inGroup === null ? (
            <GroupList
              readingKey={readingKey}
              grouping={group}
              found={progress.lines}
              onOpen={(value) => navigate({ ...route, in: value })}
            />
          ) : (
            <ConcordanceLines
              readingKey={readingKey}
              run={state.number}
              view={view}
              found={progress.lines}
              term={term}
              exact={route.exact === true}
            />
          )}
        </div>
      )}
    </>
  );
}

/** How many lines were found in how many articles; spoken when it settles. */
function Counts({ state: { status, progress } }: { readonly state: RunState<true> }) {
  const { t, i18n } = useTranslation('analysis');
  const shown = (count: number) => ({ count, shown: formatCount(count, i18n.language) });
  const isSettled = status === 'done' || status === 'stopped';
  return (
    <p className={styles.counts} role="status">
      {isSettled && progress.lines > 0 && (
        <>
          {t('status.lines', shown(progress.lines))} {t('status.inArticles', shown(progress.articlesWith))}
        </>
      )}
      {status === 'stopped' && ` ${t('status.stopped')}`}
      {status === 'reading' && (
        <span aria-hidden="true">
          {t('status.lines', shown(progress.lines))} · {t('status.unordered')}
        </span>
      )}
    </p>
  );
}

/** That only lines with something near are shown, and the way to all of them. */
function NearScope({ route }: { readonly route: ConcordanceRoute }) {
  const { t } = useTranslation('analysis');
  const { near = '', within = '' } = route;
  const isHan = !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(near);
  return (
    <div className={styles.scope}>
      <span>{t('lines.near', { near: isHan ? near.replaceAll(' ', '') : near, count: Number(within) })}</span>
      <Button
        size="small"
        onPress={() => {
          const { near: _, within: __, ...rest } = route;
          navigate(rest);
        }}
      >
        {t('lines.allLines')}
      </Button>
    </div>
  );
}
