/** A choice from a short list. */
import { Check, ChevronDown } from 'lucide-react';
import {
  Select as BaseSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { Icon } from './icon';
import styles from './select.module.css';

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly { readonly id: T; readonly label: string; readonly lang?: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A button that shows the choice and opens the list. */
export function Select<T extends string>({ label, isLabelHidden, options, value, onChange }: SelectProps<T>) {
  return (
    <BaseSelect
      {...(isLabelHidden === true && { 'aria-label': label })}
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option !== undefined) onChange(option.id);
      }}
      className={styles.select ?? ''}
    >
      {isLabelHidden !== true && <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <Icon of={ChevronDown} size={14} />
      </Button>
      <Popover offset={4} className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span lang={option.lang} className={styles.words}>
                    {option.label}
                  </span>
                  {isSelected && <Icon of={Check} size={14} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </BaseSelect>
  );
}
