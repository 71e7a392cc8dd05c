/** The sample library: files that are built into the app, the same in both hosts. */
import { HostError, type PickedFile, type PickedSource } from './host';

/** The samples' addresses by their path in the project; never inlined, because the policy loads no data: address. */
const addresses = import.meta.glob<string>('../../../resources/samples/**/*.txt', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** Returns the samples as a source. */
export function samplesSource(): PickedSource {
  return { key: 'samples', name: 'samples', kind: 'samples', list: listSamples };
}

async function* listSamples(signal: AbortSignal): AsyncGenerator<PickedFile> {
  for (const [path, address] of Object.entries(addresses).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (signal.aborted) return;
    yield {
      path: path.replace(/^.*resources\/samples\//u, ''),
      size: null,
      modifiedAt: null,
      read: () => readSample(address),
    };
  }
}

async function readSample(address: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.arrayBuffer();
    throw new HostError('not-found', `status ${response.status}`);
  } catch (thrown) {
    if (thrown instanceof HostError) throw thrown;
    throw new HostError('unavailable', thrown instanceof Error ? thrown.message : 'no answer');
  }
}
