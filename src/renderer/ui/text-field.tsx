/** Text fields of one line and of several. */
import type { ReactNode } from 'react';
import {
  TextArea as BaseTextArea,
  TextField as BaseTextField,
  type TextFieldProps as BaseTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<BaseTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  /** Hides the label from sight; screen readers still say it. */
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  readonly error?: string;
  readonly placeholder?: string;
}

export interface TextAreaProps extends TextFieldProps {
  readonly rows?: number;
}

/** A field of one line. */
export function TextField({
  label,
  isLabelHidden,
  description,
  error,
  placeholder,
  ...rest
}: TextFieldProps) {
  return (
    <BaseTextField
      {...rest}
      {...(isLabelHidden === true && { 'aria-label': label })}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      {isLabelHidden !== true && <Label className={styles.label ?? ''}>{label}</Label>}
      <Input className={styles.input ?? ''} {...(placeholder !== undefined && { placeholder })} />
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </BaseTextField>
  );
}

/** A field of several lines. */
export function TextArea({
  label,
  isLabelHidden,
  description,
  error,
  placeholder,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <BaseTextField
      {...rest}
      {...(isLabelHidden === true && { 'aria-label': label })}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      {isLabelHidden !== true && <Label className={styles.label ?? ''}>{label}</Label>}
      <BaseTextArea
        rows={rows}
        className={`${styles.input ?? ''} ${styles.area ?? ''}`}
        {...(placeholder !== undefined && { placeholder })}
      />
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </BaseTextField>
  );
}
