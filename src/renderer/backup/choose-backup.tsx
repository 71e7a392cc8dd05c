/** The first step of restoring: which files, and which of the backups in them. */
import { FileArchive, FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HostErrorReason } from '../hosts/host';
import { Button } from '../ui/button';
import { formatMoment } from '../ui/format';
import { Select } from '../ui/select';
import { countsOf } from './find-loss';
import type { Candidate } from './restore';
import styles from './restore-dialog.module.css';
import type { RestoreState } from './use-restore';
import { useWhy } from './why';

export interface ChooseBackupProps {
  readonly state: Extract<RestoreState, { readonly kind: 'choose' }>;
  readonly folder: string;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onPick: (what: 'files' | 'folder') => void;
}

/** Where backups lie, the buttons that ask for them, and what was found. */
export function ChooseBackup({ state, folder, chosen, onChoose, onPick }: ChooseBackupProps) {
  const { t } = useTranslation('backup');
  const words = useCandidateWords();
  const { found, failure } = state;
  return (
    <div className={styles.steps}>
      <p className={styles.text}>{t(folder === '' ? 'dialog.chooseAny' : 'dialog.choose')}</p>
      {folder !== '' && (
        <>
          <p className={styles.path}>{folder}</p>
          <p className={styles.text}>{t('dialog.chooseAny')}</p>
        </>
      )}
      <div className={styles.buttons}>
        <Button icon={FolderOpen} onPress={() => onPick('folder')}>
          {t('dialog.pickFolder')}
        </Button>
        <Button icon={FileArchive} onPress={() => onPick('files')}>
          {t('dialog.pickFiles')}
        </Button>
      </div>
      {failure !== null && <FailureLine reason={failure} />}
      {found?.length === 0 && <p role="status">{t('dialog.none')}</p>}
      {found !== null && found.length > 0 && (
        <Select
          label={t('dialog.chosenFrom')}
          value={String(Math.min(chosen, found.length - 1))}
          onChange={(value) => onChoose(Number(value))}
          options={found.map((candidate, index) => ({ id: String(index), label: words(candidate) }))}
        />
      )}
    </div>
  );
}

function FailureLine({ reason }: { readonly reason: HostErrorReason }) {
  const { t } = useTranslation('backup');
  const why = useWhy();
  const isOwn = reason === 'outside' || reason === 'not-a-file';
  return (
    <p role="alert" className={styles.failure}>
      {isOwn ? t(`dialog.failed.${reason}`) : why(reason)}
    </p>
  );
}

function useCandidateWords(): (candidate: Candidate) => string {
  const { t, i18n } = useTranslation('backup');
  return ({ header }) => {
    const { dumps, notes, highlights } = countsOf(header);
    const values = { when: formatMoment(header.time, i18n.language), dumps, notes, highlights };
    const { name } = header.library;
    const words = name === '' ? t('dialog.option', values) : t('dialog.optionNamed', { ...values, name });
    return (header.digests?.differing ?? []).length === 0 ? words : t('dialog.optionDamaged', { words });
  };
}
