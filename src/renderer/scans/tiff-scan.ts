/** TIFF, which browsers do not draw: decoded in a worker, drawn on a canvas. */
import { type DrawnPage, type OpenedScan, UnshownScan } from './opened-scan';
import type { TiffAnswer, TiffQuestion } from './tiff-worker';

/** A canvas of more pixels is refused by some graphics cards; the scan is then drawn less sharp. */
const mostPixels = 32_000_000;

/** Opens a TIFF. Rejects with `UnshownScan`. */
export async function openTiff(bytes: ArrayBuffer): Promise<OpenedScan> {
  const worker = new Worker(new URL('./tiff-worker.ts', import.meta.url), { type: 'module' });
  const pages = new Map<number, Promise<ImageBitmap>>();
  let last: Promise<unknown> = Promise.resolve();

  /** One question after the other: answers come in order. */
  function ask(question: TiffQuestion, transfer: Transferable[] = []): Promise<TiffAnswer> {
    const answer = last.then(
      () =>
        new Promise<TiffAnswer>((resolve) => {
          worker.onmessage = ({ data }: MessageEvent<TiffAnswer>) => resolve(data);
          worker.onerror = () => resolve({ kind: 'failed' });
          worker.postMessage(question, { transfer });
        }),
    );
    last = answer;
    return answer;
  }

  async function decoded(index: number): Promise<ImageBitmap> {
    const answer = await ask({ kind: 'page', index });
    if (answer.kind !== 'page') throw new UnshownScan('tiff');
    return answer.bitmap;
  }

  const opened = await ask({ kind: 'open', bytes }, [bytes]);
  if (opened.kind !== 'opened') {
    worker.terminate();
    throw new UnshownScan('tiff');
  }
  return {
    pageCount: opened.pageCount,
    async page(index) {
      const page = pages.get(index) ?? decoded(index);
      pages.set(index, page);
      return drawnBitmap(await page);
    },
    close() {
      worker.terminate();
      for (const page of pages.values())
        page.then(
          (bitmap) => bitmap.close(),
          () => undefined,
        );
    },
  };
}

function drawnBitmap(bitmap: ImageBitmap): DrawnPage {
  const { width, height } = bitmap;
  return {
    kind: 'canvas',
    size: { width, height },
    async draw(canvas, scale) {
      const dots = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (width * height)) / scale);
      canvas.width = Math.max(1, Math.round(width * scale * dots));
      canvas.height = Math.max(1, Math.round(height * scale * dots));
      const context = canvas.getContext('2d');
      if (context === null) return;
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    },
  };
}
