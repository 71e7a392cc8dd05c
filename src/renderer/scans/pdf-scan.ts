/**
 * PDFs by pdf.js, drawn on a canvas: without scripts, forms, links or anything else of the document's, and with plain
 * JavaScript decoders, because the content policy allows no WebAssembly.
 */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type OpenedScan, UnshownScan } from './opened-scan';

/** Where the build puts the decoders, character maps and faces that pdf.js asks for by name. */
const partsAddress = new URL('pdf/', document.baseURI).href;

/** A canvas of more pixels is refused by some graphics cards; the scan is then drawn less sharp. */
const mostPixels = 32_000_000;

/** Opens a PDF. Rejects with `UnshownScan`. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenedScan> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  const task = getDocument({
    data: new Uint8Array(bytes),
    useWasm: false,
    wasmUrl: `${partsAddress}decoders/`,
    cMapUrl: `${partsAddress}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${partsAddress}faces/`,
    useWorkerFetch: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  let pdf: PDFDocumentProxy;
  try {
    pdf = await task.promise;
  } catch (thrown) {
    void task.destroy();
    throw new UnshownScan(isNamed(thrown, 'PasswordException') ? 'locked' : 'broken');
  }
  return {
    pageCount: pdf.numPages,
    async page(index) {
      const page = await pdf.getPage(index + 1).catch(() => {
        throw new UnshownScan('broken');
      });
      const { width, height } = page.getViewport({ scale: 1 });
      return {
        kind: 'canvas',
        size: { width, height },
        async draw(canvas, scale, signal) {
          const dots = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (width * height)) / scale);
          const viewport = page.getViewport({ scale: scale * dots });
          canvas.width = Math.max(1, Math.floor(viewport.width));
          canvas.height = Math.max(1, Math.floor(viewport.height));
          const drawing = page.render({ canvas, viewport, annotationMode: 0 });
          signal.addEventListener('abort', () => drawing.cancel(), { once: true });
          await drawing.promise;
        },
      };
    },
    close: () => void task.destroy(),
  };
}

function isNamed(thrown: unknown, name: string): boolean {
  return thrown instanceof Error && thrown.name === name;
}
