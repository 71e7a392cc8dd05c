/** What a source is called, as a rule without a language: for workers, which have none. */
import type { SourceRow } from '../db/rows';

/** The name the host gives the sample library. */
const givenToSamples = 'samples';

/** The name the reader gave the source, or the host; the sample library's is `samplesName` until it is renamed. */
export function nameOfSource({ kind, name }: Pick<SourceRow, 'kind' | 'name'>, samplesName: string): string {
  return kind === 'samples' && name === givenToSamples ? samplesName : name;
}
