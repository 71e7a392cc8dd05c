/** How the page is set: size, measure, leading and theme, behind one small button. */
import { ALargeSmall } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ReadingType } from '../settings/reading-type';
import { SettingRow } from '../settings/setting-row';
import {
  readingBounds,
  type Settings,
  themeChoices,
  updateSettings,
  useSettings,
} from '../settings/settings';
import { IconButton } from '../ui/button';
import { Popover } from '../ui/popover';
import { Select } from '../ui/select';
import { Slider } from '../ui/slider';
import styles from './text-settings.module.css';

/** The "Aa" button with its panel; every change shows at once and holds for all articles. */
export function TextSettings() {
  const { t } = useTranslation('reader');
  const settings = useSettings();
  return (
    <Popover
      label={t('text.title')}
      placement="bottom end"
      trigger={<IconButton label={t('text.title')} word={t('text.title')} icon={ALargeSmall} />}
    >
      <div className={styles.panel}>
        <Slider
          label={t('text.size')}
          value={settings.fontSize}
          onChange={(fontSize) => updateSettings({ fontSize })}
          {...readingBounds.fontSize}
          valueText={t('text.pixels', { count: settings.fontSize })}
        />
        <Slider
          label={t('text.measure')}
          value={settings.measure}
          onChange={(measure) => updateSettings({ measure })}
          {...readingBounds.measure}
          valueText={t('text.characters', { count: settings.measure })}
        />
        <Slider
          label={t('text.leading')}
          value={settings.lineHeight}
          onChange={(lineHeight) => updateSettings({ lineHeight })}
          {...readingBounds.lineHeight}
          valueText={settings.lineHeight.toFixed(2)}
        />
        <ReadingType settings={settings} />
        <SettingRow name={t('text.theme')}>
          <Select<Settings['theme']>
            isLabelHidden
            label={t('text.theme')}
            options={themeChoices.map((id) => ({ id, label: t(`text.themes.${id}`) }))}
            value={settings.theme}
            onChange={(theme) => updateSettings({ theme })}
          />
        </SettingRow>
      </div>
    </Popover>
  );
}
