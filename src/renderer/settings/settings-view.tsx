/** The settings: how it looks, how text is set, where the data is. */
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/page-title';
import { BackupSettings } from '../backup/backup-settings';
import { LibrarySettings } from '../backup/library-settings';
import { PathPatterns } from '../facts/path-patterns';
import { ColourLegend } from '../highlights/colour-legend';
import { MakerSetting } from '../maker/maker-setting';
import { PageSection, type PageSectionProps, SectionedPage } from '../ui/sectioned-page';
import { AboutData } from './about-data';
import { CitationSetting } from './citation-setting';
import { DensityChoice } from './density-choice';
import { LanguageSetting } from './language-setting';
import { ReadingPreview } from './reading-preview';
import { ReadingSliders } from './reading-sliders';
import { ReadingType } from './reading-type';
import { exceptTheme, updateSettings, useSettings } from './settings';
import styles from './settings-view.module.css';
import { ShortcutSetting } from './shortcut-setting';
import { ThemeChoice } from './theme-choice';

/** The view of the settings. */
export function SettingsView() {
  const { t } = useTranslation(['settings', 'common', 'facts', 'marking', 'export', 'backup']);
  usePageTitle(t('title'));
  return (
    <SectionedPage title={t('title')}>
      <Section id="settings-look" title={t('look')}>
        <Themes />
        <DensityChoice />
        <LanguageSetting />
      </Section>
      <Section id="settings-reading" title={t('reading')}>
        <Reading />
      </Section>
      <Section id="settings-maker" title={t('marking:maker.title')}>
        <MakerSetting />
      </Section>
      <Section id="settings-colours" title={t('marking:legend')}>
        <p>{t('marking:legendText')}</p>
        <ColourLegend />
      </Section>
      <Section id="settings-citation" title={t('export:citation.title')}>
        <CitationSetting />
      </Section>
      <Section id="settings-patterns" title={t('facts:patterns.title')}>
        <PathPatterns />
      </Section>
      <Section id="settings-shortcuts" title={t('common:command.shortcuts')}>
        <ShortcutSetting />
      </Section>
      <Section id="settings-backups" title={t('backup:title')}>
        <BackupSettings />
      </Section>
      <Section id="settings-libraries" title={t('backup:libraries.title')}>
        <LibrarySettings />
      </Section>
      <Section id="settings-data" title={t('data')}>
        <AboutData />
      </Section>
    </SectionedPage>
  );
}

function Section({ id, title, children }: PageSectionProps) {
  return (
    <PageSection id={id} title={title}>
      <div className={styles.body}>{children}</div>
    </PageSection>
  );
}

/** By itself: the rest of the view is not drawn anew with another theme. */
function Themes() {
  const { theme } = useSettings('theme');
  return <ThemeChoice value={theme} onChange={(next) => updateSettings({ theme: next })} />;
}

function Reading() {
  const settings = useSettings(...exceptTheme);
  return (
    <>
      <ReadingSliders settings={settings} />
      <ReadingType settings={settings} />
      <ReadingPreview settings={settings} />
    </>
  );
}
