/** Why a backup failed, in a sentence with a next step. */
import { useTranslation } from 'react-i18next';
import type { HostErrorReason } from '../hosts/host';

const known = ['disk-full', 'no-permission', 'not-found', 'too-large', 'unavailable'] as const;

/** Returns the words for a reason. */
export function useWhy(): (reason: HostErrorReason) => string {
  const { t } = useTranslation('backup');
  return (reason) => t(`why.${known.find((each) => each === reason) ?? 'unknown'}`);
}
