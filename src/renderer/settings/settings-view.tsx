/** The settings: how it looks, how text is set, where the data is. */
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/page-title';
import { BackupSettings } from '../backup/backup-settings';
import { LibrarySettings } from '../backup/library-settings';
import { PathPatterns } from '../facts/path-patterns';
import { ColourLegend } from '../highlights/colour-legend';
import { MakerSetting } from '../maker/maker-setting';
import { AboutData } from './about-data';
import { CitationSetting } from './citation-setting';
import { DensityChoice } from './density-choice';
import { LanguageSetting } from './language-setting';
import { ReadingPreview } from './reading-preview';
import { ReadingSliders } from './reading-sliders';
import { ReadingType } from './reading-type';
import { updateSettings, useSettings } from './settings';
import styles from './settings-view.module.css';
import { ShortcutSetting } from './shortcut-setting';
import { ThemeChoice } from './theme-choice';

/** The view of the settings. */
export function SettingsView() {
  const { t } = useTranslation(['settings', 'common', 'facts', 'marking', 'export', 'backup']);
  const settings = useSettings();
  usePageTitle(t('title'));
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{t('title')}</h1>

      <section className={styles.section} aria-labelledby="settings-look">
        <h2 id="settings-look" className={styles.heading}>
          {t('look')}
        </h2>
        <div className={styles.body}>
          <ThemeChoice value={settings.theme} onChange={(theme) => updateSettings({ theme })} />
          <DensityChoice />
          <LanguageSetting />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-reading">
        <h2 id="settings-reading" className={styles.heading}>
          {t('reading')}
        </h2>
        <div className={styles.body}>
          <ReadingSliders settings={settings} />
          <ReadingType settings={settings} />
          <ReadingPreview settings={settings} />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-maker">
        <h2 id="settings-maker" className={styles.heading}>
          {t('marking:maker.title')}
        </h2>
        <div className={styles.body}>
          <MakerSetting />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-colours">
        <h2 id="settings-colours" className={styles.heading}>
          {t('marking:legend')}
        </h2>
        <div className={styles.body}>
          <p>{t('marking:legendText')}</p>
          <ColourLegend />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-citation">
        <h2 id="settings-citation" className={styles.heading}>
          {t('export:citation.title')}
        </h2>
        <div className={styles.body}>
          <CitationSetting />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-patterns">
        <h2 id="settings-patterns" className={styles.heading}>
          {t('facts:patterns.title')}
        </h2>
        <div className={styles.body}>
          <PathPatterns />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-shortcuts">
        <h2 id="settings-shortcuts" className={styles.heading}>
          {t('common:command.shortcuts')}
        </h2>
        <div className={styles.body}>
          <ShortcutSetting />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-backups">
        <h2 id="settings-backups" className={styles.heading}>
          {t('backup:title')}
        </h2>
        <div className={styles.body}>
          <BackupSettings />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-libraries">
        <h2 id="settings-libraries" className={styles.heading}>
          {t('backup:libraries.title')}
        </h2>
        <div className={styles.body}>
          <LibrarySettings />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="settings-data">
        <h2 id="settings-data" className={styles.heading}>
          {t('data')}
        </h2>
        <div className={styles.body}>
          <AboutData />
        </div>
      </section>
    </div>
  );
}
