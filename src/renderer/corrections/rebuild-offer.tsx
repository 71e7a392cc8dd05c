/** Among the settings: how much an older engine made, and the way to see what the newer one would change. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutdatedPages } from '../db/outdated';
import { Button } from '../ui/button';
import { RebuildDialog } from './rebuild-dialog';
import styles from './rebuild-notice.module.css';

/** The offer; nothing where all is up to date. */
export function RebuildOffer() {
  const { t } = useTranslation('corrections');
  const count = useOutdatedPages() ?? 0;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {count > 0 && (
        <div className={styles.offer}>
          <p>{t('rebuild.notice', { count })}</p>
          <Button size="small" onPress={() => setIsOpen(true)}>
            {t('rebuild.look')}
          </Button>
        </div>
      )}
      {isOpen && <RebuildDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
