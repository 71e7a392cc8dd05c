/**
 * Tables as a workbook (Office Open XML). Every cell is a text of its own in the sheet, which no program takes for a
 * formula. Written here in few lines: the libraries for it are stale, or ten times what this needs.
 */
import type { Row } from './tables';
import { xmlDeclaration, xmlText, xmlValue } from './xml';
import type { ZippedFile } from './zip';

export interface Sheet {
  /** At most 31 characters without any of \ / ? * [ ] : */
  readonly name: string;
  readonly columns: Row;
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
}

/** A cell holds no more, in UTF-16 units; longer text goes on in rows below. */
const longestCell = 32_767;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Returns the files of the workbook, to be zipped in this order. */
export function workbookFiles(sheets: readonly Sheet[]): readonly ZippedFile[] {
  return [
    { name: '[Content_Types].xml', content: [contentTypes(sheets.length)] },
    { name: '_rels/.rels', content: [relationships([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', content: [workbook(sheets)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        relationships([
          ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', content: [styles] },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(sheet) })),
  ];
}

async function* sheetXml({ columns, rows }: Sheet) {
  yield `${xmlDeclaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`;
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `<cols><col min="1" max="${columns.length}" width="24" customWidth="1"/></cols><sheetData>`;
  yield rowXml(columns, 1);
  for await (const row of rows) for (const part of fitted(row)) yield rowXml(part, 0);
  yield '</sheetData></worksheet>';
}

function rowXml(row: Row, style: number): string {
  const cells = row.map((cell) => {
    if (cell === '') return '<c/>';
    return `<c t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
  });
  return `<row>${cells.join('')}</row>`;
}

/** What XML cannot hold is replaced; what looks like this format's own escapes is escaped. */
function cellText(text: string): string {
  return xmlText(text.replaceAll('\r\n', '\n').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));
}

/** Returns the row, or several of them where a text is longer than a cell. */
function fitted(row: Row): readonly Row[] {
  if (row.every((cell) => cell.length <= longestCell)) return [row];
  const pieces = row.map(piecesOf);
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => pieces.map((own) => own[at] ?? ''));
}

function piecesOf(cell: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < cell.length || pieces.length === 0; ) {
    let end = Math.min(cell.length, start + longestCell);
    if (end < cell.length && /[\uD800-\uDBFF]/u.test(cell.charAt(end - 1))) end -= 1;
    pieces.push(cell.slice(start, end));
    start = end;
  }
  return pieces;
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${types}.sheet.main+xml`],
    ['/xl/styles.xml', `${types}.styles+xml`],
    ...Array.from({ length: sheets }, (_, at) => [
      `/xl/worksheets/sheet${at + 1}.xml`,
      `${types}.worksheet+xml`,
    ]),
  ];
  return [
    `${xmlDeclaration}<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
  );
  return `${xmlDeclaration}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const all = sheets.map(
    ({ name }, at) => `<sheet name="${xmlValue(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${xmlDeclaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${all.join('')}</sheets></workbook>`;
}

/** Style 0: text that wraps, from the top; style 1: the heads of columns. */
const styles = `${xmlDeclaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
