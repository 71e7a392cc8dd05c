/** The legend: each colour with what it means, to be read and to be changed. */
import { useTranslation } from 'react-i18next';
import { highlightColours } from '../db/rows';
import { Swatch } from './colour-buttons';
import styles from './colour-legend.module.css';
import { ColourMeaning } from './colour-meaning';

/** The five colours with their meanings. */
export function ColourLegend() {
  const { t } = useTranslation(['marking', 'highlights']);
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {highlightColours.map((colour) => (
        <li key={colour} className={styles.line}>
          <Swatch colour={colour} />
          <span className={styles.name}>{t(`highlights:colours.${colour}`)}</span>
          <span className={styles.meaning}>
            <ColourMeaning colour={colour} />
          </span>
        </li>
      ))}
    </ul>
  );
}
