/** A backup that was read: what it would add and change, what of it is damaged, and how it is to be taken over. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ChangeTable } from '../ui/change-table';
import { formatMoment } from '../ui/format';
import { mergedParts } from './merge-library';
import type { ReadBackup } from './restore';
import styles from './restore-dialog.module.css';

export type RestoreWay = 'merge' | 'replace';

export interface ReadBackupViewProps {
  readonly read: ReadBackup;
  readonly way: RestoreWay;
  readonly onWay: (way: RestoreWay) => void;
}

/** Paths that are named; of more only their number is said. */
const namedPaths = 20;

/** The table of what would happen, and the choice. */
export function ReadBackupView({ read, way, onWay }: ReadBackupViewProps) {
  const { t, i18n } = useTranslation('backup');
  const { header } = read.staged;
  const { counts, otherText } = read.preview;
  return (
    <div className={styles.steps}>
      <p className={styles.text}>
        {t('dialog.readBack', { when: formatMoment(header.time, i18n.language) })}
      </p>
      <Damages read={read} />
      <ChangeTable
        titles={{
          part: t('dialog.part'),
          added: t('dialog.added'),
          changed: t('dialog.changed'),
          kept: t('dialog.kept'),
        }}
        rows={mergedParts.map((part) => ({ id: part, name: t(`parts.${part}`), ...counts[part] }))}
      />
      {otherText > 0 && <p className={styles.text}>{t('dialog.otherText', { count: otherText })}</p>}
      <RadioGroup
        value={way}
        onChange={(value) => onWay(value === 'replace' ? 'replace' : 'merge')}
        className={styles.ways ?? ''}
      >
        <Label className={styles.label ?? ''}>{t('dialog.how')}</Label>
        {(['merge', 'replace'] as const).map((each) => (
          <Radio key={each} value={each} className={styles.way ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span>
              <span className={styles.wayName}>{t(`dialog.${each}`)}</span>
              <span className={styles.wayText}>{t(`dialog.${each}Text`)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}

function Damages({ read }: { readonly read: ReadBackup }) {
  const { t } = useTranslation('backup');
  const { damages, missingFiles, missingTexts } = read.staged;
  if (damages.length === 0 && missingFiles.length === 0 && missingTexts.length === 0) return null;
  const more = missingTexts.length - namedPaths;
  return (
    <div role="alert" className={styles.failure}>
      <p>{t(missingTexts.length > 0 ? 'dialog.damaged' : 'dialog.damagedRows')}</p>
      <ul className={styles.paths}>
        {missingTexts.slice(0, namedPaths).map((path) => (
          <li key={path}>{path}</li>
        ))}
        {more > 0 && <li>{t('dialog.more', { count: more })}</li>}
      </ul>
    </div>
  );
}
