/** Decodes TIFF away from the window: a page of a newspaper takes a second or more. */
import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';

/** What is asked: the file once, then pages of it, counted from 0. */
export type TiffQuestion =
  | { readonly kind: 'open'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'page'; readonly index: number };

export type TiffAnswer =
  | { readonly kind: 'opened'; readonly pageCount: number }
  | { readonly kind: 'page'; readonly bitmap: ImageBitmap }
  | { readonly kind: 'failed' };

/** Four bytes each: more would not fit into memory beside the file. */
const mostPixels = 150_000_000;

let bytes = new ArrayBuffer(0);
let pages: readonly IFD[] = [];

self.onmessage = async ({ data: question }: MessageEvent<TiffQuestion>) => {
  try {
    if (question.kind === 'open') {
      bytes = question.bytes;
      // Files of cameras keep other things in further directories; a page has a width.
      pages = decode(bytes).filter((page) => sizeOf(page) > 0);
      if (pages.length === 0) throw new Error('no page');
      answer({ kind: 'opened', pageCount: pages.length });
      return;
    }
    const page = pages[question.index];
    if (page === undefined || sizeOf(page) > mostPixels) throw new Error('no such page');
    decodeImage(bytes, page);
    const pixels = new Uint8ClampedArray(toRGBA8(page).slice().buffer);
    const bitmap = await createImageBitmap(new ImageData(pixels, page.width, page.height));
    // What was decoded is larger than the file, and wanted no more.
    page.data = new Uint8Array(0);
    answer({ kind: 'page', bitmap }, [bitmap]);
  } catch (thrown) {
    console.warn('A TIFF could not be decoded:', thrown);
    answer({ kind: 'failed' });
  }
};

function sizeOf(page: IFD): number {
  const [width, height] = [page.t256, page.t257].map((value) => Number(Array.isArray(value) ? value[0] : 0));
  return (width ?? 0) * (height ?? 0);
}

function answer(said: TiffAnswer, transfer: Transferable[] = []): void {
  self.postMessage(said, { transfer });
}
