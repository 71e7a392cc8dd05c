/** The tour, while it is taken, and the actions that open it, the help and the diagnostics. */
import { Compass, LifeBuoy, Stethoscope } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../app/actions';
import { navigate } from '../app/navigation';
import { startTour, useTourStep } from './tour-state';

const TourCard = lazy(async () => ({ default: (await import('./tour-card')).TourCard }));

/** Once in the window. */
export function TourHost() {
  const { t } = useTranslation(['tour', 'help', 'diagnostics']);
  const step = useTourStep();
  useActions([
    {
      id: 'help.open',
      title: t('help:open'),
      section: 'help',
      icon: LifeBuoy,
      run: () => navigate({ view: 'help' }),
    },
    { id: 'help.tour', title: t('take'), section: 'help', icon: Compass, run: startTour },
    {
      id: 'help.diagnostics',
      title: t('diagnostics:title'),
      section: 'help',
      icon: Stethoscope,
      run: () => navigate({ view: 'diagnostics' }),
    },
  ]);
  if (step === null) return null;
  return (
    <Suspense fallback={null}>
      <TourCard step={step} />
    </Suspense>
  );
}
