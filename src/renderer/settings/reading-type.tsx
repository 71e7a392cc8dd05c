/** How the reading text is set: its face, its paragraphs, its direction, and in which characters Chinese is shown. */
import { useTranslation } from 'react-i18next';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import styles from './reading-type.module.css';
import { SettingRow } from './setting-row';
import {
  paragraphStyles,
  readingFaces,
  type Settings,
  type ShownSettings,
  shownScripts,
  updateSettings,
  writingModes,
} from './settings';

/** The choices; each shows at once and holds for all articles. */
export function ReadingType({ settings }: { readonly settings: ShownSettings }) {
  const { t } = useTranslation('reading');
  return (
    <div className={styles.choices}>
      <SettingRow name={t('face.label')}>
        <Select<Settings['readingFace']>
          isLabelHidden
          label={t('face.label')}
          value={settings.readingFace}
          onChange={(readingFace) => updateSettings({ readingFace })}
          options={readingFaces.map((id) => ({ id, label: t(`face.${id}`) }))}
        />
      </SettingRow>
      <SettingRow name={t('writing.label')}>
        <Select<Settings['writing']>
          isLabelHidden
          label={t('writing.label')}
          value={settings.writing}
          onChange={(writing) => updateSettings({ writing })}
          options={writingModes.map((id) => ({ id, label: t(`writing.${id}`) }))}
        />
      </SettingRow>
      <SettingRow name={t('paragraphs.label')}>
        <Segmented<Settings['paragraphs']>
          label={t('paragraphs.label')}
          value={settings.paragraphs}
          onChange={(paragraphs) => updateSettings({ paragraphs })}
          options={paragraphStyles.map((id) => ({ id, label: t(`paragraphs.${id}`) }))}
        />
      </SettingRow>
      <Switch isSelected={settings.justify} onChange={(justify) => updateSettings({ justify })}>
        {t('justify')}
      </Switch>
      <SettingRow name={t('script.label')}>
        <Select<Settings['script']>
          isLabelHidden
          label={t('script.label')}
          value={settings.script}
          onChange={(script) => updateSettings({ script })}
          options={shownScripts.map((id) => ({ id, label: t(`script.${id}`) }))}
        />
      </SettingRow>
      {settings.script !== 'stored' && (
        <>
          <p className={styles.note}>{t('script.note')}</p>
          <Switch
            isSelected={settings.copyAsShown}
            onChange={(copyAsShown) => updateSettings({ copyAsShown })}
          >
            {t('copyAsShown')}
          </Switch>
        </>
      )}
    </div>
  );
}
