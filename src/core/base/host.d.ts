/**
 * The one thing core takes from its host: the WHATWG decoder, which browsers, workers and Node all have.
 * Declared by hand so that neither the DOM's nor Node's types reach core.
 */
interface HostTextDecoder {
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare var TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): HostTextDecoder;
};
