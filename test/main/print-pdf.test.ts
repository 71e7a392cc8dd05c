/** Printing to PDF, without Electron: the window's page is told what paper and margins are its own. */
import { expect, test, vi } from 'vitest';
import { printPdf } from '../../src/main/print-pdf';

test('the page decides about paper and margins, and its colours are printed', async () => {
  const printToPDF = vi.fn(async () => Buffer.from('%PDF-1.7'));
  const bytes = await printPdf({ printToPDF });
  expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.7');
  expect(printToPDF).toHaveBeenCalledWith(
    expect.objectContaining({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }),
  );
});
