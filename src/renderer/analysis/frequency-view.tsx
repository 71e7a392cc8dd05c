/** Frequency over time: up to six words or phrases as lines of a chart and as numbers. */
import { CalendarX, ChartLine, Download, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { frequencyCsv } from '#core/export/analysis-files';
import type { ArticleId } from '#core/page/ids';
import type { FrequencyTable } from '#core/search/analysis/frequency';
import { navigate } from '../app/navigation';
import { EmptyHere } from '../library/empty-here';
import { Button, IconButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format';
import { Segmented } from '../ui/segmented';
import { type FrequencyRoute, mostTerms, scopeOf } from './analysis-route';
import styles from './analysis-view.module.css';
import { articlesAmong, articlesWith, asksForText } from './asked';
import { FrequencyChart } from './frequency-chart';
import { FrequencyNumbers } from './frequency-numbers';
import own from './frequency-view.module.css';
import { type Reading, ReadingRun, useReading } from './reading-run';
import { RunOutdated, RunProgress, RunTrouble } from './run-states';
import { saveTable } from './save-table';
import { ScopeForm } from './scope-form';
import { SeriesMark } from './series-mark';
import { analysisService } from './service';

const frequencyRun = new ReadingRun<FrequencyTable>();

function frequencyReading(route: FrequencyRoute): Reading<FrequencyTable> {
  const { exact, by } = route;
  const scope = scopeOf(route);
  const wanted = termsOf(route.terms);
  const key = JSON.stringify([wanted, scope, by]);
  if (wanted.length === 0) return { key, start: 'idle' };
  if (wanted.some((term) => !asksForText(term, exact === true))) return { key, start: 'nothing' };
  return {
    key,
    start: async (onProgress) => {
      const among = await articlesAmong(scope);
      const found: (readonly ArticleId[])[] = [];
      for (const term of wanted) found.push(await articlesWith(term, scope));
      const table = await analysisService().frequency({
        terms: found,
        among,
        by: by ?? null,
      });
      const lines = found.reduce((sum, ids) => sum + ids.length, 0);
      onProgress({ articlesRead: lines, articles: lines, lines, articlesWith: lines, isDone: true });
      return table;
    },
  };
}

function termsOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((term) => term.trim()))].filter((term) => term !== '');
}

/** The form, the legend, the chart and its numbers. */
export function FrequencyView({ route }: { readonly route: FrequencyRoute }) {
  const { t, i18n } = useTranslation('analysis');
  const terms = termsOf(route.terms);
  const reading = frequencyReading(route);
  const state = useReading(frequencyRun, reading);
  const again = () => frequencyRun.begin(reading);
  const table = state.answer;
  const withTerms = (next: readonly string[]) =>
    navigate({ ...route, terms: next.join('\n') }, { replace: true });
  return (
    <>
      <ScopeForm
        term=""
        termLabel={t('form.addTerm')}
        sendLabel={terms.length === 0 ? t('form.go') : t('form.add')}
        scope={route}
        isEmptied
        isDisabled={terms.length >= mostTerms}
        onSend={(term, scope) => {
          const next = term === '' || terms.includes(term) ? terms : [...terms, term].slice(0, mostTerms);
          const { by } = route;
          navigate({
            view: 'frequency',
            terms: next.join('\n'),
            ...scope,
            ...(by !== undefined && { by }),
          });
        }}
      />
      {terms.length > 0 && (
        <div className={styles.tools}>
          <ul className={own.legend} aria-label={t('frequency.legend')}>
            {terms.map((term, at) => (
              <li key={term} className={own.term}>
                <svg className={own.sample} viewBox="-14 -7 28 14" aria-hidden="true">
                  <SeriesMark at={at} x={0} y={0} hasLine />
                </svg>
                <span className={own.name}>{term}</span>
                {table !== null && (
                  <span className={own.total}>{t('frequency.total', { count: table.totals[at] ?? 0 })}</span>
                )}
                <IconButton
                  size="small"
                  icon={X}
                  label={t('form.remove', { term })}
                  onPress={() => withTerms(terms.filter((one) => one !== term))}
                />
              </li>
            ))}
          </ul>
          {terms.length >= mostTerms && <span>{t('frequency.full')}</span>}
          <RunProgress state={state} onStop={() => frequencyRun.stop()} />
          <RunOutdated state={state} onAgain={again} />
          <Segmented
            label={t('frequency.by')}
            value={route.by ?? 'auto'}
            onChange={(by) => {
              const { by: _, ...rest } = route;
              navigate(by === 'auto' ? rest : { ...rest, by }, { replace: true });
            }}
            options={(['auto', 'year', 'month'] as const).map((id) => ({ id, label: t(`frequency.${id}`) }))}
          />
          {table !== null && (
            <Button
              size="small"
              icon={Download}
              onPress={() => saveTable(t('export.fileFrequency'), frequencyCsv(table, terms))}
            >
              {t('export.csv')}
            </Button>
          )}
        </div>
      )}
      {state.status === 'idle' && (
        <EmptyHere icon={ChartLine} title={t('frequency.empty')}>
          {t('frequency.emptyText')}
        </EmptyHere>
      )}
      <RunTrouble state={state} term={terms.join(' · ')} onAgain={again} />
      {table !== null && state.progress.lines > 0 && (
        <div className={styles.body}>
          {table.rows.length === 0 ? (
            <EmptyState icon={CalendarX} title={t('frequency.noDates')}>
              {t('frequency.noDatesText')}
            </EmptyState>
          ) : (
            <FrequencyChart table={table} terms={terms} scope={route} />
          )}
          {table.undated.articles > 0 && (
            <p className={own.note}>
              {t('frequency.undatedNote', {
                count: table.undated.articles,
                shown: formatCount(table.undated.articles, i18n.language),
              })}
            </p>
          )}
          <FrequencyNumbers table={table} terms={terms} scope={route} />
        </div>
      )}
    </>
  );
}
