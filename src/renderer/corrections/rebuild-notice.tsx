/** A line over the library when an older engine made some of it: what the newer one would change can be looked at. */
import { Sparkles, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepOldReflow, keepsOldReflow, useOutdatedPages } from '../db/outdated';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './rebuild-notice.module.css';

const RebuildDialog = lazy(async () => ({ default: (await import('./rebuild-dialog')).RebuildDialog }));

/** The notice and its dialog; nothing where all is up to date. Put away, it comes again with the next engine. */
export function RebuildNotice() {
  const { t } = useTranslation('corrections');
  const count = useOutdatedPages() ?? 0;
  const [isAway, setIsAway] = useState(keepsOldReflow);
  const [isOpen, setIsOpen] = useState(false);
  const putAway = () => {
    keepOldReflow();
    setIsAway(true);
  };
  return (
    <>
      {count > 0 && !isAway && (
        <section aria-label={t('rebuild.title')} className={styles.notice}>
          <Icon of={Sparkles} size={15} />
          <p className={styles.words}>{t('rebuild.notice', { count })}</p>
          <Button size="small" onPress={() => setIsOpen(true)}>
            {t('rebuild.look')}
          </Button>
          <IconButton size="small" label={t('rebuild.notNow')} icon={X} onPress={putAway} />
        </section>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <RebuildDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
