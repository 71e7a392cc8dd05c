/** A scan that was read and can be drawn: one interface for pictures, TIFF and PDF. */
import { scanKindOf } from '#core/base/scan-names';
import type { ScanFile } from '../hosts/scans';
import type { Size } from './zoom';

/** A page of a scan, drawn. */
export type DrawnPage =
  /** An address of the picture, of this window. */
  | { readonly kind: 'picture'; readonly address: string; readonly size: Size }
  /** Draws anew for each size: sharp at every one. */
  | {
      readonly kind: 'canvas';
      /** In the scan's own pixels, or points. */
      readonly size: Size;
      /** Draws so many CSS pixels for one of the scan's; rejects when `signal` is aborted. */
      draw(canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void>;
    };

export interface OpenedScan {
  readonly pageCount: number;
  /** Opens a page, counted from 0. Rejects with `UnshownScan`. */
  page(index: number): Promise<DrawnPage>;
  /** Lets go of all that it holds. */
  close(): void;
}

/** Why a scan that was read cannot be shown. */
export type UnshownReason = 'tiff' | 'format' | 'broken' | 'locked';

/** A scan that cannot be shown; `reason` names the sentence that says why. */
export class UnshownScan extends Error {
  override readonly name = 'UnshownScan';
  readonly reason: UnshownReason;
  constructor(reason: UnshownReason) {
    super(`the scan cannot be shown: ${reason}`);
    this.reason = reason;
  }
}

/** Reads a scan from its place and opens it. Rejects with `HostError` or `UnshownScan`. */
export async function openScan(file: ScanFile): Promise<OpenedScan> {
  switch (scanKindOf(file.path)) {
    case 'picture':
      return openPicture(await file.read(), file.path);
    case 'pdf':
      return (await import('./pdf-scan')).openPdf(await file.read());
    case 'tiff':
      return (await import('./tiff-scan')).openTiff(await file.read());
    case 'other':
    case null:
      throw new UnshownScan('format');
  }
}

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** Opens a picture by the browser's own decoder: only as a picture, whatever its bytes are. */
async function openPicture(bytes: ArrayBuffer, path: string): Promise<OpenedScan> {
  const type = types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'image/png';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } catch {
    URL.revokeObjectURL(address);
    throw new UnshownScan('broken');
  }
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  return {
    pageCount: 1,
    page: async () => ({ kind: 'picture', address, size }),
    close: () => URL.revokeObjectURL(address),
  };
}
