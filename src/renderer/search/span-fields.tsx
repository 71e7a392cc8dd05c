/** A span of time by its two ends, each a year, a month or a day: what dragging over the chart does, for the keyboard. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boundOf } from '../facts/issue-bounds';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import styles from './span-fields.module.css';
import { type DaySpan, shortSpan, spanBetween } from './timeline';

export interface SpanFieldsProps {
  /** Null for all time. */
  readonly span: DaySpan | null;
  readonly onSpan: (span: DaySpan | null) => void;
}

/** The two fields and the button that applies them; an empty field leaves its end open. */
export function SpanFields({ span, onSpan }: SpanFieldsProps) {
  const { t } = useTranslation('results');
  const [typed, setTyped] = useState(span === null ? { from: '', to: '' } : shortSpan(span));
  const isDay = (text: string) => text.trim() === '' || boundOf(text) !== '';
  const days = spanBetween(boundOf(typed.from), boundOf(typed.to));
  const isBackwards = days !== null && days.to < days.from;
  const isValid = isDay(typed.from) && isDay(typed.to) && !isBackwards;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (isValid) onSpan(days);
  }

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <div className={styles.fields}>
        <TextField
          autoFocus
          label={t('timeline.first')}
          value={typed.from}
          placeholder="1912-03"
          onChange={(from) => setTyped({ ...typed, from })}
          {...(!isDay(typed.from) && { error: t('timeline.noDay') })}
        />
        <TextField
          label={t('timeline.last')}
          value={typed.to}
          placeholder="1913"
          onChange={(to) => setTyped({ ...typed, to })}
          {...(!isDay(typed.to)
            ? { error: t('timeline.noDay') }
            : isBackwards && { error: t('timeline.backwards') })}
        />
      </div>
      <div className={styles.actions}>
        <Button isDisabled={span === null} onPress={() => onSpan(null)}>
          {t('timeline.reset')}
        </Button>
        <Button type="submit" variant="primary" isDisabled={!isValid}>
          {t('timeline.apply')}
        </Button>
      </div>
    </form>
  );
}
