/** A line under the top bar when backups fail, have no place, or are old. */
import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import styles from '../app/storage-banner.module.css';
import { useHasSources } from '../db/has-sources';
import { Button, IconButton } from '../ui/button';
import { formatMoment } from '../ui/format';
import { Icon } from '../ui/icon';
import { useBackupStatus } from './backup-status';
import { useWhy } from './why';

/** Milliseconds after which a backup is old when there are changes. */
const oldAfterMs = 3 * 24 * 60 * 60_000;

/** The line; put away, it stays away until the reason is another one. */
export function BackupBanner() {
  const { t, i18n } = useTranslation(['backup', 'common']);
  const { failure, place, last, changedSince } = useBackupStatus();
  const hasSources = useHasSources();
  const [away, setAway] = useState<string | null>(null);
  const why = useWhy();
  const isOld = changedSince !== null && last !== null && Date.now() - last.header.time > oldAfterMs;
  const words =
    failure !== null
      ? t('banner.failed', { why: why(failure) })
      : place?.kind === 'none' && hasSources === true
        ? t('banner.none')
        : isOld
          ? t('banner.old', { when: formatMoment(last.header.time, i18n.language) })
          : null;
  if (words === null || words === away) return null;
  return (
    <div role="alert" className={styles.banner}>
      <Icon of={TriangleAlert} />
      <p className={styles.words}>{words}</p>
      <Button size="small" onPress={() => navigate({ view: 'settings' })}>
        {t('banner.open')}
      </Button>
      <IconButton size="small" label={t('common:close')} icon={X} onPress={() => setAway(words)} />
    </div>
  );
}
