/** Size, measure and line height of the reading text. */
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Slider } from '../ui/slider';
import { defaultSettings, readingBounds, type ShownSettings, updateSettings } from './settings';
import styles from './settings-view.module.css';

/** Three sliders and the way back to how all of the setting was. */
export function ReadingSliders({ settings }: { readonly settings: ShownSettings }) {
  const { t, i18n } = useTranslation('settings');
  const { fontSize, measure, lineHeight } = settings;
  return (
    <div className={styles.sliders}>
      <Slider
        label={t('fontSize')}
        value={fontSize}
        {...readingBounds.fontSize}
        valueText={t('fontSizeValue', { value: fontSize })}
        onChange={(value) => updateSettings({ fontSize: value })}
      />
      <Slider
        label={t('measure')}
        value={measure}
        {...readingBounds.measure}
        valueText={t('measureValue', { value: measure })}
        onChange={(value) => updateSettings({ measure: value })}
      />
      <Slider
        label={t('lineHeight')}
        value={lineHeight}
        {...readingBounds.lineHeight}
        valueText={lineHeight.toLocaleString(i18n.language, { minimumFractionDigits: 2 })}
        onChange={(value) => updateSettings({ lineHeight: value })}
      />
      <Button
        size="small"
        icon={RotateCcw}
        onPress={() =>
          updateSettings({
            fontSize: defaultSettings.fontSize,
            measure: defaultSettings.measure,
            lineHeight: defaultSettings.lineHeight,
            readingFace: defaultSettings.readingFace,
            paragraphs: defaultSettings.paragraphs,
            justify: defaultSettings.justify,
            writing: defaultSettings.writing,
          })
        }
      >
        {t('resetReading')}
      </Button>
    </div>
  );
}
