/** A name that is written anew where it stands. */
import { useRef } from 'react';
import { Input, TextField } from 'react-aria-components';
import styles from './text-field.module.css';

export interface InlineRenameProps {
  readonly label: string;
  readonly value: string;
  /** Called once: with the new name, or null when it was given up or is unchanged or blank. */
  readonly onDone: (name: string | null) => void;
}

/** A field over the name: Enter or leaving it takes the new name, Escape gives up. */
export function InlineRename({ label, value, onDone }: InlineRenameProps) {
  const isDone = useRef(false);
  const draft = useRef(value);

  function finish(name: string | null): void {
    if (isDone.current) return;
    isDone.current = true;
    const tidy = name?.trim() ?? '';
    onDone(tidy === '' || tidy === value ? null : tidy);
  }

  return (
    <TextField
      aria-label={label}
      defaultValue={value}
      autoFocus
      onChange={(next) => {
        draft.current = next;
      }}
      onBlur={() => finish(draft.current)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(draft.current);
        else if (event.key === 'Escape') finish(null);
        else event.continuePropagation();
      }}
    >
      <Input className={styles.input ?? ''} onFocus={(event) => event.currentTarget.select()} />
    </TextField>
  );
}
