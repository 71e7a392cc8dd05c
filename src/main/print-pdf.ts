/** A PDF of what a window prints: the page's own print style sheet decides everything, paper and margins too. */
import type { PrintToPDFOptions, WebContents } from 'electron';

/** The paper and the margins are the page's, highlights keep their colours, headings are bookmarks, text is tagged. */
const options: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** Returns the bytes of the PDF. */
export async function printPdf(page: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> {
  return new Uint8Array(await page.printToPDF(options));
}
