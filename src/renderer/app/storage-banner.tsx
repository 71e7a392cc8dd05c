/** Lines under the top bar when what the reader makes may not be kept. */
import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissSignal, useStorageSignals } from '../db/storage-health';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './storage-banner.module.css';
import { useRoomState, useRoomWarning } from './storage-warning';

/** Each warning in a sentence; it can be put away until the next start. */
export function StorageBanner() {
  const signals = useStorageSignals();
  const warning = useRoomWarning();
  const room = useRoomState();
  const [isAway, setIsAway] = useState(false);
  return (
    <>
      {signals.map((signal) => (
        <Warning key={signal.kind} kind={signal.kind} onAway={() => dismissSignal(signal)} />
      ))}
      {/* It cannot be put away: until there is room, nothing is stored. */}
      {room !== 'room' && <Warning kind="no-room" />}
      {room === 'room' && warning !== null && !isAway && (
        <Warning kind={warning} onAway={() => setIsAway(true)} />
      )}
    </>
  );
}

interface WarningProps {
  readonly kind:
    | 'no-room'
    | 'nearly-full'
    | 'temporary'
    | 'blocked'
    | 'outdated'
    | 'newer'
    | 'lost'
    | 'unavailable';
  readonly onAway?: () => void;
}

function Warning({ kind, onAway }: WarningProps) {
  const { t } = useTranslation(['errors', 'common']);
  return (
    <div role="alert" className={styles.banner}>
      <Icon of={TriangleAlert} />
      <p className={styles.words}>{t(`storage.${kind}`)}</p>
      {onAway !== undefined && (
        <IconButton size="small" label={t('common:close')} icon={X} onPress={onAway} />
      )}
    </div>
  );
}
