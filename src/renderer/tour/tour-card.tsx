/** The tour's card: what this step is about, how far one is, and the ways on, back and out. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { describeKeys } from '../app/key-choices';
import { navigate } from '../app/navigation';
import { useTourArticle } from '../db/tour-places';
import { Button, IconButton } from '../ui/button';
import { pointAt } from './point-at';
import styles from './tour-card.module.css';
import { endTour, moveTour } from './tour-state';
import { tourSteps } from './tour-steps';

/** Shown in a corner of the window, over nothing that has to be reached: the app goes on working beneath it. */
export function TourCard({ step }: { readonly step: number }) {
  const { t, i18n } = useTranslation(['tour', 'common']);
  const article = useTourArticle(i18n.language);
  const shown = tourSteps[step];
  const next = useRef<HTMLDivElement>(null);
  const isReady = article !== null && article !== undefined;
  useEffect(() => {
    if (!isReady || shown === undefined) return;
    navigate(shown.route(article, t('word')));
    const stop = pointAt(shown.targets);
    // The shell puts the focus on the place one arrives at, as soon as that is there; whoever takes the tour by keys goes
    // on from here. What the user does next ends it.
    const take = () => next.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    const takeBack = ({ target }: FocusEvent) => {
      if (target instanceof Node && next.current?.contains(target) === false) take();
    };
    const timer = setTimeout(take, 80);
    const ended = new AbortController();
    const { signal } = ended;
    document.addEventListener('focusin', takeBack, { signal });
    for (const deed of ['keydown', 'pointerdown'] as const)
      window.addEventListener(deed, () => ended.abort(), { capture: true, signal });
    return () => {
      stop();
      clearTimeout(timer);
      ended.abort();
    };
  }, [isReady, article, shown, t]);
  if (shown === undefined) return null;
  const isLast = step === tourSteps.length - 1;
  const keys = {
    palette: describeKeys('palette'),
    source: describeKeys('toggle-source'),
    export: describeKeys('export'),
  };
  return (
    <section
      className={styles.card}
      aria-labelledby="tour-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        endTour();
      }}
    >
      <header className={styles.head}>
        <p className={styles.count}>{t('step', { number: step + 1, count: tourSteps.length })}</p>
        <IconButton size="small" label={t('leave')} icon={X} onPress={endTour} />
      </header>
      <div aria-live="polite">
        <h2 id="tour-title" className={styles.title}>
          {t(`${shown.id}.title`)}
        </h2>
        <p className={styles.text}>{t(`${shown.id}.text`, keys)}</p>
        {!isReady && <p className={styles.waiting}>{t('waiting')}</p>}
      </div>
      <div className={styles.progress} aria-hidden="true">
        {tourSteps.map(({ id }, at) => (
          <span key={id} data-done={at <= step || undefined} />
        ))}
      </div>
      <div ref={next} className={styles.actions}>
        {!isLast && (
          <Button variant="quiet" onPress={endTour}>
            {t('skip')}
          </Button>
        )}
        <span className={styles.gap} />
        {step > 0 && <Button onPress={() => moveTour(-1)}>{t('back')}</Button>}
        <Button variant="primary" isDisabled={!isReady} onPress={() => moveTour(1)}>
          {t(isLast ? 'finish' : 'next')}
        </Button>
      </div>
    </section>
  );
}
