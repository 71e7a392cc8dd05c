/** Word files and workbooks: LibreOffice opens them, and finds the quotes, the comments and no formula. */
import type { Written } from './checks';
import { convert, textOfXml } from './office';

export interface ExpectedComment {
  /** The text that the comment is on, as it is shown. */
  readonly quote: string;
  readonly author: string;
  /** What the comment says; '' for no note. */
  readonly note: string;
}

/** Checks a Word file: the text has every quote, and every comment is there with its author. */
export function checkWord(
  program: string,
  file: Written,
  comments: readonly ExpectedComment[],
): readonly string[] {
  const named = { name: 'export.docx', bytes: file.bytes };
  const text = squeezed(convert(program, named, 'txt:Text (encoded):UTF8').get('export.txt') ?? '');
  const xml = convert(program, named, 'fodt').get('export.fodt') ?? '';
  if (text === '' || xml === '') return ['LibreOffice cannot open it'];
  const annotations = [...xml.matchAll(/<office:annotation .*?<\/office:annotation>/gsu)].map(
    ([found]) => found,
  );
  const faults = comments.flatMap(({ quote, author, note }) => {
    const at = annotations.find((annotation) => squeezed(textOfXml(annotation)).includes(squeezed(quote)));
    if (!text.includes(squeezed(quote))) return [`the text lacks “${quote}”`];
    if (at === undefined) return [`no comment is on “${quote}”`];
    const said = squeezed(textOfXml(at));
    return [
      ...(said.includes(squeezed(author)) ? [] : [`the comment on “${quote}” is not by ${author}`]),
      ...(said.includes(squeezed(note)) ? [] : [`the comment on “${quote}” lacks its note`]),
    ];
  });
  if (annotations.length !== comments.length)
    faults.push(`${annotations.length} comments, not ${comments.length}`);
  const colours = [...xml.matchAll(/<style:text-properties [^>]*fo:background-color="(#[0-9a-f]{6})"/giu)];
  const isHighlighted = colours.some(([, colour]) => colour?.toLowerCase() === '#ffff00');
  if (comments.length > 0 && !isHighlighted) faults.push('nothing is highlighted in yellow');
  return faults;
}

/** Checks a workbook: each text is in its sheet as it is, and nothing is a formula. */
export function checkWorkbook(
  program: string,
  file: Written,
  texts: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const named = { name: 'export.xlsx', bytes: file.bytes };
  const all = convert(
    program,
    named,
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
  );
  const xml = convert(program, named, 'fods').get('export.fods') ?? '';
  if (all.size === 0 || xml === '') return ['LibreOffice cannot open it'];
  const faults = /table:formula=/u.test(xml) ? ['a cell is a formula'] : [];
  for (const [sheet, wanted] of Object.entries(texts)) {
    const content = all.get(`export-${sheet}.csv`);
    if (content === undefined) faults.push(`there is no sheet ${sheet}`);
    for (const text of wanted) {
      const cell = squeezed(text).replaceAll('"', '""');
      if (!squeezed(content ?? '').includes(cell)) faults.push(`sheet ${sheet} lacks “${text}”`);
    }
  }
  return faults;
}

/** White space is each program's own matter. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
