/** Concordance, frequency over time, collocates: three views of where words stand, under one head. */
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assert';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { ChoiceChips } from '../search/choice-chips';
import { routeChoices } from '../search/search-route';
import { Segmented } from '../ui/segmented';
import { ViewFrame, ViewHead } from '../ui/view-head';
import { type AnalysisRoute, scopeOf } from './analysis-route';
import styles from './analysis-view.module.css';
import { CollocatesView } from './collocates-view';
import { ConcordanceView } from './concordance-view';
import { FrequencyView } from './frequency-view';

const views = ['concordance', 'frequency', 'collocates'] as const;

/** The view of a route. What was looked for in one is looked for in the next. */
export function AnalysisView({ route }: { readonly route: AnalysisRoute }) {
  const { t } = useTranslation('analysis');
  const term = (route.view === 'frequency' ? route.terms : route.term).replaceAll('\n', ' · ').trim();
  const name = t(`views.${route.view}`);
  usePageTitle(term === '' ? name : t('titleOf', { view: name, term }));
  return (
    <ViewFrame>
      <ViewHead title={name} isOpen>
        <Segmented
          label={t('views.label')}
          value={route.view}
          onChange={(view) => navigate(sameIn(view, route))}
          options={views.map((id) => ({ id, label: t(`views.${id}`) }))}
        />
      </ViewHead>
      {route.choices !== undefined && (
        <div className={styles.form}>
          <ChoiceChips
            choices={route.choices}
            onChoices={(choices) => {
              const { choices: _, ...rest } = route;
              navigate({ ...rest, ...routeChoices(choices) });
            }}
          />
        </div>
      )}
      <Shown route={route} />
    </ViewFrame>
  );
}

function Shown({ route }: { readonly route: AnalysisRoute }) {
  switch (route.view) {
    case 'concordance':
      return <ConcordanceView route={route} />;
    case 'frequency':
      return <FrequencyView route={route} />;
    case 'collocates':
      return <CollocatesView route={route} />;
    default:
      return assertNever(route);
  }
}

/** The address of another view for the same words and articles. */
function sameIn(view: AnalysisRoute['view'], route: AnalysisRoute): AnalysisRoute {
  const scope = scopeOf(route);
  const [term = ''] = route.view === 'frequency' ? route.terms.split('\n') : [route.term];
  return view === 'frequency' ? { view, terms: term, ...scope } : { view, term, ...scope };
}
