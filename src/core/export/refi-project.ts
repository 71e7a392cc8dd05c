/**
 * REFI-QDA projects (`.qdpx`): articles as text sources, highlights as selections coded with their tags and colour,
 * tags on articles as codings of the source, notes, makers as users, facts as variables. Highlights that were not
 * found again are selections in a source of their own, made of their quotes.
 */
import { groupBy } from '../base/group';
import { factFields } from '../page/facts';
import type { HighlightId } from '../page/ids';
import { codePointsOf } from '../text/code-points';
import type { ExportWords } from './exported';
import {
  type Library,
  type LibraryArticle,
  type LibraryHighlight,
  type LibraryNote,
  makersOf,
} from './library';
import { codesXml, setsXml } from './refi-codebook';
import { colourGuid, guidOf, selectionGuid } from './refi-ids';
import { type SourceRange, sourceTextOf } from './refi-text';
import { isoTime } from './tables';
import { xmlAttributes, xmlDeclaration, xmlElement, xmlText } from './xml';
import type { ZippedFile } from './zip';

/** Yields the files of the project, to be zipped. The articles are gone through three times. */
export async function* projectFiles(
  library: Library,
  words: ExportWords,
  onArticle: () => void = () => {},
): AsyncGenerator<ZippedFile> {
  const survey = await surveyOf(library);
  yield { name: 'project.qde', content: projectXml(library, words, survey) };
  for await (const article of library.articles()) {
    yield { name: `sources/${guidOf(article.id)}.txt`, content: [sourceTextOf(article).text] };
    onArticle();
  }
  if (survey.lost.length > 0)
    yield { name: `sources/${lostGuid}.txt`, content: [lostText(survey.lost).text] };
}

const lostGuid = guidOf('lost highlights');

interface Survey {
  readonly makers: readonly string[];
  readonly colours: readonly string[];
  readonly lost: readonly LibraryHighlight[];
}

async function surveyOf(library: Library): Promise<Survey> {
  const makers = new Set<string>();
  const colours = new Set<string>();
  const lost = new Map<HighlightId, LibraryHighlight>();
  const look = (highlights: readonly LibraryHighlight[], isLoose: boolean) => {
    for (const highlight of highlights) {
      colours.add(highlight.colour);
      if (isLoose || highlight.status === 'lost') lost.set(highlight.id, highlight);
    }
  };
  for await (const article of library.articles()) {
    for (const maker of makersOf(article)) makers.add(maker);
    look(article.highlights, false);
  }
  const { highlights, notes } = library.rest;
  look(highlights, true);
  for (const { maker } of [...highlights, ...notes]) if (maker !== '') makers.add(maker);
  return { makers: [...makers], colours: [...colours], lost: [...lost.values()] };
}

async function* projectXml(library: Library, words: ExportWords, { makers, colours, lost }: Survey) {
  const { head } = library;
  yield `${xmlDeclaration}<Project xmlns="urn:QDA-XML:project:1.0"${xmlAttributes({
    name: head.name,
    origin: 'Broadsheet',
    creationDateTime: head.exportedAt,
  })}>`;
  if (makers.length > 0) {
    const users = makers.map((name) => xmlElement('User', { guid: userOf(name), name }, ''));
    yield `<Users>${users.join('')}</Users>`;
  }
  const codes = codesXml(head, colours, words);
  if (codes !== '') yield `<CodeBook>${codes}</CodeBook>`;
  yield `<Variables>${factFields
    .map((name) => xmlElement('Variable', { guid: variableOf(name), name, typeOfVariable: 'Text' }, ''))
    .join('')}</Variables>`;
  const notes = new Map<string, string>();
  if (library.count > 0 || lost.length > 0) {
    yield '<Sources>';
    const lostNotes = [...library.rest.notes];
    for await (const article of library.articles()) {
      yield sourceXml(article, notes);
      lostNotes.push(...article.notes);
    }
    if (lost.length > 0) yield lostSource(lost, lostNotes, words, notes);
    yield '</Sources>';
  }
  const loose = library.rest.notes.filter(({ target }) => target.kind !== 'highlight');
  for (const note of loose) addNote(note, notes);
  if (notes.size > 0) yield `<Notes>${[...notes.values()].join('')}</Notes>`;
  yield setsXml(head, (targetGUID) => xmlElement('MemberCode', { targetGUID }, ''));
  yield loose.map(noteRef).join('');
  yield '</Project>\n';
}

function sourceXml(article: LibraryArticle, notes: Map<string, string>): string {
  const [page] = article.pages;
  const guid = guidOf(article.id);
  const text = sourceTextOf(article);
  const byHighlight = groupBy(article.notes, highlightOf);
  const selections = article.highlights
    .filter(({ status }) => status !== 'lost')
    .flatMap((highlight) =>
      selectionsOf(highlight, text.rangesOf(highlight.spans), byHighlight.get(highlight.id) ?? [], notes),
    );
  const codings = article.marks
    .filter(({ kind, tagId }) => kind === 'tag' && tagId !== '')
    .map(({ id, tagId, maker, createdAt }) => coding(guidOf(id), guidOf(tagId), maker, createdAt));
  const own = article.notes.filter(({ target }) => target.kind !== 'highlight');
  for (const note of own) addNote(note, notes);
  const facts = factFields.flatMap((field) => {
    const value = page.facts[field];
    if (value === '') return [];
    const ref = xmlElement('VariableRef', { targetGUID: variableOf(field) }, '');
    return [`<VariableValue>${ref}<TextValue>${xmlText(value)}</TextValue></VariableValue>`];
  });
  return xmlElement(
    'TextSource',
    { guid, name: nameOf(article), plainTextPath: `internal://${guid}.txt` },
    [...selections, ...codings, ...own.map(noteRef), ...facts].join(''),
  );
}

function selectionsOf(
  highlight: LibraryHighlight,
  ranges: readonly SourceRange[],
  notesOn: readonly LibraryNote[],
  notes: Map<string, string>,
): readonly string[] {
  for (const note of notesOn) addNote(note, notes);
  const { id, tagIds, colour, maker, createdAt, updatedAt, quotes } = highlight;
  return ranges.map(({ start, end }, part) => {
    const codes = [...tagIds.map((tag) => guidOf(tag)), colourGuid(colour)];
    return xmlElement(
      'PlainTextSelection',
      {
        guid: selectionGuid(id, part),
        name: (quotes[part] ?? quotes.join(' '))
          .replace(/\s+/gu, ' ')
          .slice(0, 60)
          .replace(/[\uD800-\uDBFF]$/u, ''),
        ...{ startPosition: start, endPosition: end },
        ...made(maker, createdAt),
        modifiedDateTime: isoTime(updatedAt),
      },
      [
        ...codes.map((code) => coding(guidOf(`${id}/${part}/${code}`), code, maker, createdAt)),
        ...(part === 0 ? notesOn.map(noteRef) : []),
      ].join(''),
    );
  });
}

/** Their quotes, one a line. */
function lostText(lost: readonly LibraryHighlight[]) {
  const ranges: SourceRange[] = [];
  let text = '';
  for (const { quotes } of lost) {
    const start = text.length;
    text += quotes.join(' ').replace(/\s+/gu, ' ').trim();
    ranges.push({ start, end: text.length });
    text += '\n';
  }
  const points = codePointsOf(text);
  const toPoints = ({ start, end }: SourceRange) => ({
    start: points.toCodePoints(start),
    end: points.toCodePoints(end),
  });
  return { text, ranges: ranges.map(toPoints) };
}

function lostSource(
  lost: readonly LibraryHighlight[],
  allNotes: readonly LibraryNote[],
  words: ExportWords,
  notes: Map<string, string>,
): string {
  const byHighlight = groupBy(allNotes, highlightOf);
  const { ranges } = lostText(lost);
  const selections = lost.flatMap((highlight, at) =>
    selectionsOf(highlight, ranges.slice(at, at + 1), byHighlight.get(highlight.id) ?? [], notes),
  );
  const name = `${words.highlights}: ${words.lost}`;
  return xmlElement(
    'TextSource',
    { guid: lostGuid, name, plainTextPath: `internal://${lostGuid}.txt` },
    selections.join(''),
  );
}

function highlightOf({ target }: LibraryNote): HighlightId | null {
  return target.kind === 'highlight' ? target.highlightId : null;
}

function addNote(note: LibraryNote, notes: Map<string, string>): void {
  const { id, body, maker, createdAt, updatedAt } = note;
  const text = body.replace(/\r\n?/gu, '\n');
  const name =
    text
      .trim()
      .split('\n', 1)[0]
      ?.slice(0, 60)
      .replace(/[\uD800-\uDBFF]$/u, '') ?? '';
  const about = { guid: guidOf(id), name, ...made(maker, createdAt), modifiedDateTime: isoTime(updatedAt) };
  notes.set(id, xmlElement('Note', about, `<PlainTextContent>${xmlText(text)}</PlainTextContent>`));
}

function noteRef({ id }: LibraryNote): string {
  return xmlElement('NoteRef', { targetGUID: guidOf(id) }, '');
}

function coding(guid: string, code: string, maker: string, createdAt: number): string {
  return xmlElement(
    'Coding',
    { guid, ...made(maker, createdAt) },
    xmlElement('CodeRef', { targetGUID: code }, ''),
  );
}

function made(maker: string, createdAt: number) {
  return { creatingUser: maker === '' ? undefined : userOf(maker), creationDateTime: isoTime(createdAt) };
}

function userOf(name: string): string {
  return guidOf(`maker:${name}`);
}

function variableOf(field: string): string {
  return guidOf(`variable:${field}`);
}

function nameOf({ title, pages }: LibraryArticle): string {
  const { paper, date, page } = pages[0].facts;
  return [title.replace(/\s+/gu, ' '), paper, date, page].filter((part) => part !== '').join(', ');
}
