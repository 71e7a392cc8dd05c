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
import { memo } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeKeys } from '../app/key-choices';
import { useSettings } from '../settings/settings';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { WithTooltip } from '../ui/tooltip';
import type { BarDeeds, BarWords } from './bar-slot';
import { ColoursButton } from './colours-button';
import styles from './reader-bar.module.css';
import { readerKey } from './reader-keys';
import { MoreMenu, WaysMenu } from './reader-menus';
import { TextSettings } from './text-settings';

/** What the bar does, with the article and with what is beside it. */
export interface BarHandlers extends BarDeeds {
  readonly onSource: () => void;
  readonly onNotes: () => void;
}

export interface ReaderBarProps {
  readonly words: BarWords;
  readonly showsSource: boolean;
  readonly showsNotes: boolean;
  readonly handlers: BarHandlers;
}

/** The reader's toolbar; give it the same words and handlers while nothing changed. */
export const ReaderBar = memo(function ReaderBar({
  words,
  showsSource,
  showsNotes,
  handlers,
}: ReaderBarProps) {
  const { t } = useTranslation('reader');
  // The tooltips tell the keys that were chosen.
  useSettings('shortcuts');
  const { isRead } = words;
  return (
    <Toolbar className={styles.bar ?? ''} aria-label={t('bar.title')} data-chrome="">
      <IconButton
        label={t('bar.previous')}
        word={t('bar.previousWord')}
        shortcut={readerKey('previous')}
        icon={ChevronUp}
        isDisabled={!words.hasPrevious}
        onPress={handlers.onPrevious}
      />
      <IconButton
        label={t('bar.next')}
        word={t('bar.nextWord')}
        shortcut={readerKey('next')}
        icon={ChevronDown}
        isDisabled={!words.hasNext}
        onPress={handlers.onNext}
      />
      <WaysMenu ways={words.ways} onWay={handlers.onWay} />
      <span className={styles.spacer} />
      <IconButton
        label={isRead ? t('bar.markUnread') : t('bar.markRead')}
        word={isRead ? t('bar.markUnread') : t('bar.markRead')}
        shortcut={readerKey('read')}
        icon={isRead ? CircleCheck : Circle}
        onPress={handlers.onRead}
      />
      <span className={styles.roomy}>
        <IconButton
          label={t('bar.mend')}
          word={t('bar.mendWord')}
          shortcut={readerKey('mend')}
          icon={PencilLine}
          onPress={handlers.onMend}
        />
      </span>
      <ColoursButton />
      <TextSettings />
      <span className={styles.roomy}>
        <IconButton
          label={t('bar.export')}
          word={t('bar.exportWord')}
          icon={Download}
          onPress={handlers.onExport}
        />
      </span>
      <MoreMenu
        onFind={handlers.onFind}
        onPrint={handlers.onPrint}
        onMend={handlers.onMend}
        onExport={handlers.onExport}
      />
      <span className={styles.rule} aria-hidden="true" />
      <PaneToggle
        icon={Columns2}
        shortcut={describeKeys('toggle-source')}
        isSelected={showsSource}
        onChange={handlers.onSource}
      >
        {t('bar.source')}
      </PaneToggle>
      <PaneToggle
        icon={NotebookPen}
        shortcut={describeKeys('toggle-notes')}
        isSelected={showsNotes}
        onChange={handlers.onNotes}
      >
        {t('bar.notes')}
      </PaneToggle>
    </Toolbar>
  );
});

interface PaneToggleProps {
  readonly icon: LucideIcon;
  readonly shortcut: string;
  readonly isSelected: boolean;
  readonly onChange: () => void;
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
