/** A field to search or filter with: a lens, the words, a button that clears it. */
import { Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  SearchField as BaseSearchField,
  type SearchFieldProps as BaseSearchFieldProps,
  Button,
  Input,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import styles from './search-field.module.css';

export interface SearchFieldProps extends Omit<BaseSearchFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly placeholder?: string;
  /** Shown at the end of the empty field, as in "Ctrl+F". */
  readonly shortcut?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Drawn behind the words, as wide and high as they can be. */
  readonly backdrop?: ReactNode;
}

/** A search field; Escape clears it. */
export function SearchField({ label, placeholder, shortcut, inputRef, backdrop, ...rest }: SearchFieldProps) {
  const { t } = useTranslation('common');
  return (
    <BaseSearchField {...rest} aria-label={label} className={styles.field ?? ''}>
      <Icon of={Search} size={15} />
      <span className={styles.words}>
        {backdrop}
        <Input
          className={styles.input ?? ''}
          {...(inputRef !== undefined && { ref: inputRef })}
          {...(placeholder !== undefined && { placeholder })}
        />
      </span>
      {shortcut !== undefined && (
        <span className={styles.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      )}
      <Button aria-label={t('clear')} className={styles.clear ?? ''}>
        <Icon of={X} size={14} />
      </Button>
    </BaseSearchField>
  );
}
