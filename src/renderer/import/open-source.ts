/** The ways a source comes in: dialogs, the samples, places opened before, a drop. */
import i18next from 'i18next';
import { reportFailure } from '../app/failures';
import { host } from '../hosts/current';
import type { PickedSource } from '../hosts/host';
import { annotationsIn, openAnnotations } from '../import-annotations/open-import';
import { notify } from '../ui/toast';
import { enqueueImport } from './import-queue';

/** Asks for a folder and imports it. */
export function openFolder(): void {
  take(host().pickFolder());
}

/** Asks for files and imports them. */
export function openFiles(): void {
  take(host().pickFiles());
}

/** Imports the sample library. */
export function openSamples(): void {
  enqueueImport(host().samples());
}

/** Imports a place again that was opened before. */
export function openRecent(key: string, name: string): void {
  host()
    .reopen(key)
    .then((source) => {
      if (source !== null) enqueueImport(source);
      else notify({ tone: 'problem', message: i18next.t('importing:recentGone', { name }) });
    })
    .catch(reportFailure);
}

/** Imports what was dropped on the window, dumps or a file of annotations; must be called inside the drop event. */
export function openDrop(transfer: DataTransfer): void {
  const annotations = annotationsIn(transfer);
  if (annotations !== null) {
    openAnnotations(annotations);
    return;
  }
  host()
    .takeDrop(transfer)
    .then((sources) => {
      if (sources.length === 0) notify({ message: i18next.t('importing:nothingDropped') });
      for (const source of sources) enqueueImport(source);
    })
    .catch(reportFailure);
}

function take(picked: Promise<PickedSource | null>): void {
  picked.then((source) => source !== null && enqueueImport(source)).catch(reportFailure);
}
