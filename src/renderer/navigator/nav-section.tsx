/** A section of the navigator: a heading that folds what is under it, and stays as it was left. */
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { z } from '../hosts/zod';
import { Icon } from '../ui/icon';
import { useStoredState } from '../ui/kept-state';
import styles from './nav-section.module.css';

export interface NavSectionProps {
  /** What it is remembered by. */
  readonly name: string;
  readonly title: string;
  /** Beside the heading, at its end. */
  readonly tools?: ReactNode;
  readonly isFoldedAtFirst?: boolean;
  readonly children: ReactNode;
}

const foldedSchema = z.boolean();

/** A folding section; what is folded is not drawn, and asks for nothing. */
export function NavSection({ name, title, tools, isFoldedAtFirst = false, children }: NavSectionProps) {
  const id = useId();
  const [isFolded, setIsFolded] = useStoredState<boolean>(`navigator ${name}`, foldedSchema, isFoldedAtFirst);
  return (
    <section aria-labelledby={`${id}-title`} className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <button
            type="button"
            id={`${id}-title`}
            aria-expanded={!isFolded}
            className={styles.fold}
            onClick={() => setIsFolded(!isFolded)}
          >
            {title}
            <Icon of={ChevronRight} size={12} />
          </button>
        </h2>
        {tools}
      </div>
      {!isFolded && children}
    </section>
  );
}
