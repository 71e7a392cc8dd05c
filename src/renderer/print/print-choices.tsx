/** What is printed, and on what paper. */
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/checkbox';
import { Segmented } from '../ui/segmented';
import { Slider } from '../ui/slider';
import { type PrintOptions, papers, pointBounds } from './print-options';
import styles from './print-view.module.css';

export interface PrintChoicesProps {
  readonly options: PrintOptions;
  readonly onChange: (options: PrintOptions) => void;
}

const parts = ['highlights', 'notes', 'facts', 'tags'] as const;
const paperNames = { a4: 'A4', letter: 'Letter' } as const;

/** The choices; the sheet beside them follows at once. */
export function PrintChoices({ options, onChange }: PrintChoicesProps) {
  const { t } = useTranslation('reading');
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t('print.options')}</legend>
      {parts.map((part) => (
        <Checkbox
          key={part}
          isSelected={options[part]}
          onChange={(isOn) => onChange({ ...options, [part]: isOn })}
        >
          {t(`print.${part}`)}
        </Checkbox>
      ))}
      <Segmented<PrintOptions['paper']>
        label={t('print.paper')}
        value={options.paper}
        onChange={(paper) => onChange({ ...options, paper })}
        options={papers.map((id) => ({ id, label: paperNames[id] }))}
      />
      <Slider
        label={t('print.size')}
        value={options.points}
        {...pointBounds}
        valueText={t('print.points', { count: options.points })}
        onChange={(points) => onChange({ ...options, points })}
      />
    </fieldset>
  );
}
