/** Text with its matches marked. */
import type { ReactNode } from 'react';
import type { MarkRange } from '#core/search/snippet';
import styles from './marked-text.module.css';

/** The text, with `<mark>` round the ranges; they are in order and do not overlap. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly MarkRange[] }) {
  const pieces: ReactNode[] = [];
  let last = 0;
  for (const [start, end] of marks) {
    pieces.push(
      text.slice(last, start),
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    last = end;
  }
  pieces.push(text.slice(last));
  return <>{pieces}</>;
}
