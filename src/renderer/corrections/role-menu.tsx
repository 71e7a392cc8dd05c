/** The role of a block as a button that opens the list of roles. */
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type AnyRole, furnitureRoles, isFurnitureRole } from '#core/page/corrections';
import type { PageBlock } from '../page/page-blocks';
import { Icon } from '../ui/icon';
import { MenuButton, MenuItem, MenuSection } from '../ui/menu';
import { rolesByDigit } from './mend-keys';
import { headlineOf, roleStep } from './mend-steps';
import styles from './role-menu.module.css';
import type { Mending } from './use-mending';

export interface RoleMenuProps {
  readonly block: PageBlock;
  readonly mending: Mending;
  readonly isTabStop: boolean;
}

/** The roles of an article's text with their digits, and those of furniture. */
export function RoleMenu({ block, mending, isTabStop }: RoleMenuProps) {
  const { t } = useTranslation(['corrections', 'reader']);
  function choose(role: AnyRole): void {
    mending.on(block, (place) =>
      role === 'headline' && block.article !== null
        ? headlineOf(place, block.article)
        : roleStep(place, role),
    );
  }
  const name = t(`reader:roles.${block.role}`);
  return (
    <MenuButton
      label={t('role')}
      placement="bottom start"
      selectionMode="single"
      selectedKeys={[block.role]}
      onAction={(key) => {
        const role = [...rolesByDigit, ...furnitureRoles].find((each) => each === key);
        if (role !== undefined && role !== block.role) choose(role);
      }}
      trigger={
        <Button
          className={styles.button ?? ''}
          aria-label={t('roleIs', { role: name })}
          excludeFromTabOrder={!isTabStop}
        >
          <span className={styles.name}>{name}</span>
          <Icon of={ChevronDown} size={12} />
        </Button>
      }
    >
      <MenuSection title={t('inArticle')}>
        {rolesByDigit.map((role, index) => (
          <MenuItem key={role} id={role} shortcut={String(index + 1)}>
            {t(`reader:roles.${role}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection title={t('outside')}>
        {furnitureRoles.map((role) => (
          <MenuItem
            key={role}
            id={role}
            {...(role === 'other' && !isFurnitureRole(block.role) && { shortcut: 'F' })}
          >
            {t(`reader:roles.${role}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}
