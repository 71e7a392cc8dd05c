/** Failures of the world outside as sentences with a next step. */
import i18next from 'i18next';
import { EditCancelled } from '../db/bulk-edits';
import { HostError, type HostErrorReason } from '../hosts/host';
import { notify } from '../ui/toast';

/** A sentence on what failed and what to do about it. */
export function explainFailure(error: unknown): string {
  const reason: HostErrorReason = error instanceof HostError ? error.reason : 'unknown';
  return `${i18next.t(`errors:reason.${reason}`)} ${i18next.t(`errors:nextStep.${reason}`)}`;
}

/**
 * Shows a failure, which stays until it is closed; returns how to take it away. What the user stopped is none, and is
 * only said.
 */
export function reportFailure(error: unknown): () => void {
  if (error instanceof EditCancelled) {
    return notify({ message: i18next.t(error.isDone ? 'errors:stoppedTooLate' : 'errors:stopped') });
  }
  console.error(error);
  return notify({ tone: 'problem', message: explainFailure(error) });
}

/** Does what the user asked for and shows a failure instead of throwing it. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch(reportFailure);
}
