/** Pictures of the whole library: articles over time, themes by year, and themes that go together. */
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assert';
import { navigate } from '../app/navigation';
import { Segmented } from '../ui/segmented';
import { ViewFrame, ViewHead } from '../ui/view-head';
import { HeatView } from './heat-view';
import type { InsightRoute } from './insight-route';
import { TimeView } from './time-view';
import { TogetherView } from './together-view';

const shows = ['time', 'heat', 'together'] as const;

/** The charts under one head. */
export function InsightView({ route }: { readonly route: InsightRoute }) {
  const { t } = useTranslation('insight');
  const { show = 'time' } = route;
  return (
    <ViewFrame>
      <ViewHead title={t('title')}>
        <Segmented
          label={t('show')}
          value={show}
          onChange={(next) =>
            navigate(next === 'time' ? { view: 'insight' } : { view: 'insight', show: next })
          }
          options={shows.map((id) => ({ id, label: t(`views.${id}`) }))}
        />
      </ViewHead>
      <Shown show={show} route={route} />
    </ViewFrame>
  );
}

function Shown({ show, route }: { readonly show: (typeof shows)[number]; readonly route: InsightRoute }) {
  switch (show) {
    case 'time':
      return <TimeView route={route} />;
    case 'heat':
      return <HeatView route={route} />;
    case 'together':
      return <TogetherView route={route} />;
    default:
      return assertNever(show);
  }
}
