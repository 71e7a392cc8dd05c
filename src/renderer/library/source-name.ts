/** What a source is called in the interface. */
import i18next from 'i18next';
import type { SourceRow } from '../db/rows';

/** The name the host gives the sample library. */
const samplesName = 'samples';

/** The name the reader gave the source, or the host; the sample library is called by the interface's language. */
export function sourceName({ kind, name }: Pick<SourceRow, 'kind' | 'name'>): string {
  return kind === 'samples' && name === samplesName ? i18next.t('library:samplesName') : name;
}
