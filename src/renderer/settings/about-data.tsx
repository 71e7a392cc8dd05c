/** Where the library is kept, how much room it takes, and what the app is made of. */
import { LifeBuoy, Stethoscope } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reflowVersion } from '#core/reflow/version';
import { navigate } from '../app/navigation';
import { RebuildOffer } from '../corrections/rebuild-offer';
import { newestVersion } from '../db/database';
import { host } from '../hosts/current';
import { Button } from '../ui/button';
import { formatBytes } from '../ui/format';
import styles from './settings-view.module.css';
import { appVersion } from './version';

/** Sentences and figures on the library's place. */
export function AboutData() {
  const { t, i18n } = useTranslation('settings');
  const usage = useStorageEstimate();
  const { kind } = host();
  return (
    <>
      <p>{t(kind === 'electron' ? 'placeElectron' : 'placeBrowser')}</p>
      <p>{t('placeOffline')}</p>
      <dl className={styles.facts}>
        {usage !== null && (
          <div>
            <dt>{t('used')}</dt>
            <dd>
              {t('usedOf', {
                used: formatBytes(usage.usage, i18n.language),
                quota: formatBytes(usage.quota, i18n.language),
              })}
            </dd>
          </div>
        )}
        {usage !== null && (
          <div>
            <dt>{t('persisted')}</dt>
            <dd>{t(usage.lasts ? 'persistedYes' : 'persistedNo')}</dd>
          </div>
        )}
        <div>
          <dt>{t('version')}</dt>
          <dd>Broadsheet {appVersion}</dd>
        </div>
        <div>
          <dt>{t('engine')}</dt>
          <dd>{t('engineVersions', { reflow: reflowVersion, schema: newestVersion })}</dd>
        </div>
      </dl>
      <RebuildOffer />
      <div className={styles.doors}>
        <Button icon={Stethoscope} onPress={() => navigate({ view: 'diagnostics' })}>
          {t('diagnostics')}
        </Button>
        <Button icon={LifeBuoy} onPress={() => navigate({ view: 'help' })}>
          {t('help')}
        </Button>
      </div>
    </>
  );
}

interface StorageUse {
  readonly usage: number;
  readonly quota: number;
  /** True when the browser has promised to keep it also when room gets short. */
  readonly lasts: boolean;
}

/** Bytes used and allowed; null where the browser does not tell. */
function useStorageEstimate(): StorageUse | null {
  const [use, setUse] = useState<StorageUse | null>(null);
  useEffect(() => {
    let isOn = true;
    const look = async (): Promise<void> => {
      const { usage, quota } = await navigator.storage.estimate();
      const lasts = await navigator.storage.persisted();
      if (isOn && usage !== undefined && quota !== undefined) setUse({ usage, quota, lasts });
    };
    if (typeof navigator.storage?.estimate === 'function') void look();
    return () => {
      isOn = false;
    };
  }, []);
  return use;
}
