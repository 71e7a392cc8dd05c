/** A list of names from a file: what it has is said before anything is added. */
import { FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { decodeDump } from '#core/dump/decode';
import { readNameTable } from '#core/import/from-name-table';
import { type NameKind, nameKinds } from '#core/names/model';
import { attempt } from '../app/failures';
import { addNames } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import styles from './names-view.module.css';

/** Lines left out that are shown. */
const mostSkipped = 20;

export interface ImportNamesDialogProps {
  /** The kind of names that do not say theirs, to begin with. */
  readonly kind: NameKind;
  readonly onClose: () => void;
}

/** The dialog. */
export function ImportNamesDialog({ kind, onClose }: ImportNamesDialogProps) {
  const { t } = useTranslation('names');
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [fallback, setFallback] = useState<NameKind>(kind);
  const read = useMemo(() => file && readNameTable(file.text, fallback), [file, fallback]);
  const count = read?.entries.length ?? 0;

  function open(chosen: File): void {
    attempt(async () => {
      const decoded = decodeDump(new Uint8Array(await chosen.arrayBuffer()));
      // What is no text has no names, and is said so.
      setFile({ name: chosen.name, text: 'text' in decoded ? decoded.text : '' });
    });
  }

  function apply(): void {
    if (read === null || file === null || count === 0) return;
    onClose();
    attempt(() =>
      withUndo(() => addNames(read.entries, 'importNames'), {
        message: t('done.imported', { count, file: file.name }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <Dialog
      title={t('importing.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <FileTrigger
            acceptedFileTypes={['.csv', '.tsv', '.txt']}
            onSelect={(files) => {
              const [chosen] = files ?? [];
              if (chosen !== undefined) open(chosen);
            }}
          >
            <Button icon={FileText} variant={count === 0 ? 'primary' : 'plain'}>
              {t(file === null ? 'importing.choose' : 'importing.other')}
            </Button>
          </FileTrigger>
          {count > 0 && (
            <Button variant="primary" onPress={apply}>
              {t('importing.apply', { count })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.steps}>
        <p>{t('importing.what')}</p>
        <Select
          label={t('importing.fallback')}
          value={fallback}
          onChange={setFallback}
          options={nameKinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        />
        {file !== null && (
          <p role="status">
            {count === 0
              ? t('importing.nothing', { file: file.name })
              : t('importing.found', { file: file.name, count })}
          </p>
        )}
        {read !== null && read.skipped.length > 0 && (
          <>
            <p>{t('importing.skipped', { count: read.skipped.length })}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys as well */}
            <ul className={styles.skipped} tabIndex={0}>
              {read.skipped.slice(0, mostSkipped).map(({ line, text }) => (
                <li key={line}>{t('importing.line', { line, text })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
