/** Saves a table of one of the views. */
import i18next from 'i18next';
import { safeFileName } from '#core/export/file-name';
import { attempt } from '../app/failures';
import { host } from '../hosts/current';
import { notify } from '../ui/toast';

/** Saves `csv` under a name that is made safe, and says where it is. */
export function saveTable(name: string, csv: string): void {
  attempt(async () => {
    const outcome = await host().save(safeFileName(name, '.csv'), new Blob([csv], { type: 'text/csv' }));
    if (outcome.saved) notify({ message: i18next.t('analysis:export.savedTable', { place: outcome.place }) });
  });
}
