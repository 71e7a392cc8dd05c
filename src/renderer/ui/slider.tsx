/** A number on a scale. */
import {
  Slider as BaseSlider,
  Label,
  SliderFill,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components';
import styles from './slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is shown and read out, as in "18 px". */
  readonly valueText: string;
}

/** A slider with its name and value above. */
export function Slider({ label, value, onChange, min, max, step, valueText }: SliderProps) {
  return (
    <BaseSlider
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? next : (next[0] ?? value))}
      minValue={min}
      maxValue={max}
      step={step}
      className={styles.slider ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <SliderOutput className={styles.output ?? ''}>{valueText}</SliderOutput>
      <SliderTrack className={styles.track ?? ''}>
        <SliderFill className={styles.fill ?? ''} />
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
    </BaseSlider>
  );
}
