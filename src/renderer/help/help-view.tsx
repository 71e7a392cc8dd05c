/** The help: topics on one side, the chosen one beside them, found by their words; all of it is in the app. */
import { Compass, SearchX, Stethoscope } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportFailure } from '../app/failures';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { formatRoute } from '../app/routes';
import { startTour } from '../tour/tour-state';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useKeptState } from '../ui/kept-state';
import { SearchField } from '../ui/search-field';
import { findTopics } from './find-topics';
import { HelpText } from './help-text';
import styles from './help-view.module.css';
import type { HelpTopic } from './topic-names';
import { loadTopics, type TopicTexts } from './topic-texts';

/** The view; `topic` is the one that is shown. */
export function HelpView({ topic = 'begin' }: { readonly topic?: HelpTopic }) {
  const { t, i18n } = useTranslation('help');
  const texts = useTopics(i18n.language);
  const [query, setQuery] = useKeptState('help query', '');
  const asked = useDeferredValue(query.trim());
  const found = useMemo(() => (texts === null ? [] : findTopics(texts, asked)), [texts, asked]);
  usePageTitle(texts?.[topic].title ?? t('title'));
  if (texts === null) return null;
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <SearchField label={t('search')} placeholder={t('search')} value={query} onChange={setQuery} />
        <div className={styles.actions}>
          <Button icon={Compass} onPress={startTour}>
            {t('tour')}
          </Button>
          <Button icon={Stethoscope} onPress={() => navigate({ view: 'diagnostics' })}>
            {t('diagnostics')}
          </Button>
        </div>
      </header>
      <div className={styles.columns}>
        <nav aria-label={t('topics')} className={styles.topics}>
          {found.length === 0 ? (
            <EmptyState icon={SearchX} title={t('nothing')}>
              {t('nothingText')}
            </EmptyState>
          ) : (
            <ul>
              {found.map(({ topic: id, excerpt }) => (
                <li key={id}>
                  <a
                    href={formatRoute({ view: 'help', topic: id })}
                    className={styles.topic}
                    aria-current={id === topic ? 'page' : undefined}
                  >
                    <span>{texts[id].title}</span>
                    {excerpt !== '' && <span className={styles.excerpt}>{excerpt}</span>}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <p className={styles.spoken} aria-live="polite">
            {asked === '' ? '' : t('found', { count: found.length })}
          </p>
        </nav>
        <article className={styles.text} aria-labelledby="help-topic">
          <h2 id="help-topic" className={styles.name}>
            {texts[topic].title}
          </h2>
          <HelpText text={texts[topic].text} />
        </article>
      </div>
    </div>
  );
}

function useTopics(language: string): TopicTexts | null {
  const [texts, setTexts] = useState<TopicTexts | null>(null);
  useEffect(() => {
    let isOn = true;
    loadTopics(language).then((loaded) => isOn && setTexts(loaded), reportFailure);
    return () => {
      isOn = false;
    };
  }, [language]);
  return texts;
}
