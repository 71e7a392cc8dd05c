/** What a source is called in the interface. */
import i18next from 'i18next';
import type { SourceRow } from '../db/rows';
import { nameOfSource } from './name-of-source';

/** The name the reader gave the source, or the host; the sample library is called by the interface's language. */
export function sourceName(source: Pick<SourceRow, 'kind' | 'name'>): string {
  return nameOfSource(source, i18next.t('library:samplesName'));
}
