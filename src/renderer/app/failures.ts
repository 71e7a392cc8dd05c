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

/** Shows a failure; it stays until it is closed. What the user stopped is none, and is only said. */
export function reportFailure(error: unknown): void {
  if (error instanceof EditCancelled) {
    notify({ message: i18next.t(error.isDone ? 'errors:stoppedTooLate' : 'errors:stopped') });
    return;
  }
  console.error(error);
  notify({ tone: 'problem', message: explainFailure(error) });
}

/** Does what the user asked for and shows a failure instead of throwing it. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch(reportFailure);
}
