/** The empty library: what the app is for, and the ways to begin. */
import { Clock, Compass, FileText, FolderOpen, Shapes, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/page-title';
import { formatRoute } from '../app/routes';
import { openFiles, openFolder, openRecent, openSamples } from '../import/open-source';
import { useRecents } from '../import/use-recents';
import { startTour } from '../tour/tour-state';
import { Button, IconButton } from '../ui/button';
import { formatMoment } from '../ui/format';
import { Icon } from '../ui/icon';
import { NameMark } from '../ui/name-mark';
import styles from './welcome.module.css';

/** Shown while the library has no source. */
export function Welcome() {
  const { t } = useTranslation(['library', 'importing', 'tour']);
  usePageTitle(t('welcome.title'));
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <div className={styles.masthead}>
          <NameMark size="large" />
        </div>
        <h1 className={styles.title}>{t('welcome.title')}</h1>
        <p className={styles.text}>{t('welcome.text')}</p>
        <div className={styles.actions}>
          <Button variant="primary" size="large" icon={FolderOpen} onPress={openFolder}>
            {t('importing:openFolder')}
          </Button>
          <Button size="large" icon={FileText} onPress={openFiles}>
            {t('importing:openFiles')}
          </Button>
        </div>
        <p className={styles.drag}>{t('welcome.drag')}</p>
        <button type="button" className={styles.samples} onClick={openSamples}>
          <Icon of={Shapes} size={22} />
          <span>
            <strong>{t('importing:trySamples')}</strong>
            <span className={styles.samplesText}>{t('welcome.samplesText')}</span>
          </span>
        </button>
        <button type="button" className={styles.samples} onClick={startTour}>
          <Icon of={Compass} size={22} />
          <span>
            <strong>{t('tour:take')}</strong>
            <span className={styles.samplesText}>{t('tour:takeText')}</span>
          </span>
        </button>
        <RecentPlaces />
        <p className={styles.more}>
          <a href={formatRoute({ view: 'help' })}>{t('welcome.help')}</a>
          <a href={formatRoute({ view: 'settings' })}>{t('welcome.restore')}</a>
        </p>
      </div>
    </div>
  );
}

function RecentPlaces() {
  const { t, i18n } = useTranslation(['importing', 'common']);
  const { recents, forget } = useRecents();
  if (recents.length === 0) return null;
  return (
    <section className={styles.recents} aria-labelledby="recent-places">
      <h2 id="recent-places" className={styles.heading}>
        {t('recent')}
      </h2>
      <ul>
        {recents.map(({ key, name, place, openedAt }) => (
          <li key={key} className={styles.recent}>
            <button type="button" className={styles.recentButton} onClick={() => openRecent(key, name)}>
              <Icon of={Clock} size={15} />
              <span className={styles.recentName}>
                <bdi>{name}</bdi>
                {place !== '' && (
                  <span className={styles.place}>
                    <bdi>{place}</bdi>
                  </span>
                )}
              </span>
              <span className={styles.time}>{formatMoment(openedAt, i18n.language)}</span>
            </button>
            <IconButton size="small" label={t('forget', { name })} icon={X} onPress={() => forget(key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
