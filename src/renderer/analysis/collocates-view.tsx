/** Collocates: what stands near a word more often than elsewhere, as a table; each opens the lines with both. */
import { CircleSlash, Download, SearchX, Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { collocatesCsv } from '#core/export/analysis-files';
import { navigate } from '../app/navigation';
import { EmptyHere } from '../library/empty-here';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format';
import { Select } from '../ui/select';
import { type CollocatesRoute, scopeOf, usualWithin, withinChoices } from './analysis-route';
import type { CollocatesAnswer } from './analysis-state';
import styles from './analysis-view.module.css';
import { articlesAmong, articlesWith, asksForText } from './asked';
import { CollocatesTable } from './collocates-table';
import { type Reading, ReadingRun, useReading } from './reading-run';
import { RunOutdated, RunProgress, RunTrouble } from './run-states';
import { saveTable } from './save-table';
import { ScopeForm } from './scope-form';
import { analysisService } from './service';

const collocatesRun = new ReadingRun<CollocatesAnswer | null>();

function collocatesReading(route: CollocatesRoute): Reading<CollocatesAnswer | null> {
  const { term, exact, within = usualWithin, stops } = route;
  const scope = scopeOf(route);
  const key = JSON.stringify([term, scope, within, stops]);
  if (term.trim() === '') return { key, start: 'idle' };
  if (!asksForText(term, exact === true)) return { key, start: 'nothing' };
  return {
    key,
    start: async (onProgress) => {
      const [ids, among] = [await articlesWith(term, scope), await articlesAmong(scope)];
      return analysisService().collocates(
        { term, exact: exact === true, ids, among, within: Number(within), stops: stops !== 'counted' },
        onProgress,
      );
    },
  };
}

/** The form with its distance, and the table. */
export function CollocatesView({ route }: { readonly route: CollocatesRoute }) {
  const { t, i18n } = useTranslation('analysis');
  const { term, within = usualWithin, stops } = route;
  const reading = collocatesReading(route);
  const state = useReading(collocatesRun, reading);
  const again = () => collocatesRun.begin(reading);
  const { status, answer } = state;
  const shown = (count: number) => formatCount(count, i18n.language);
  return (
    <>
      <ScopeForm
        term={term}
        termLabel={t('form.term')}
        sendLabel={t('form.go')}
        scope={route}
        onSend={(next, scope) => {
          if (next === term && scope.query === route.query && scope.exact === route.exact) again();
          else {
            navigate({
              view: 'collocates',
              term: next,
              ...scope,
              ...(route.within !== undefined && { within: route.within }),
              ...(stops !== undefined && { stops }),
            });
          }
        }}
      />
      {status !== 'idle' && status !== 'nothing' && (
        <div className={styles.tools}>
          <p className={styles.counts} role="status">
            {answer !== null &&
              `${t('collocates.occurrences', { count: answer.occurrences, shown: shown(answer.occurrences) })} · ${t(
                'collocates.reference',
                { read: shown(answer.referenceRead), all: shown(answer.referenceOf) },
              )}`}
          </p>
          <RunProgress state={state} onStop={() => collocatesRun.stop()} />
          <RunOutdated state={state} onAgain={again} />
          <Select
            label={t('collocates.within')}
            isLabelHidden
            value={within}
            onChange={(next) => navigate({ ...route, within: next }, { replace: true })}
            options={withinChoices.map((id) => ({
              id,
              label: t('collocates.withinShown', { count: Number(id) }),
            }))}
          />
          <Checkbox
            isSelected={stops !== 'counted'}
            onChange={(isOn) => {
              const { stops: _, ...rest } = route;
              navigate(isOn ? rest : { ...rest, stops: 'counted' }, { replace: true });
            }}
          >
            {t('collocates.stops')}
          </Checkbox>
          {answer !== null && answer.collocates.length > 0 && (
            <Button
              size="small"
              icon={Download}
              onPress={() =>
                saveTable(t('export.fileCollocates', { term }), collocatesCsv(answer.collocates))
              }
            >
              {t('export.csv')}
            </Button>
          )}
        </div>
      )}
      {status === 'idle' && (
        <EmptyHere icon={Waypoints} title={t('collocates.empty')}>
          {t('collocates.emptyText')}
        </EmptyHere>
      )}
      {status === 'stopped' && answer === null && (
        <EmptyState
          icon={CircleSlash}
          title={t('collocates.stopped')}
          actions={<Button onPress={again}>{t('status.again')}</Button>}
        >
          {t('collocates.stoppedText')}
        </EmptyState>
      )}
      <RunTrouble state={state} term={term} onAgain={again} />
      {answer !== null && answer.occurrences > 0 && (
        <div className={styles.body}>
          {answer.collocates.length === 0 ? (
            <EmptyState icon={SearchX} title={t('collocates.none')}>
              {t('collocates.noneText')}
            </EmptyState>
          ) : (
            <CollocatesTable key={reading.key} collocates={answer.collocates} route={route} />
          )}
        </div>
      )}
    </>
  );
}
