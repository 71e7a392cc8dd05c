/** The libraries of this computer in the settings: opened, made, renamed, deleted. */
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportFailure } from '../app/failures';
import { BroadsheetDatabase } from '../db/database';
import { createLibrary, deleteLibrary, type LibraryEntry, renameLibrary } from '../db/libraries';
import { chooseLibrary } from '../db/library-name';
import { HostError } from '../hosts/host';
import { Button, IconButton } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { notify } from '../ui/toast';
import { backUp } from './back-up';
import styles from './backup-settings.module.css';
import { NameDialog } from './name-dialog';
import { useLibraries } from './use-library';
import { useWhy } from './why';

type Asking =
  | { readonly kind: 'create' }
  | { readonly kind: 'rename' | 'delete'; readonly entry: LibraryEntry };

/** The list and what can be done with each. */
export function LibrarySettings() {
  const { t } = useTranslation('backup');
  const [version, setVersion] = useState(0);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const why = useWhy();
  const libraries = useLibraries(version) ?? [];
  const nameOf = (entry: LibraryEntry): string => entry.name || t('libraries.unnamed');
  const look = (): void => setVersion((before) => before + 1);

  function open(database: string): void {
    if (chooseLibrary(database)) window.location.assign('./');
  }

  async function create(name: string): Promise<void> {
    open(await createLibrary(name));
  }

  async function remove(entry: LibraryEntry): Promise<void> {
    const name = nameOf(entry);
    setLeaving(name);
    const library = new BroadsheetDatabase(entry.database);
    try {
      // A copy is never rotated away, and needs no file beside it.
      const { name: file } = await backUp({ kind: 'copy', library, onProgress: () => undefined });
      library.close();
      await deleteLibrary(entry.database);
      notify({ message: t('libraries.deleted', { name, file }) });
    } catch (error) {
      const reason = error instanceof HostError ? error.reason : 'unknown';
      notify({ message: t('libraries.notDeleted', { name, why: why(reason) }), tone: 'problem' });
    } finally {
      library.close();
      setLeaving(null);
      look();
    }
  }

  return (
    <>
      <p>{t('libraries.text')}</p>
      <ul className={styles.libraries} aria-label={t('libraries.label')}>
        {libraries.map((entry) => (
          <li key={entry.database} className={styles.library}>
            <span className={styles.name}>{nameOf(entry)}</span>
            <span className={styles.count}>
              {t('libraries.files', { count: entry.dumps })}
              {entry.isCurrent && ` · ${t('libraries.current')}`}
            </span>
            {!entry.isCurrent && (
              <Button
                size="small"
                aria-label={t('libraries.openNamed', { name: nameOf(entry) })}
                onPress={() => open(entry.database)}
              >
                {t('libraries.open')}
              </Button>
            )}
            <IconButton
              size="small"
              icon={Pencil}
              label={t('libraries.rename', { name: nameOf(entry) })}
              onPress={() => setAsking({ kind: 'rename', entry })}
            />
            {!entry.isCurrent && (
              <IconButton
                size="small"
                icon={Trash2}
                label={t('libraries.delete', { name: nameOf(entry) })}
                onPress={() => setAsking({ kind: 'delete', entry })}
              />
            )}
          </li>
        ))}
      </ul>
      {leaving !== null && <p role="status">{t('libraries.deleting', { name: leaving })}</p>}
      <Button icon={Plus} onPress={() => setAsking({ kind: 'create' })}>
        {t('libraries.create')}
      </Button>
      {asking?.kind === 'create' && (
        <NameDialog
          title={t('libraries.createTitle')}
          doLabel={t('libraries.createDo')}
          name=""
          onClose={() => setAsking(null)}
          onName={(name) => void create(name).catch(reportFailure)}
        />
      )}
      {asking?.kind === 'rename' && (
        <NameDialog
          title={t('libraries.renameTitle')}
          doLabel={t('libraries.renameDo')}
          name={asking.entry.name}
          onClose={() => setAsking(null)}
          onName={(name) => void renameLibrary(asking.entry.database, name).then(look, reportFailure)}
        />
      )}
      {asking?.kind === 'delete' && (
        <ConfirmDialog
          title={t('libraries.deleteTitle', { name: nameOf(asking.entry) })}
          confirmLabel={t('libraries.deleteDo')}
          isOpen
          isDanger
          onClose={() => setAsking(null)}
          onConfirm={() => void remove(asking.entry)}
        >
          <p>{t('libraries.deleteText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
