/** Before anything else: the library has less than its last backup, and how to get it back. */
import { lazy, Suspense } from 'react';
import { useBackupStatus } from './backup-status';

const LossQuestion = lazy(async () => ({ default: (await import('./loss-question')).LossQuestion }));

/** The question of the start, where there is one; backups go on once it is answered. */
export function LossDialog() {
  const { loss } = useBackupStatus();
  return loss === null ? null : (
    <Suspense fallback={null}>
      <LossQuestion loss={loss} />
    </Suspense>
  );
}
