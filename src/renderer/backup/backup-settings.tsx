/** Backups in the settings: where they go, how they stand, and what can be done about them. */
import { FileArchive, FolderOpen, History, Save } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../hosts/current';
import { HostError } from '../hosts/host';
import { Button } from '../ui/button';
import { formatBytes, formatMoment } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import { notify } from '../ui/toast';
import styles from './backup-settings.module.css';
import { useBackupStatus } from './backup-status';
import { backUpNow, lookAtPlace } from './keep-backups';
import { RestoreDialog } from './restore-dialog';
import { useLibrary } from './use-library';
import { useWhy } from './why';

/** Sentences, figures and buttons. */
export function BackupSettings() {
  const { t, i18n } = useTranslation('backup');
  const { last, snapshots, folder, place, running } = useBackupStatus();
  const [isRestoring, setIsRestoring] = useState(false);
  const library = useLibrary();
  const why = useWhy();
  const { language } = i18n;
  useEffect(() => {
    void lookAtPlace();
  }, []);

  async function write(kind: 'snapshot' | 'copy'): Promise<void> {
    try {
      await backUpNow(kind);
      notify({ message: kind === 'copy' ? t('doneCopy', { folder }) : t('doneNow') });
    } catch (error) {
      notify({ message: why(error instanceof HostError ? error.reason : 'unknown'), tone: 'problem' });
    }
  }

  const isBusy = running !== null || place === null || place.kind === 'none';
  return (
    <>
      <p>{t('what')}</p>
      <Place />
      <dl className={styles.facts}>
        {folder !== '' && (
          <div>
            <dt>{t('place.label')}</dt>
            <dd className={styles.path}>{folder}</dd>
          </div>
        )}
        <div>
          <dt>{t('last')}</dt>
          <dd>
            {last === null
              ? t('never')
              : t('lastOf', {
                  when: formatMoment(last.header.time, language),
                  size: formatBytes(sizeOf(last), language),
                })}
          </dd>
        </div>
        {snapshots.length > 0 && (
          <div>
            <dt>{t('kept')}</dt>
            <dd>{t('keptCount', { count: snapshots.length })}</dd>
          </div>
        )}
        <div>
          <dt>{t('state')}</dt>
          <dd>
            <StateLine />
          </dd>
        </div>
      </dl>
      <div className={styles.buttons}>
        <Button icon={Save} isDisabled={isBusy} onPress={() => void write('snapshot')}>
          {t('now')}
        </Button>
        <Button icon={FileArchive} isDisabled={isBusy} onPress={() => void write('copy')}>
          {t('copy')}
        </Button>
        <Button icon={History} onPress={() => setIsRestoring(true)}>
          {t('restore')}
        </Button>
      </div>
      {isRestoring && (
        <RestoreDialog
          library={library?.key ?? null}
          folder={folder}
          name={library?.name || t('libraries.unnamed')}
          onClose={() => setIsRestoring(false)}
          onMerged={() => undefined}
        />
      )}
    </>
  );
}

/** A snapshot's size with the texts that it needs. */
function sizeOf({
  bytes,
  header,
}: {
  bytes: number;
  header: { textsIn: 'this-file' | readonly { bytes: number }[] };
}) {
  return header.textsIn === 'this-file'
    ? bytes
    : header.textsIn.reduce((sum, texts) => sum + texts.bytes, bytes);
}

function StateLine() {
  const { t, i18n } = useTranslation('backup');
  const { running, failure, changedSince } = useBackupStatus();
  const why = useWhy();
  if (running !== null) {
    const words = running.all === 0 ? t('running') : t('runningOf', { ...running });
    return (
      <>
        {words}
        <ProgressBar label={words} value={running.all === 0 ? null : running.done / running.all} />
      </>
    );
  }
  if (failure !== null) return t('banner.failed', { why: why(failure) });
  if (changedSince === null) return t('allSaved');
  return t('unsaved', { when: formatMoment(changedSince, i18n.language) });
}

function Place() {
  const { t } = useTranslation('backup');
  const { place } = useBackupStatus();
  const why = useWhy();
  const { chooseFolder, allowFolder, useUsualPlace: backToUsual } = host().backups;
  const change = (work: () => Promise<unknown>) => async () => {
    try {
      await work();
    } catch (error) {
      notify({ message: why(error instanceof HostError ? error.reason : 'unknown'), tone: 'problem' });
    }
    await lookAtPlace();
  };
  const isChosen = place?.kind === 'chosen';
  return (
    <>
      {place?.kind === 'none' && <p>{t('place.none')}</p>}
      {isChosen && <p>{t(place.isAllowed ? 'place.chosen' : 'place.notAllowed', { name: place.name })}</p>}
      <div className={styles.buttons}>
        {isChosen && !place.isAllowed && (
          <Button variant="primary" onPress={change(allowFolder)}>
            {t('place.allow')}
          </Button>
        )}
        {chooseFolder !== null && (
          <Button icon={FolderOpen} onPress={change(chooseFolder)}>
            {t('place.choose')}
          </Button>
        )}
        {isChosen && <Button onPress={change(backToUsual)}>{t('place.usual')}</Button>}
      </div>
    </>
  );
}
