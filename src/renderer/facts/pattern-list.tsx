/** Patterns in their order, each in a field of its own that says what is wrong with it. */
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parsePattern } from '#core/dump/path-pattern';
import { announce } from '../ui/announcer';
import { Button, IconButton } from '../ui/button';
import { TextField } from '../ui/text-field';
import styles from './patterns.module.css';

export interface PatternListProps {
  readonly patterns: readonly string[];
  readonly onChange: (patterns: readonly string[]) => void;
}

/** The fields with the buttons that order and remove them. */
export function PatternList({ patterns, onChange }: PatternListProps) {
  const { t } = useTranslation('facts');
  const list = useRef<HTMLOListElement>(null);
  /** A key for each field, so that what is written stays in its field when fields move. */
  const keys = useStableKeys(patterns.length);

  function focusField(index: number): void {
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  }

  function move(index: number, by: -1 | 1): void {
    const next = [...patterns];
    const [moved] = next.splice(index, 1);
    if (moved === undefined) return;
    next.splice(index + by, 0, moved);
    keys.move(index, index + by);
    onChange(next);
    announce(t('patterns.number', { number: index + by + 1 }));
  }

  function remove(index: number): void {
    keys.remove(index);
    onChange(patterns.filter((_, at) => at !== index));
    focusField(Math.max(0, index - 1));
  }

  return (
    <>
      {patterns.length === 0 && <p className={styles.quiet}>{t('patterns.none')}</p>}
      <ol ref={list} className={styles.list} aria-label={t('patterns.list')}>
        {patterns.map((pattern, index) => (
          <li key={keys.all[index]} className={styles.row}>
            <div className={styles.field}>
              <PatternField
                pattern={pattern}
                number={index + 1}
                onChange={(text) => onChange(patterns.map((old, at) => (at === index ? text : old)))}
              />
            </div>
            <IconButton
              label={t('patterns.up', { number: index + 1 })}
              icon={ArrowUp}
              isDisabled={index === 0}
              onPress={() => move(index, -1)}
            />
            <IconButton
              label={t('patterns.down', { number: index + 1 })}
              icon={ArrowDown}
              isDisabled={index === patterns.length - 1}
              onPress={() => move(index, 1)}
            />
            <IconButton
              label={t('patterns.remove', { number: index + 1 })}
              icon={Trash2}
              onPress={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon={Plus}
        onPress={() => {
          onChange([...patterns, '']);
          focusField(patterns.length);
        }}
      >
        {t('patterns.add')}
      </Button>
    </>
  );
}

interface PatternFieldProps {
  readonly pattern: string;
  readonly number: number;
  readonly onChange: (text: string) => void;
}

function PatternField({ pattern, number, onChange }: PatternFieldProps) {
  const { t } = useTranslation('facts');
  const parsed = parsePattern(pattern);
  const what = parsed.kind === 'error' ? pattern.slice(parsed.start, parsed.end) : '';
  return (
    <TextField
      label={t('patterns.number', { number })}
      isLabelHidden
      value={pattern}
      onChange={onChange}
      spellCheck="false"
      autoCorrect="off"
      {...(parsed.kind === 'error' && { error: t(`patterns.problem.${parsed.problem}`, { what }) })}
    />
  );
}

interface StableKeys {
  readonly all: readonly number[];
  move(from: number, to: number): void;
  remove(index: number): void;
}

function useStableKeys(count: number): StableKeys {
  const next = useRef(count);
  const [all, setAll] = useState(() => Array.from({ length: count }, (_, at) => at));
  const shown = [...all.slice(0, count)];
  while (shown.length < count) {
    shown.push(next.current);
    next.current += 1;
  }
  if (shown.length !== all.length) setAll(shown);
  return {
    all: shown,
    move(from, to) {
      const moved = [...shown];
      const [key] = moved.splice(from, 1);
      if (key !== undefined) moved.splice(to, 0, key);
      setAll(moved);
    },
    remove: (index) => setAll(shown.filter((_, at) => at !== index)),
  };
}
