/** Undo and redo over the whole app: commands, menu words, and the message that offers the way back. */
import i18next from 'i18next';
import { useMemo } from 'react';
import { redo, UndoRefused, undo, useJournal } from '../db/journal';
import type { JournalRow } from '../db/rows';
import { closeOffers, notify } from '../ui/toast';
import { useCommand } from './commands';
import { reportFailure } from './failures';

export interface UndoWords {
  /** What the next undo takes back, translated; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Carries out undo and redo while the shell is there; returns what they would do. */
export function useUndoRedo(): UndoWords {
  const journal = useJournal();
  const back = describeStep(journal?.undo ?? null);
  const again = describeStep(journal?.redo ?? null);
  useCommand('undo', back === null ? null : undoLast);
  useCommand('redo', again === null ? null : redoLast);
  return useMemo(() => ({ undo: back, redo: again }), [back, again]);
}

/** Takes the last step back and says so. */
export function undoLast(): void {
  replay(undo, 'common:undone', redoLast, i18next.t('common:redo'));
}

/** Does the step again that was taken back last, and says so. */
export function redoLast(): void {
  replay(redo, 'common:redone', undoLast, i18next.t('common:undo'));
}

/** A step of the journal in words, as in “Tag 3 articles with ‘Harbour’”; null for none. */
export function describeStep(step: JournalRow | null): string | null {
  if (step === null) return null;
  const key = `actions:${step.action}`;
  // Steps are read from the database: one of a newer version may be unknown here.
  return i18next.exists(key, step.values)
    ? String(i18next.t(key as 'actions:binSource', step.values))
    : i18next.t('actions:unknown');
}

function replay(
  step: () => Promise<JournalRow | null>,
  said: 'common:undone' | 'common:redone',
  back: () => void,
  backLabel: string,
): void {
  // What the offers on screen would take back may be what is taken back here.
  closeOffers();
  step()
    .then((row) => {
      const action = describeStep(row);
      if (action !== null) {
        notify({ message: i18next.t(said, { action }), action: { label: backLabel, run: back } });
      }
    })
    .catch((error: unknown) => {
      if (!(error instanceof UndoRefused)) return reportFailure(error);
      notify({
        tone: 'problem',
        message: i18next.t('errors:undoRefused', { action: describeStep(error.step) }),
      });
    });
}
