/** What the colours mean, behind one small button over the text. */
import { Palette } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ColourLegend } from '../highlights/colour-legend';
import { IconButton } from '../ui/button';
import { Popover } from '../ui/popover';
import styles from './text-settings.module.css';

/** The button with the legend; meanings are changed where they stand. */
export function ColoursButton() {
  const { t } = useTranslation('marking');
  return (
    <Popover
      label={t('legend')}
      placement="bottom end"
      trigger={<IconButton label={t('legend')} word={t('legendShort')} icon={Palette} />}
    >
      <div className={styles.panel}>
        <ColourLegend />
      </div>
    </Popover>
  );
}
