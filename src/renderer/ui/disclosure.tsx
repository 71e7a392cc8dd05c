/** A heading that folds what is under it. */
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure as BaseDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './disclosure.module.css';
import { Icon } from './icon';

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** Level of the heading, 2 to 4. */
  readonly level?: 2 | 3 | 4;
}

/** A folding section. */
export function Disclosure({ title, children, isOpenAtFirst = false, level = 3 }: DisclosureProps) {
  return (
    <BaseDisclosure defaultExpanded={isOpenAtFirst} className={styles.disclosure ?? ''}>
      <Heading level={level}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <Icon of={ChevronRight} size={14} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
    </BaseDisclosure>
  );
}
