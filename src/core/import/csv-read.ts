/** Reads CSV as spreadsheets and other programs write it: commas, semicolons or tabs, quoted fields over several lines. */

/** Returns the rows, without empty ones. A quote that is not closed ends with the text. */
export function readCsv(source: string): readonly (readonly string[])[] {
  const text = source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        field += text.slice(at, end === -1 ? text.length : end);
        at = end === -1 ? text.length : end + 1;
        if (text[at] !== '"') break;
        field += '"';
        at += 1;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
    row.push(plain(field + text.slice(at, end)));
    at = end + 1;
    if (text[end] === separator) continue;
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

/** What stands most often in the first line outside of quotes. */
function separatorOf(text: string): string {
  const first = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/gu, '');
  const counts = [',', ';', '\t'].map((each) => ({ each, count: first.split(each).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).each;
}

/** Takes away the mark that keeps spreadsheets from taking a text for a formula. */
function plain(field: string): string {
  return /^'[=+\-@\t]/u.test(field) ? field.slice(1) : field;
}
