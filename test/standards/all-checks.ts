/**
 * The checks of all standards over all libraries, one line each. Each check first has to refuse a broken sample: a
 * check that cannot fail proves nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writersOf } from '#core/export/citation';
import { exportedArticle, namesOf } from '#core/export/exported-article';
import type { Library, LibraryArticle } from '#core/export/library';
import { selectionGuid } from '#core/export/refi-ids';
import { sourceTextOf } from '#core/export/refi-text';
import { quotedText, writtenParts } from '#core/export/written-parts';
import { onlyOne, type Written } from './checks';
import { checkReturn, type Returning, returning } from './import-check';
import { libraries, write } from './libraries';
import { officeProgram } from './office';
import { checkWord, checkWorkbook, type ExpectedComment } from './office-check';
import { checkReferences, type ExpectedReference } from './references-check';
import { checkCodebook, checkProject, selectedTexts } from './refi-check';
import { checkTei } from './tei-check';
import { checkAnnotations, readAnnotationSchemas, unmetBy } from './web-annotation-check';

export type Outcome =
  | { readonly kind: 'holds'; readonly what: string }
  | { readonly kind: 'fails'; readonly what: string; readonly faults: readonly string[] }
  /** A check that could not be made; `counts`: without it nothing is proven. */
  | { readonly kind: 'not run'; readonly what: string; readonly why: string; readonly counts: boolean };

/** Runs every check; `shared` is the folder of the published schemas. */
export async function* checkStandards(shared: string): AsyncGenerator<Outcome> {
  const hasSchemas = existsSync(join(shared, 'w3c-web-annotation'));
  const missing = (what: string): Outcome => ({
    ...{ kind: 'not run', what, counts: true },
    why: 'the published schemas are not here',
  });
  if (hasSchemas) yield* checkWebAnnotations(shared);
  else yield missing('Web Annotation: the MUST assertions of the W3C');
  if (hasSchemas) yield* checkRefi(shared);
  else yield missing('REFI-QDA: both XSDs');
  if (hasSchemas) yield* checkCsl(shared);
  else yield missing('CSL-JSON: its schema');
  yield* overAll('TEI', async (library) => checkTei(onlyOne(await write(library, 'tei')).text));
  yield refuses('TEI', await checkTei(broken.tei(onlyOne(await write(everyFeature, 'tei')).text)));
  yield* checkReaders('bibtex');
  yield* checkReaders('ris');
  yield* checkImports();
  const program = officeProgram();
  if (program !== null) yield* checkOffice(program);
  else {
    const what = 'DOCX and XLSX in LibreOffice';
    yield {
      kind: 'not run',
      what,
      why: 'LibreOffice is not installed (libreoffice-writer-nogui, -calc-nogui)',
      counts: false,
    };
  }
}

const everyFeature = libraries['every feature'] as Library;

async function* overAll(name: string, check: (library: Library) => Promise<readonly string[]>) {
  for (const [kind, library] of Object.entries(libraries))
    yield outcome(`${name}: ${kind}`, await check(library));
}

function outcome(what: string, faults: readonly string[]): Outcome {
  return faults.length === 0 ? { kind: 'holds', what } : { kind: 'fails', what, faults };
}

/** A broken sample has to be refused. */
function refuses(name: string, faults: readonly string[]): Outcome {
  return outcome(`${name}: a broken sample is refused`, faults.length > 0 ? [] : ['it was let pass']);
}

/** Samples with one thing wrong each. */
const broken = {
  tei: (text: string) => text.replace('<p>', '<q>').replace('</p>', '</q>'),
  teiPointer: (text: string) => text.replace(/target="#[^"]*"/u, 'target="#nowhere"'),
  codebook: (text: string) => text.replace('</CodeBook>', '<Sets></Sets></CodeBook>'),
  project: (file: Written, change: (text: string) => string): Written => {
    const files = unzipSync(file.bytes);
    const project = change(new TextDecoder().decode(files['project.qde']));
    return { ...file, bytes: zipSync({ ...files, 'project.qde': strToU8(project) }) };
  },
} as const;

async function* checkWebAnnotations(shared: string): AsyncGenerator<Outcome> {
  const schemas = readAnnotationSchemas(join(shared, 'w3c-web-annotation'));
  const name = `Web Annotation, ${schemas.assertions.length} MUST assertions`;
  yield* overAll(name, async (library) => checkAnnotations(await write(library, 'web-annotations'), schemas));
  // The recommendation has no Composite, List and Independents any more; some samples still do.
  const samples = (kind: string) => {
    const folder = join(shared, 'w3c-web-annotation/tools/samples', kind);
    return readdirSync(folder)
      .filter((file) => /^anno.*\.json$/u.test(file))
      .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
      .filter(({ text }) => !/"(?:Composite|List|Independents)"/u.test(text));
  };
  const correct = samples('correct');
  yield outcome(
    `${name}: the ${correct.length} correct samples of the W3C pass`,
    correct.flatMap(({ file, text }) => unmetBy(JSON.parse(text), schemas).map((one) => `${file}: ${one}`)),
  );
  const incorrect = samples('incorrect');
  const refused = incorrect.filter(
    ({ text }) => !isJson(text) || unmetBy(JSON.parse(text), schemas).length > 0,
  );
  yield outcome(
    `${name}: ${refused.length} of the ${incorrect.length} incorrect samples of the W3C are refused`,
    refused.length * 2 > incorrect.length ? [] : ['that is less than half'],
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* checkRefi(shared: string): AsyncGenerator<Outcome> {
  const read = (name: string) => readFileSync(join(shared, 'refi-qda', name), 'utf8');
  const codebook = read('Codebook.xsd');
  const projects = [read('Project-mrt2019.xsd'), read('schema.cproctor.xsd')];
  yield* overAll('REFI-QDA codebook', async (library) =>
    checkCodebook(onlyOne(await write(library, 'qdc')), codebook),
  );
  yield* overAll('REFI-QDA project', async (library) => {
    const file = onlyOne(await write(library, 'qdpx'));
    return [...(await checkProject(file, projects)), ...(await selectionFaults(library, file))];
  });
  const [qdc, qdpx] = [onlyOne(await write(everyFeature, 'qdc')), onlyOne(await write(everyFeature, 'qdpx'))];
  yield refuses(
    'REFI-QDA codebook',
    await checkCodebook({ ...qdc, text: broken.codebook(qdc.text) }, codebook),
  );
  const breaks: readonly (readonly [string, (text: string) => string])[] = [
    ['an empty list', (text) => text.replace('<Notes>', '<Notes/><Notes>')],
    ['a code that is nowhere', (text) => text.replace(/targetGUID="[^"]{8}/u, 'targetGUID="00000000')],
    ['a position behind the end', (text) => text.replace(/endPosition="\d+"/u, 'endPosition="99999"')],
    ['a source without a file', (text) => text.replace(/internal:\/\/[^"]{8}/u, 'internal://00000000')],
  ];
  for (const [what, change] of breaks) {
    yield refuses(
      `REFI-QDA project with ${what}`,
      await checkProject(broken.project(qdpx, change), projects),
    );
  }
}

/** Every highlight that was found has a selection, and under it stands what the highlight covers. */
async function selectionFaults(library: Library, file: Written): Promise<readonly string[]> {
  const texts = selectedTexts(file);
  const faults: string[] = [];
  for await (const article of library.articles()) {
    const source = sourceTextOf(article);
    for (const { id, spans, status } of article.highlights) {
      if (status === 'lost') continue;
      source.rangesOf(spans).forEach(({ start, end }, part) => {
        const wanted = [...source.text]
          .slice(start, end)
          .join('')
          .replace(/\p{Surrogate}/gu, '\uFFFD');
        const found = texts.get(selectionGuid(id, part));
        if (found !== wanted) faults.push(`${id}: “${String(found)}”, not “${wanted}”`);
      });
    }
  }
  return faults;
}

async function* checkCsl(shared: string): AsyncGenerator<Outcome> {
  const schema = JSON.parse(readFileSync(join(shared, 'csl/csl-data.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const check = (text: string) =>
    validate(JSON.parse(text))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  yield* overAll('CSL-JSON', async (library) => check(onlyOne(await write(library, 'csl-json')).text));
  const text = onlyOne(await write(everyFeature, 'csl-json')).text;
  yield refuses('CSL-JSON', check(text.replace('"title"', '"column": "2", "title"')));
}

async function* checkReaders(form: 'bibtex' | 'ris'): AsyncGenerator<Outcome> {
  for (const kind of ['every feature', 'without tags, sets and notes']) {
    const library = libraries[kind] as Library;
    const file = onlyOne(await write(library, form));
    const all = await gather(library);
    const quotes = all.flatMap((article) => shownQuotes(library, article));
    const lost = quotes.filter((quote) => !readable(file.text).includes(readable(quote)));
    const faults = checkReferences(file.text, form, all.map(expectedReference));
    yield outcome(`${form}, read by another library: ${kind}`, [
      ...faults,
      ...lost.map((quote) => `it lacks “${quote}”`),
    ]);
  }
  const text = onlyOne(await write(everyFeature, form)).text;
  const all = (await gather(everyFeature)).map(expectedReference);
  const changed =
    form === 'bibtex' ? text.replace('journal = ', 'jurnal = ') : text.replace('T2  - ', 'X9  - ');
  yield refuses(form, checkReferences(changed, form, all));
}

async function* checkImports(): AsyncGenerator<Outcome> {
  for (const format of Object.keys(returning) as Returning[]) {
    const name = `${format}, imported again`;
    yield* overAll(name, async (library) =>
      checkReturn(library, format, onlyOne(await write(library, format))),
    );
    const file = onlyOne(await write(everyFeature, format));
    yield refuses(
      name,
      await checkReturn(everyFeature, format, { ...file, bytes: file.bytes.slice(0, -40) }),
    );
  }
}

/** Without white space and what TeX needs before characters. */
function readable(text: string): string {
  return text.replace(/\\textasciicircum\{\}/gu, '^').replace(/[\s\\{}]+/gu, '');
}

function expectedReference({ title, authors, pages: [{ facts }] }: LibraryArticle): ExpectedReference {
  return { title, authors: writersOf(authors), paper: facts.paper, date: facts.date, page: facts.page };
}

async function gather(library: Library): Promise<readonly LibraryArticle[]> {
  const articles: LibraryArticle[] = [];
  for await (const article of library.articles()) articles.push(article);
  return articles;
}

function shownQuotes(library: Library, article: LibraryArticle): readonly string[] {
  const exported = exportedArticle(article, namesOf(library.head));
  const parts = writtenParts(exported);
  return exported.highlights.flatMap((highlight) => quotedText(highlight, exported, parts));
}

async function* checkOffice(program: string): AsyncGenerator<Outcome> {
  for (const kind of ['every feature', 'without tags, sets and notes', 'what formats cannot hold']) {
    const library = libraries[kind] as Library;
    const isHostile = kind === 'what formats cannot hold';
    const word = onlyOne(await write(library, 'docx'));
    yield outcome(
      `DOCX in LibreOffice: ${kind}`,
      checkWord(program, word, await commentsOf(library, isHostile)),
    );
    const workbook = onlyOne(await write(library, 'xlsx'));
    const texts = isHostile ? { Articles: [], Highlights: [], Tags: [] } : await cellsOf(library);
    yield outcome(`XLSX in LibreOffice: ${kind}`, checkWorkbook(program, workbook, texts));
  }
  const word = onlyOne(await write(everyFeature, 'docx'));
  const uncommented = zipSync({ ...unzipSync(word.bytes), 'word/comments.xml': strToU8(emptyComments) });
  yield refuses(
    'DOCX without comments',
    checkWord(program, { ...word, bytes: uncommented }, await commentsOf(everyFeature, false)),
  );
  const plain = new TextDecoder()
    .decode(unzipSync(word.bytes)['word/document.xml'])
    .replaceAll(/<w:highlight [^>]*\/>/gu, '');
  const unmarked = zipSync({ ...unzipSync(word.bytes), 'word/document.xml': strToU8(plain) });
  yield refuses(
    'DOCX without highlights',
    checkWord(program, { ...word, bytes: unmarked }, await commentsOf(everyFeature, false)),
  );
  const workbook = onlyOne(await write(everyFeature, 'xlsx'));
  const files = unzipSync(workbook.bytes);
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet3.xml']);
  const formula = sheet.replace(/<c t="inlineStr"><is>.*?<\/is><\/c>/u, '<c><f>1+1</f><v>2</v></c>');
  const bytes = zipSync({ ...files, 'xl/worksheets/sheet3.xml': strToU8(formula) });
  yield refuses('XLSX', checkWorkbook(program, { ...workbook, bytes }, {}));
}

const emptyComments =
  '<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

async function commentsOf(library: Library, isHostile: boolean): Promise<readonly ExpectedComment[]> {
  const names = namesOf(library.head);
  return (await gather(library)).flatMap((article) => {
    const exported = exportedArticle(article, names);
    const parts = writtenParts(exported);
    return exported.highlights
      .filter(({ isLost }) => !isLost)
      .map((highlight) => ({
        quote: quotedText(highlight, exported, parts)[0] ?? '',
        author: isHostile ? '' : highlight.maker,
        note: highlight.note,
      }));
  });
}

async function cellsOf(library: Library): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = await gather(library);
  return {
    Articles: all.flatMap(({ title, pages: [page] }) => [title, page.path]),
    Highlights: all.flatMap((article) => shownQuotes(library, article)),
    Tags: library.head.tags.flatMap(({ name, whenToUse }) => [name, whenToUse]),
  };
}
