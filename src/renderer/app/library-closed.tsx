/** The window while its library cannot be opened: why, what to do about it, and where its backups are. */
import { DatabaseBackup, RotateCw, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasAnything } from '../backup/find-loss';
import { createForRestore } from '../db/libraries';
import { chooseLibrary } from '../db/library-name';
import type { StorageSignal } from '../db/storage-health';
import type { ListedSnapshot } from '../hosts/backups';
import { host } from '../hosts/current';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { formatMoment } from '../ui/format';

/** Why it is closed. */
export type ClosedKind = Extract<StorageSignal['kind'], 'blocked' | 'newer' | 'unavailable'>;

/** The view. A library that nothing but time can mend is offered to be restored beside the one that is there. */
export function LibraryClosed({ kind }: { readonly kind: ClosedKind }) {
  const { t, i18n } = useTranslation('errors');
  const backup = useNewestBackup();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    document.title = `${t('closed.title')} – Broadsheet`;
  }, [t]);

  async function restore(): Promise<void> {
    try {
      // The window that has an empty library beside a backup asks by itself whether to restore it.
      if (chooseLibrary(await createForRestore())) window.location.assign('./');
      else setHasFailed(true);
    } catch (error) {
      console.error(error);
      setHasFailed(true);
    }
  }

  const canRestore = kind === 'unavailable' && backup !== null;
  return (
    <main id="main">
      <div role="alert">
        <EmptyState
          isView
          icon={TriangleAlert}
          title={t('closed.title')}
          actions={
            <>
              {canRestore && (
                <Button icon={DatabaseBackup} onPress={() => void restore()}>
                  {t('closed.restore')}
                </Button>
              )}
              <Button variant="primary" icon={RotateCw} onPress={() => window.location.reload()}>
                {t('reload')}
              </Button>
            </>
          }
        >
          {t(`storage.${kind}`)}
          <br />
          {backup === null
            ? t('closed.untouched')
            : t('closed.backup', {
                when: formatMoment(backup.snapshot.header.time, i18n.language),
                place: backup.place,
              })}
          {canRestore && (
            <>
              <br />
              {t(hasFailed ? 'closed.restoreFailed' : 'closed.restoreText')}
            </>
          )}
        </EmptyState>
      </div>
    </main>
  );
}

interface FoundBackup {
  readonly snapshot: ListedSnapshot;
  readonly place: string;
}

/** The newest backup of any library, and where it lies; null while none is known. */
function useNewestBackup(): FoundBackup | null {
  const [found, setFound] = useState<FoundBackup | null>(null);
  useEffect(() => {
    let isOn = true;
    newestBackup().then(
      (backup) => isOn && setFound(backup),
      // A place that does not answer has nothing to offer; that the library is closed is said all the same.
      (error: unknown) => console.error(error),
    );
    return () => {
      isOn = false;
    };
  }, []);
  return found;
}

async function newestBackup(): Promise<FoundBackup | null> {
  const { backups } = host();
  const snapshot = (await backups.newest()).find(({ header }) => hasAnything(header));
  if (snapshot === undefined) return null;
  const { place } = await backups.state(snapshot.header.library.id);
  return { snapshot, place };
}
