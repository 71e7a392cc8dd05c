/** The menus of the reader's bar: along what to read on, and what is done more seldom. */
import {
  Download,
  Ellipsis,
  Maximize2,
  PanelRight,
  PencilLine,
  Printer,
  Route,
  TextSearch,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runAction } from '../app/actions';
import { useShortcut } from '../app/key-choices';
import { IconButton } from '../ui/button';
import { MenuButton, MenuItem, MenuSection, MenuSeparator } from '../ui/menu';
import { readerKey } from './reader-keys';
import type { ReadingWays } from './use-reading-ways';

export interface WaysMenuProps {
  readonly ways: Pick<ReadingWays, 'offered' | 'current'>;
  readonly onWay: (id: string) => void;
}

/** Which way next and previous lead, to be chosen; says the present one. */
export function WaysMenu({ ways, onWay }: WaysMenuProps) {
  const { t } = useTranslation('reading');
  return (
    <MenuButton
      label={t('way.label')}
      placement="bottom start"
      trigger={<IconButton label={t('way.button', { way: ways.current.label })} icon={Route} />}
      selectionMode="single"
      selectedKeys={[ways.current.id]}
      onSelectionChange={(keys) => {
        const id = keys === 'all' ? undefined : [...keys][0];
        if (id !== undefined) onWay(String(id));
      }}
    >
      <MenuSection title={t('way.label')}>
        {ways.offered.map(({ id, label }) => (
          <MenuItem key={id} id={id}>
            {label}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}

export interface MoreMenuProps {
  readonly onFind: () => void;
  readonly onPrint: () => void;
  readonly onMend: () => void;
  readonly onExport: () => void;
}

/** What has no button of its own, or loses it where there is no room. */
export function MoreMenu({ onFind, onPrint, onMend, onExport }: MoreMenuProps) {
  const { t } = useTranslation(['reading', 'reader', 'navigator']);
  const findKeys = useShortcut('find-in-article');
  const printKeys = useShortcut('print');
  const modeKeys = useShortcut('reading-mode');
  const inspectorKeys = useShortcut('toggle-inspector');
  return (
    <MenuButton label={t('more')} trigger={<IconButton label={t('more')} icon={Ellipsis} />}>
      <MenuItem id="find" icon={TextSearch} shortcut={findKeys} onAction={onFind}>
        {t('find.open')}
      </MenuItem>
      <MenuItem id="print" icon={Printer} shortcut={printKeys} onAction={onPrint}>
        {t('print.open')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem id="mode" icon={Maximize2} shortcut={modeKeys} onAction={() => runAction('reading-mode')}>
        {t('navigator:readingMode')}
      </MenuItem>
      <MenuItem
        id="inspector"
        icon={PanelRight}
        shortcut={inspectorKeys}
        onAction={() => runAction('toggle-inspector')}
      >
        {t('navigator:toggleInspector')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem id="mend" icon={PencilLine} shortcut={readerKey('mend')} onAction={onMend}>
        {t('reader:bar.mend')}
      </MenuItem>
      <MenuItem id="export" icon={Download} onAction={onExport}>
        {t('reader:bar.export')}
      </MenuItem>
    </MenuButton>
  );
}
