/** TIFF, which browsers do not draw. */
import { type OpenedScan, UnshownScan } from './opened-scan';

/** Opens a TIFF. Rejects with `UnshownScan`. */
export async function openTiff(_bytes: ArrayBuffer): Promise<OpenedScan> {
  throw new UnshownScan('tiff');
}
