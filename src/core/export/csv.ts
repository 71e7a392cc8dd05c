/** Tables as CSV (RFC 4180), in UTF-8 with the mark by which Excel knows it, no cell a formula. */
import type { Row } from './tables';

/** What a file begins with. */
export const csvBeginning = '\uFEFF';

/** Returns a line of the file. */
export function csvLine(row: Row): string {
  return `${row.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
}

/** Spreadsheets take text that begins so for a formula: an apostrophe before it says that it is text. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
