/** Actions that are on screen as the items of a menu. */
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { liveActions } from '../app/actions';
import { describeText } from '../app/keystrokes';
import type { ActionSection } from '../app/known-actions';
import { host } from '../hosts/current';
import { MenuItem, MenuSection } from '../ui/menu';

/** More would be a list to search, which the palette is. */
const most = 14;

/** What can be done in these sections, as it was when the menu opened. */
export function ActionItems({ sections }: { readonly sections: readonly ActionSection[] }) {
  const { t } = useTranslation(['menus', 'shortcuts']);
  const [groups] = useState(() => {
    const live = liveActions().filter(({ isQuiet, isEnabled }) => !isQuiet && isEnabled());
    return sections.map((section) => ({
      section,
      actions: live.filter((action) => action.section === section).slice(0, most),
    }));
  });
  const { platform } = host();
  return groups.map(({ section, actions }) => (
    <MenuSection key={section} title={t(`shortcuts:section.${section}`)}>
      {section === 'selection' && (
        <MenuItem id="copy" icon={Copy} onAction={() => document.execCommand('copy')}>
          {t('copy')}
        </MenuItem>
      )}
      {actions.map(({ id, title, keys, run }) => {
        const [first] = keys;
        return (
          <MenuItem
            key={id}
            id={id}
            {...(first !== undefined && { shortcut: describeText(first, platform) })}
            onAction={run}
          >
            {title}
          </MenuItem>
        );
      })}
    </MenuSection>
  ));
}
