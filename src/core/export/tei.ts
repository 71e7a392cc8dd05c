/**
 * TEI P5: one document, a `div` of type "article" each, with page and line beginnings. Highlights may overlap, so they
 * are spans between anchors; tags are categories of a taxonomy, makers are named as responsible. `tei.rng`, beside
 * this file, says what is written.
 */
import { uuidOf } from '../base/sha256';
import type { TagId } from '../page/ids';
import { writersOf } from './citation';
import type { ExportWords } from './exported';
import { type HeadNames, namesOf, tagsOn } from './exported-article';
import { type Library, type LibraryArticle, type LibraryHead, type LibraryTag, makersOf } from './library';
import { teiParts } from './tei-parts';
import { storedText } from './written-parts';
import { xmlDeclaration, xmlElement, xmlText } from './xml';

/** Yields the document in pieces. The articles are gone through twice. */
export async function* teiDocument(
  library: Library,
  words: ExportWords,
  onArticle: () => void = () => {},
): AsyncGenerator<string> {
  const { head, rest } = library;
  const names = namesOf(head);
  const makers = new Set<string>();
  for await (const article of library.articles()) for (const maker of makersOf(article)) makers.add(maker);
  for (const { maker } of [...rest.highlights, ...rest.notes]) if (maker !== '') makers.add(maker);
  yield `${xmlDeclaration}<TEI xmlns="http://www.tei-c.org/ns/1.0">`;
  yield teiHeader(head, [...makers]);
  yield '<text><body>';
  let index = 0;
  for await (const article of library.articles()) {
    yield articleXml(article, index, names, words);
    index += 1;
    onArticle();
  }
  if (rest.highlights.length > 0 || index === 0) {
    const quotes = rest.highlights.map((highlight) =>
      xmlElement('note', { type: 'lost', ...resp(highlight.maker) }, paragraphs(storedText(highlight))),
    );
    yield xmlElement('div', { type: 'rest' }, `<p/>${quotes.join('')}`);
  }
  yield '</body></text></TEI>\n';
}

function teiHeader(head: LibraryHead, makers: readonly string[]): string {
  const responsible = makers.map((name) =>
    xmlElement(
      'respStmt',
      { 'xml:id': makerId(name) },
      `<resp>annotation</resp><name>${xmlText(name)}</name>`,
    ),
  );
  const sources = head.sources.map(({ name }) => `<bibl>${xmlText(name)}</bibl>`);
  const shades = Object.entries(head.colours).map(([colour, meaning]) =>
    xmlElement('category', { 'xml:id': `colour-${safe(colour)}` }, `<catDesc>${xmlText(meaning)}</catDesc>`),
  );
  const taxonomies = [
    head.tags.length === 0 ? '' : xmlElement('taxonomy', { 'xml:id': 'tags' }, categories(head.tags)),
    shades.length === 0 ? '' : xmlElement('taxonomy', { 'xml:id': 'colours' }, shades.join('')),
  ].join('');
  return [
    '<teiHeader><fileDesc>',
    `<titleStmt><title>${xmlText(head.name)}</title>${responsible.join('')}</titleStmt>`,
    `<publicationStmt><p>Broadsheet, engine ${head.engineVersion}, <date when="${head.exportedAt}"/></p></publicationStmt>`,
    `<sourceDesc>${sources.length === 0 ? '<p/>' : `<listBibl>${sources.join('')}</listBibl>`}</sourceDesc></fileDesc>`,
    taxonomies === '' ? '' : `<encodingDesc><classDecl>${taxonomies}</classDecl></encodingDesc>`,
    '</teiHeader>',
  ].join('');
}

/** Tags in their tree, each once. */
function categories(tags: readonly LibraryTag[]): string {
  const known = new Set(tags.map(({ id }) => id));
  const seen = new Set<TagId>();
  const categoryOf = (tag: LibraryTag): string => {
    seen.add(tag.id);
    const children = tags.filter(({ id, parentIds }) => parentIds[0] === tag.id && !seen.has(id));
    const descriptions = [tag.whenToUse, tag.whenNotToUse === '' ? '' : `Not: ${tag.whenNotToUse}`]
      .filter((text) => text !== '')
      .map((text) => `<gloss>${xmlText(text)}</gloss>`);
    const others = tag.aliases.map((alias) => `<term type="alias">${xmlText(alias)}</term>`);
    const description = `<catDesc><term>${xmlText(tag.name)}</term>${others.join('')}${descriptions.join('')}</catDesc>`;
    return xmlElement(
      'category',
      {
        'xml:id': tagIdOf(tag.id),
        corresp: tag.parentIds
          .slice(1)
          .filter((id) => known.has(id))
          .map((id) => `#${tagIdOf(id)}`)
          .join(' '),
      },
      description + children.map(categoryOf).join(''),
    );
  };
  const roots = tags.filter(({ parentIds: [parent] }) => parent === undefined || !known.has(parent));
  const written = roots.map(categoryOf);
  return [...written, ...tags.flatMap((tag) => (seen.has(tag.id) ? [] : [categoryOf(tag)]))].join('');
}

function articleXml(of: LibraryArticle, index: number, names: HeadNames, words: ExportWords): string {
  const id = `article-${index + 1}`;
  const [page] = of.pages;
  const { facts } = page;
  const about = xmlElement(
    'bibl',
    {},
    [
      ...writersOf(of.authors).map((name) => `<author>${xmlText(name)}</author>`),
      `<title level="a">${xmlText(of.title.replace(/\s+/gu, ' '))}</title>`,
      facts.paper === '' ? '' : `<title level="j">${xmlText(facts.paper)}</title>`,
      facts.date === '' ? '' : xmlElement('date', { when: facts.date }, xmlText(facts.date)),
      ...(['edition', 'section', 'page'] as const).map((unit) =>
        facts[unit] === '' ? '' : xmlElement('biblScope', { unit }, xmlText(facts[unit])),
      ),
      `<idno type="file">${xmlText([names.sources.get(page.sourceId) ?? '', page.path].join('/'))}</idno>`,
    ].join(''),
  );
  const { content, spans } = teiParts(of, id, (tagId) => `#${tagIdOf(tagId)}`, names, words);
  const notes = of.notes.map((note, at) => {
    const { target } = note;
    const on =
      target.kind === 'highlight' ? of.highlights.findIndex((one) => one.id === target.highlightId) : -1;
    return xmlElement(
      'note',
      {
        'xml:id': `${id}-note-${at + 1}`,
        type: target.kind,
        target: on === -1 ? `#${id}` : `#${id}-h${on + 1}`,
        ...resp(note.maker),
      },
      paragraphs(note.body.trim().split(/\n{2,}/u)),
    );
  });
  return xmlElement(
    'div',
    {
      type: 'article',
      'xml:id': id,
      'xml:lang': of.lang === 'und' ? undefined : of.lang,
      ana: tagsOn(of, names)
        .map((tag) => `#${tagIdOf(tag.id)}`)
        .join(' '),
    },
    content + about + spans + notes.join(''),
  );
}

function paragraphs(texts: readonly string[]): string {
  return texts.length === 0 ? '<p/>' : texts.map((text) => `<p>${xmlText(text)}</p>`).join('');
}

function resp(maker: string): { readonly resp?: string } {
  return maker === '' ? {} : { resp: `#${makerId(maker)}` };
}

function makerId(name: string): string {
  return `maker-${uuidOf(name).slice(0, 13)}`;
}

function tagIdOf(id: TagId): string {
  return `tag-${uuidOf(id).slice(0, 13)}`;
}

function safe(text: string): string {
  return text.replace(/[^\p{L}\p{N}_.-]/gu, '_');
}
