/** The box of a row that can be chosen: it appears when one points at the row or chooses, and takes a click. */
import { Check } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './row-box.module.css';

/** The box; the row itself says whether it is chosen, so that it needs no words. */
export function RowBox({ isChosen }: { readonly isChosen: boolean }) {
  return (
    <span data-box="" className={classNames(styles.box, isChosen && styles.ticked)} aria-hidden="true">
      {isChosen && <Icon of={Check} size={12} />}
    </span>
  );
}
