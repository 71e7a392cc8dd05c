/** A field of one line that offers what the library knows, and takes anything. */
import { useId } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import styles from '../ui/text-field.module.css';

export interface SuggestingFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly suggestions: readonly string[];
}

/** More would be a list to read. */
const mostShown = 200;

/** The field; its list is the system's own. */
export function SuggestingField({ label, value, onChange, suggestions }: SuggestingFieldProps) {
  const id = useId();
  return (
    <TextField value={value} onChange={onChange} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} list={id} autoComplete="off" />
      <datalist id={id}>
        {[...new Set(suggestions)].slice(0, mostShown).map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </TextField>
  );
}
