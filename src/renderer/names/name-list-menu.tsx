/** Adding to the lists, and the lists as files. */
import { Ellipsis, FileDown, FileUp, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeFileName } from '#core/export/file-name';
import { nameTableCsv } from '#core/export/name-table';
import type { NameKind } from '#core/names/model';
import { useAction } from '../app/actions';
import { attempt } from '../app/failures';
import type { NameRow } from '../db/name-rows';
import { host } from '../hosts/current';
import { Button, IconButton } from '../ui/button';
import { MenuButton, MenuItem } from '../ui/menu';
import { compareNames } from '../ui/name-order';
import { notify } from '../ui/toast';

/** Reading files takes tables of encodings along. */
const ImportNamesDialog = lazy(async () => ({
  default: (await import('./import-names-dialog')).ImportNamesDialog,
}));

export interface NameListMenuProps {
  readonly kind: NameKind;
  /** All names, of all kinds. */
  readonly rows: readonly NameRow[];
  readonly onAdd: () => void;
}

/** The button that adds a name, and a menu for files. */
export function NameListMenu({ kind, rows, onAdd }: NameListMenuProps) {
  const { t } = useTranslation('names');
  const [isImporting, setImporting] = useState(false);

  function save(): void {
    attempt(async () => {
      const sorted = [...rows].sort((a, b) =>
        a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : compareNames(a.name, b.name),
      );
      const file = new Blob([nameTableCsv(sorted)], { type: 'text/csv' });
      const outcome = await host().save(safeFileName(t('file'), '.csv'), file);
      if (outcome.saved) notify({ message: t('done.exported', { place: outcome.place }) });
    });
  }

  const isEnabled = () => rows.length > 0;
  useAction({ id: 'names.import', title: t('import'), section: 'insight', run: () => setImporting(true) });
  useAction({ id: 'names.export', title: t('export'), section: 'insight', run: save, isEnabled });
  return (
    <>
      <MenuButton label={t('more')} trigger={<IconButton icon={Ellipsis} label={t('more')} />}>
        <MenuItem id="import" icon={FileUp} onAction={() => setImporting(true)}>
          {t('import')}
        </MenuItem>
        <MenuItem id="export" icon={FileDown} isDisabled={rows.length === 0} onAction={save}>
          {t('export')}
        </MenuItem>
      </MenuButton>
      <Button variant="primary" icon={Plus} onPress={onAdd}>
        {t('add')}
      </Button>
      {isImporting && (
        <Suspense fallback={null}>
          <ImportNamesDialog kind={kind} onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  );
}
