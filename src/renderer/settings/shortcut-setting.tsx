/** The shortcuts in the settings: where they are changed, and back to the usual ones. */
import { Keyboard, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../app/commands';
import { resetKeys } from '../app/key-choices';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { useSettings } from './settings';
import styles from './shortcut-setting.module.css';

/** How many were changed, the list of all, and the way back. */
export function ShortcutSetting() {
  const { t } = useTranslation('shortcuts');
  const changed = Object.keys(useSettings('shortcuts').shortcuts).length;
  return (
    <div className={styles.setting}>
      <p>{changed === 0 ? t('settingsText') : t('changedCount', { count: changed })}</p>
      <div className={styles.answers}>
        <Button icon={Keyboard} onPress={() => runCommand('shortcuts')}>
          {t('open')}
        </Button>
        {changed > 0 && (
          <Button
            variant="quiet"
            icon={RotateCcw}
            onPress={() => {
              resetKeys();
              announce(t('wasReset'));
            }}
          >
            {t('resetAll')}
          </Button>
        )}
      </div>
    </div>
  );
}
