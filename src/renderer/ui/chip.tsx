/** A small label with a colour: a tag on an article. */
import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names';

export type ChipColour = 'yellow' | 'green' | 'blue' | 'pink' | 'purple';

/** A tag's name beside a dot of its colour. */
export function Chip({ colour, children }: { readonly colour?: ChipColour; readonly children: ReactNode }) {
  return (
    <span className={styles.chip}>
      {colour !== undefined && <ColourDot colour={colour} />}
      <span className={styles.words}>{children}</span>
    </span>
  );
}

/** A dot of a highlight's or tag's colour. */
export function ColourDot({ colour }: { readonly colour: ChipColour }) {
  return <span className={classNames(styles.dot, styles[colour])} aria-hidden="true" />;
}
