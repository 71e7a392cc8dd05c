/** The bar over the page: where one came from, the neighbours, and what is shown beside the text. */
import {
  ChevronDown,
  ChevronUp,
  Circle,
  CircleCheck,
  Columns2,
  Download,
  type LucideIcon,
  NotebookPen,
  PencilLine,
} from 'lucide-react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeKeys } from '../app/key-choices';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { WithTooltip } from '../ui/tooltip';
import { ColoursButton } from './colours-button';
import styles from './reader-bar.module.css';
import { readerKey } from './reader-keys';
import { MoreMenu, WaysMenu } from './reader-menus';
import { TextSettings } from './text-settings';
import type { ReadingWays } from './use-reading-ways';

export interface ReaderBarProps {
  readonly isRead: boolean;
  readonly onRead: (isRead: boolean) => void;
  readonly showsSource: boolean;
  readonly onSource: (isShown: boolean) => void;
  readonly showsNotes: boolean;
  readonly onNotes: (isShown: boolean) => void;
  /** null where there is no neighbour. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onExport: () => void;
  /** Leads to the page, where the article is mended. */
  readonly onMend: () => void;
  readonly ways: ReadingWays;
  readonly onWay: (id: string) => void;
  readonly onFind: () => void;
  readonly onPrint: () => void;
}

/** The reader's toolbar. */
export function ReaderBar(props: ReaderBarProps) {
  const { t } = useTranslation('reader');
  return (
    <Toolbar className={styles.bar ?? ''} aria-label={t('bar.title')} data-chrome="">
      <IconButton
        label={t('bar.previous')}
        word={t('bar.previousWord')}
        shortcut={readerKey('previous')}
        icon={ChevronUp}
        isDisabled={props.onPrevious === null}
        onPress={() => props.onPrevious?.()}
      />
      <IconButton
        label={t('bar.next')}
        word={t('bar.nextWord')}
        shortcut={readerKey('next')}
        icon={ChevronDown}
        isDisabled={props.onNext === null}
        onPress={() => props.onNext?.()}
      />
      <WaysMenu ways={props.ways} onWay={props.onWay} />
      <span className={styles.spacer} />
      <IconButton
        label={props.isRead ? t('bar.markUnread') : t('bar.markRead')}
        word={props.isRead ? t('bar.markUnread') : t('bar.markRead')}
        shortcut={readerKey('read')}
        icon={props.isRead ? CircleCheck : Circle}
        onPress={() => props.onRead(!props.isRead)}
      />
      <span className={styles.roomy}>
        <IconButton
          label={t('bar.mend')}
          word={t('bar.mendWord')}
          shortcut={readerKey('mend')}
          icon={PencilLine}
          onPress={props.onMend}
        />
      </span>
      <ColoursButton />
      <TextSettings />
      <span className={styles.roomy}>
        <IconButton
          label={t('bar.export')}
          word={t('bar.exportWord')}
          icon={Download}
          onPress={props.onExport}
        />
      </span>
      <MoreMenu
        onFind={props.onFind}
        onPrint={props.onPrint}
        onMend={props.onMend}
        onExport={props.onExport}
      />
      <span className={styles.rule} aria-hidden="true" />
      <PaneToggle
        icon={Columns2}
        shortcut={describeKeys('toggle-source')}
        isSelected={props.showsSource}
        onChange={props.onSource}
      >
        {t('bar.source')}
      </PaneToggle>
      <PaneToggle
        icon={NotebookPen}
        shortcut={describeKeys('toggle-notes')}
        isSelected={props.showsNotes}
        onChange={props.onNotes}
      >
        {t('bar.notes')}
      </PaneToggle>
    </Toolbar>
  );
}

interface PaneToggleProps {
  readonly icon: LucideIcon;
  readonly shortcut: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: string;
}

/** Shows or hides what is beside the text; its word gives way to the icon alone where there is no room. */
function PaneToggle({ icon, shortcut, isSelected, onChange, children }: PaneToggleProps) {
  return (
    <WithTooltip label={children} shortcut={shortcut}>
      <ToggleButton
        aria-label={children}
        isSelected={isSelected}
        onChange={onChange}
        className={styles.toggle ?? ''}
      >
        <Icon of={icon} size={17} />
        <span className={styles.word}>{children}</span>
      </ToggleButton>
    </WithTooltip>
  );
}
