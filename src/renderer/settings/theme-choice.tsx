/** The choice of the theme, each shown as a small sheet. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Settings, themeChoices } from './settings';
import styles from './theme-choice.module.css';

export interface ThemeChoiceProps {
  readonly value: Settings['theme'];
  readonly onChange: (theme: Settings['theme']) => void;
}

/** Radio buttons for the themes. */
export function ThemeChoice({ value, onChange }: ThemeChoiceProps) {
  const { t } = useTranslation('settings');
  return (
    <RadioGroup
      value={value}
      onChange={(next) => {
        const theme = themeChoices.find((choice) => choice === next);
        if (theme !== undefined) onChange(theme);
      }}
      className={styles.group ?? ''}
    >
      <Label className={styles.label ?? ''}>{t('theme.label')}</Label>
      <div className={styles.choices}>
        {themeChoices.map((theme) => (
          <Radio key={theme} value={theme} className={styles.choice ?? ''}>
            <span className={styles.sheet} data-theme-sample={theme} aria-hidden="true">
              <span className={styles.glyph}>文</span>
              <span className={styles.glyph}>A</span>
            </span>
            <span>{t(`theme.${theme}`)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
