/** The bar over the page: what can be done with the block one is at, the source beside it, and "looks right". */
import {
  ArrowDown,
  ArrowUp,
  Check,
  CircleCheckBig,
  Columns2,
  CornerDownLeft,
  FoldVertical,
  Heading,
  type LucideIcon,
  PencilLine,
  SquareArrowUp,
  SquareMinus,
  SquareSplitVertical,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeKeys } from '../app/key-choices';
import { host } from '../hosts/current';
import type { PageBlock } from '../page/page-blocks';
import { Button, IconButton } from '../ui/button';
import { WithTooltip } from '../ui/tooltip';
import type { PageCheck } from '../worklist/use-check';
import styles from './mend-bar.module.css';
import { keysOfAction, type MendAction, mendKey } from './mend-keys';
import { RoleMenu } from './role-menu';
import type { Mending } from './use-mending';

export interface MendBarProps {
  /** null on a page without blocks. */
  readonly current: PageBlock | null;
  readonly mending: Mending;
  readonly check: PageCheck;
  readonly onAction: (action: MendAction) => void;
  readonly showsSource: boolean;
  readonly onSource: () => void;
}

/** Actions with their sign and, where the bar has room, their word. */
type Tool = readonly [
  MendAction,
  LucideIcon,
  ('merge' | 'split' | 'join' | 'break' | 'headline' | 'correct')?,
];

const groups: readonly (readonly Tool[])[] = [
  [
    ['merge-before', SquareArrowUp, 'merge'],
    ['split', SquareSplitVertical, 'split'],
  ],
  [
    ['join', FoldVertical, 'join'],
    ['break', CornerDownLeft, 'break'],
  ],
  [
    ['move-up', ArrowUp],
    ['move-down', ArrowDown],
  ],
  [
    ['headline', Heading, 'headline'],
    ['furniture', SquareMinus],
    ['correct', PencilLine, 'correct'],
  ],
];

/** The toolbar; pressing its buttons leaves caret and selection in the text as they are. */
export function MendBar({ current, mending, check, onAction, showsSource, onSource }: MendBarProps) {
  const { t } = useTranslation(['corrections', 'reader']);
  const isMac = host().platform === 'mac';
  return (
    <Toolbar
      aria-label={t('bar')}
      className={styles.bar ?? ''}
      onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
    >
      <span className={styles.role}>
        {current !== null && <RoleMenu block={current} mending={mending} isTabStop />}
      </span>
      {groups.map((group) => (
        <span key={group[0]?.[0]} className={styles.group}>
          {group.map(([action, icon, word]) => (
            <IconButton
              key={action}
              label={labelOf(action)}
              shortcut={keysOfAction(action, isMac)[0] ?? ''}
              icon={icon}
              {...(word !== undefined && { word: t(`word.${word}`) })}
              isDisabled={current === null}
              onPress={() => onAction(action)}
            />
          ))}
        </span>
      ))}
      <span className={styles.spacer} />
      <IconButton
        label={t(showsSource ? 'hideSource' : 'showSource')}
        word={t('reader:bar.source')}
        shortcut={describeKeys('toggle-source')}
        icon={Columns2}
        onPress={onSource}
      />
      <span className={styles.verdict}>
        <WithTooltip label={t(check.isChecked ? 'check.takeBack' : 'check.says')} shortcut={mendKey('right')}>
          <Button
            variant={check.isChecked ? 'plain' : 'primary'}
            size="small"
            icon={check.isChecked ? CircleCheckBig : Check}
            onPress={check.toggle}
          >
            {t(check.isChecked ? 'check.checked' : 'check.looksRight')}
          </Button>
        </WithTooltip>
      </span>
    </Toolbar>
  );

  function labelOf(action: MendAction): string {
    if (action === 'furniture' && current?.article === null) return t('action.unfurniture');
    return t(`action.${action}` as 'action.split');
  }
}
