/** What a colour means, as words that are changed where they stand. */
import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { longestMeaning, setColourMeaning } from '../db/colour-meanings';
import type { HighlightColour } from '../db/rows';
import { Icon } from '../ui/icon';
import styles from './colour-meaning.module.css';
import { useColourNames } from './marking-words';

export interface ColourMeaningProps {
  readonly colour: HighlightColour;
}

/** The meaning, or an offer to give one; pressed, it becomes a field. Enter or leaving it keeps, Escape gives up. */
export function ColourMeaning({ colour }: ColourMeaningProps) {
  const { t } = useTranslation(['marking', 'highlights']);
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const meaning = useColourNames().meaning(colour);
  const name = t(`highlights:colours.${colour}`);

  function finish(words: string | null, byKey: boolean): void {
    setEditing(false);
    if (words !== null && words.trim() !== meaning) attempt(() => setColourMeaning(colour, words));
    // The field is gone: who was in it is where the words are again.
    if (byKey) requestAnimationFrame(() => button.current?.focus());
  }

  if (isEditing)
    return <MeaningField label={t('meaningOf', { colour: name })} value={meaning} onDone={finish} />;
  return (
    <Button
      ref={button}
      aria-label={
        meaning === '' ? t('giveMeaning', { colour: name }) : t('changeMeaning', { colour: name, meaning })
      }
      className={styles.words ?? ''}
      onPress={() => setEditing(true)}
    >
      <span className={meaning === '' ? styles.none : styles.meaning}>
        {meaning === '' ? t('noMeaning') : meaning}
      </span>
      <span className={styles.pencil}>
        <Icon of={Pencil} size={12} />
      </span>
    </Button>
  );
}

interface MeaningFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called once: null when it was given up; whether a key did it, or the focus went elsewhere. */
  readonly onDone: (words: string | null, byKey: boolean) => void;
}

function MeaningField({ label, value, onDone }: MeaningFieldProps) {
  const { t } = useTranslation('marking');
  const draft = useRef(value);
  const isDone = useRef(false);
  const finish = (words: string | null, byKey: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(words, byKey);
  };
  return (
    <TextField
      aria-label={label}
      defaultValue={value}
      maxLength={longestMeaning}
      autoFocus
      onChange={(words) => {
        draft.current = words;
      }}
      onBlur={() => finish(draft.current, false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(draft.current, true);
        else if (event.key === 'Escape') finish(null, true);
        else event.continuePropagation();
      }}
    >
      <Input
        className={styles.input ?? ''}
        placeholder={t('meaningExample')}
        onFocus={(event) => event.currentTarget.select()}
      />
    </TextField>
  );
}
