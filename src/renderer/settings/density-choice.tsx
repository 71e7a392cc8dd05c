/** The choice of how much air controls and rows have. */
import { useTranslation } from 'react-i18next';
import { Segmented } from '../ui/segmented';
import { densities, updateSettings, useSettings } from './settings';
import styles from './theme-choice.module.css';

/** Comfortable or compact. */
export function DensityChoice() {
  const { t } = useTranslation('navigator');
  const { density } = useSettings('density');
  return (
    <div className={styles.row}>
      <span className={styles.label}>{t('density.label')}</span>
      <Segmented
        label={t('density.label')}
        value={density}
        onChange={(next) => updateSettings({ density: next })}
        options={densities.map((id) => ({ id, label: t(`density.${id}`) }))}
      />
    </div>
  );
}
