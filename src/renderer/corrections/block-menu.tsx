/** Everything that can be done with a block, with the keys for it. */
import {
  ArrowDown,
  ArrowRightToLine,
  ArrowUp,
  BookOpen,
  CornerDownLeft,
  FoldVertical,
  Heading,
  type LucideIcon,
  MoreHorizontal,
  PencilLine,
  RemoveFormatting,
  SquareArrowDown,
  SquareArrowUp,
  SquareMinus,
  SquareSplitVertical,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { host } from '../hosts/current';
import type { PageBlock } from '../page/page-blocks';
import type { PageTools } from '../page/page-tools';
import { IconButton } from '../ui/button';
import { MenuButton, MenuItem, MenuSection, SubMenu } from '../ui/menu';
import { keysOfAction } from './mend-keys';
import { headlineOf, moveInto, type StepAction, stepOf } from './mend-steps';

export interface BlockMenuProps {
  readonly block: PageBlock;
  readonly tools: PageTools;
  readonly isTabStop: boolean;
}

const icons = {
  'merge-before': SquareArrowUp,
  'merge-after': SquareArrowDown,
  split: SquareSplitVertical,
  join: FoldVertical,
  break: CornerDownLeft,
  headline: Heading,
  'no-headline': RemoveFormatting,
  furniture: SquareMinus,
  'move-up': ArrowUp,
  'move-down': ArrowDown,
} as const satisfies Partial<Record<StepAction, LucideIcon>>;

/** The button at a block's end, and its menu. */
export function BlockMenu({ block, tools, isTabStop }: BlockMenuProps) {
  const { t } = useTranslation('corrections');
  const { mending, articles } = tools;
  const isMac = host().platform === 'mac';
  const own = block.article;
  const row = own === null ? undefined : articles[own];
  const others = articles.map((_, order) => order).filter((order) => order !== own);
  const keysOf = (action: Parameters<typeof keysOfAction>[0]) => keysOfAction(action, isMac)[0] ?? '';
  const item = (action: keyof typeof icons) => (
    <MenuItem
      id={action}
      icon={icons[action]}
      shortcut={keysOf(action)}
      onAction={() => mending.on(block, (place) => stepOf(action, place))}
    >
      {t(action === 'furniture' && own === null ? 'action.unfurniture' : `action.${action}`)}
    </MenuItem>
  );
  const nameOf = (order: number) => articles[order]?.title ?? '';
  return (
    <MenuButton
      label={t('menu')}
      trigger={
        <IconButton size="small" label={t('menu')} icon={MoreHorizontal} excludeFromTabOrder={!isTabStop} />
      }
    >
      {own !== null && (
        <MenuSection title={t('group.article')}>
          {item('merge-before')}
          {item('merge-after')}
          {item('split')}
        </MenuSection>
      )}
      <MenuSection title={t('group.block')}>
        {item('move-up')}
        {own !== null && item('move-down')}
        {others.length > 0 && (
          <SubMenu
            id="into"
            icon={ArrowRightToLine}
            label={t('action.into')}
            onAction={(key) => into(Number(key))}
          >
            {others.map((order) => (
              <MenuItem key={order} id={String(order)}>
                {nameOf(order)}
              </MenuItem>
            ))}
          </SubMenu>
        )}
        {item('furniture')}
      </MenuSection>
      <MenuSection title={t('group.headline')}>
        {block.role !== 'headline' && item('headline')}
        {row !== undefined && row.headline !== '' && item('no-headline')}
        {others.length > 0 && (
          <SubMenu
            id="headline-of"
            icon={Heading}
            label={t('action.headlineOf')}
            onAction={(key) => head(Number(key))}
          >
            {others.map((order) => (
              <MenuItem key={order} id={String(order)}>
                {nameOf(order)}
              </MenuItem>
            ))}
          </SubMenu>
        )}
      </MenuSection>
      <MenuSection title={t('group.text')}>
        {own !== null && item('join')}
        {own !== null && item('break')}
        <MenuItem
          id="correct"
          icon={PencilLine}
          shortcut={keysOf('correct')}
          onAction={() => tools.correct(block)}
        >
          {t('action.correct')}
        </MenuItem>
        {row !== undefined && (
          <MenuItem
            id="read"
            icon={BookOpen}
            shortcut={keysOf('read')}
            onAction={() => navigate({ view: 'article', articleId: row.id })}
          >
            {t('action.read')}
          </MenuItem>
        )}
      </MenuSection>
    </MenuButton>
  );

  function into(order: number): void {
    mending.on(block, (place) => moveInto(place, order));
  }

  function head(order: number): void {
    mending.on(block, (place) => headlineOf(place, order));
  }
}
