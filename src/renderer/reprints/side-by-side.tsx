/** Two articles side by side with their differences marked, gone through by keys and buttons. */
import { ArrowDown, ArrowLeftRight, ArrowUp, FileX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import type { Difference } from '#core/search/reprints/differences';
import { navigate } from '../app/navigation';
import { formatRoute } from '../app/routes';
import { WorkerFailed } from '../app/worker-failed';
import { FactPlace } from '../facts/fact-place';
import { announce } from '../ui/announcer';
import { IconButton } from '../ui/button';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { retryReprints, useComparison, useReprintsFailed } from './client';
import type { ComparedSide, Comparison } from './reprint-state';
import styles from './side-by-side.module.css';
import { sideParagraphs } from './side-runs';

export interface SideBySideProps {
  readonly a: ArticleId;
  readonly b: ArticleId;
}

/** The comparison, or why there is none. */
export function SideBySide({ a, b }: SideBySideProps) {
  const { t } = useTranslation('reprints');
  const comparison = useComparison(a, b);
  const hasFailed = useReprintsFailed();
  if (comparison === undefined && hasFailed) return <WorkerFailed onAgain={retryReprints} />;
  if (comparison === undefined) {
    return (
      <p className={styles.waiting} role="status">
        {t('side.comparing')}
      </p>
    );
  }
  if (comparison === null) {
    return (
      <EmptyState
        isView
        icon={FileX}
        title={t('side.gone')}
        actions={<a href={formatRoute({ view: 'reprints' })}>{t('side.back')}</a>}
      >
        {t('side.goneText')}
      </EmptyState>
    );
  }
  return <Compared comparison={comparison} />;
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('reprints');
  const { a, b, differences, samePages } = comparison;
  const [current, setCurrent] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const count = differences.length;
  // The keys work as soon as one is here.
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);

  function goTo(number: number): void {
    const difference = differences[number];
    if (difference === undefined) return;
    setCurrent(number);
    for (const mark of frame.current?.querySelectorAll(`[data-difference="${number}"]`) ?? []) {
      mark.scrollIntoView({ block: 'center' });
    }
    const [one, other] = [textOf(a, difference.a), textOf(b, difference.b)].map((text) => text.slice(0, 120));
    announce(
      `${t('side.place', { at: number + 1, count })}. ${t(`side.${difference.kind}`)}: ${[one, other]
        .filter((text) => text !== '')
        .join(' / ')}`,
    );
  }
  const step = (by: 1 | -1) =>
    goTo(current === null ? (by === 1 ? 0 : count - 1) : (current + by + count) % Math.max(1, count));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'n' && key !== 'p') return;
    step(key === 'n' ? 1 : -1);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div className={styles.tools}>
        <p role="status">{count === 0 ? t('side.same') : t('side.differences', { count })}</p>
        {count > 0 && (
          <div className={styles.steps}>
            <IconButton
              size="small"
              icon={ArrowUp}
              label={t('side.previous')}
              shortcut="P"
              onPress={() => step(-1)}
            />
            <IconButton
              size="small"
              icon={ArrowDown}
              label={t('side.next')}
              shortcut="N"
              onPress={() => step(1)}
            />
            {current !== null && <span>{t('side.place', { at: current + 1, count })}</span>}
          </div>
        )}
        <ul className={styles.legend} aria-label={t('side.legend')}>
          {(['omitted', 'added', 'changed'] as const).map((kind) => (
            <li key={kind}>
              <span className={classNames(styles.mark, styles[kind])}>{t(`side.${kind}`)}</span>
            </li>
          ))}
        </ul>
        {samePages.length > 0 && <p>{t('side.samePage')}</p>}
        <IconButton
          size="small"
          icon={ArrowLeftRight}
          label={t('side.swap')}
          onPress={() => navigate({ view: 'reprints', a: b.articleId, b: a.articleId }, { replace: true })}
        />
        <a href={formatRoute({ view: 'reprints' })}>{t('side.back')}</a>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: no field set, only two texts whose keys are one's */}
      <div
        ref={frame}
        className={styles.sides}
        role="group"
        aria-label={`${t('side.title')}. ${t('side.keys')}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: N and P go from difference to difference here
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Side
          label={t('side.first')}
          side={a}
          which="a"
          differences={differences}
          current={current}
          onChoose={goTo}
        />
        <Side
          label={t('side.second')}
          side={b}
          which="b"
          differences={differences}
          current={current}
          onChoose={goTo}
        />
      </div>
    </>
  );
}

interface SideProps {
  readonly label: string;
  readonly side: ComparedSide;
  readonly which: 'a' | 'b';
  readonly differences: readonly Difference[];
  readonly current: number | null;
  readonly onChoose: (difference: number) => void;
}

function Side({ label, side, which, differences, current, onChoose }: SideProps) {
  const { t, i18n } = useTranslation('reprints');
  const paragraphs = useMemo(
    () => sideParagraphs(side.text, differences, which),
    [side.text, differences, which],
  );
  return (
    <section className={styles.side} aria-label={`${label}: ${side.title}`}>
      <header className={styles.head} lang={i18n.language}>
        <p>
          <FactPlace facts={side.facts} path={side.path} ordinal={side.ordinal} sourceName={null} />
        </p>
        <a href={formatRoute({ view: 'article', articleId: side.articleId })}>{t('side.read')}</a>
      </header>
      <div className={styles.text} lang={side.lang === 'und' ? undefined : side.lang}>
        {paragraphs.map(({ start, runs }) => (
          <p key={start}>
            {runs.map(({ text, difference }, at) => {
              const key = `${start} ${at}`;
              if (difference === null) return <span key={key}>{text}</span>;
              const kind = differences[difference]?.kind ?? 'changed';
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: N and P go to it by keys
                // biome-ignore lint/a11y/noStaticElementInteractions: a click is a short cut to what the keys do
                <span
                  key={key}
                  data-difference={difference}
                  className={classNames(
                    styles.mark,
                    text === '' ? styles.nothing : styles[kind],
                    difference === current && styles.current,
                  )}
                  onClick={() => onChoose(difference)}
                >
                  {text}
                </span>
              );
            })}
          </p>
        ))}
      </div>
    </section>
  );
}

function textOf({ text }: ComparedSide, range: { readonly start: number; readonly end: number }): string {
  return text.slice(range.start, range.end);
}
