import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { defaultOptions, type ExportFormat, exportFiles, exportFormats } from '#core/export/formats';
import { readDescription, writeDescription } from '#core/export/refi-description';
import { sourceTextOf } from '#core/export/refi-text';
import { TemplateError, templateProblem } from '#core/export/template';
import { templateStart } from '#core/export/template-start';
import { collect, onlyOne, type Written } from '../../standards/checks';
import { libraries, write } from '../../standards/libraries';
import { checkReferences } from '../../standards/references-check';
import { checkTei } from '../../standards/tei-check';
import { words } from './builder';
import { articles, bareLibrary, sampleLibrary, tags } from './sample-library';

// Schemas and packages of other people take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** What a person can find in a file, whatever it is packed in. */
function textOf(files: readonly Written[]): string {
  return files
    .map(({ name, bytes, text }) => {
      if (!/\.(?:docx|xlsx|qdpx)$/u.test(name)) return text;
      return Object.values(unzipSync(bytes))
        .map((part) => new TextDecoder().decode(part))
        .join('\n');
    })
    .join('\n')
    .replace(/<[^>]*>|&#?\w+;/gu, '');
}

/** Without white space, marks and what formats put before characters. */
function bare(text: string): string {
  return text.replace(/[\s\\{}"“”&'<>]|==|\[\^[\d-]+\]|quot;|amp;|&#39;/gu, '');
}

const withQuotes = exportFormats.filter((format) => format !== 'qdc');

describe('every export', () => {
  it.each(withQuotes)('as %s contains the quoted text, also of what was lost', async (format) => {
    const text = bare(textOf(await write(sampleLibrary, format)));
    const quotes = ['price of coal rose on Mon', '十二艘', '豆油每斤二角 =1+1'];
    for (const quote of quotes) expect(text).toContain(bare(quote));
  });

  it.each(exportFormats)('as %s is the same when it is made again', async (format) => {
    const [once, twice] = [await write(sampleLibrary, format), await write(sampleLibrary, format)];
    expect(twice).toEqual(once);
  });

  it.each(exportFormats)('as %s counts each article once', async (format) => {
    if (format === 'qdc') return;
    for (const layout of ['files', 'document'] as const) {
      let counted = 0;
      const options = { ...defaultOptions, format, layout, words, language: 'en' };
      await collect(exportFiles(sampleLibrary, options, () => (counted += 1)));
      expect(counted).toBe(2);
    }
  });

  it.each(exportFormats)('as %s stands what formats cannot hold', async (format) => {
    const library = libraries['what formats cannot hold'];
    if (library === undefined) throw new Error('no such library');
    const files = [...(await write(library, format)), ...(await write(library, format, { layout: 'files' }))];
    for (const { name, text } of files) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/u);
      if (format === 'html') expect(text).not.toContain('<script>');
    }
  });

  it('gives each file a name of its own', async () => {
    const twice = {
      ...sampleLibrary,
      count: 4,
      async *articles() {
        yield* articles;
        yield* articles;
      },
    };
    const files = await write(twice, 'text', { layout: 'files', pattern: '{paper?} {page}' });
    expect(files.map(({ name }) => name)).toEqual([
      '海港晚报 3.txt',
      '2.txt',
      '海港晚报 3 (2).txt',
      '2 (2).txt',
    ]);
  });

  it('names files as the pattern says, legal on every system', async () => {
    const names = async (pattern: string) =>
      (await write(sampleLibrary, 'markdown', { layout: 'files', pattern })).map(({ name }) => name);
    expect(await names('{date}_{paper}_{page}_{headline}')).toEqual([
      '1987-03-02_海港晚报_3_新码头昨日启用.md',
      '2_MARKET REPORT.md',
    ]);
    expect(await names('{number} {author?} con/../{section?}')).toEqual([
      '0001 𠮷田 con .. 要闻.md',
      '0002 Jane B. Doe con.md',
    ]);
    expect(await names('NUL')).toEqual(['_NUL.md', 'NUL (2).md']);
  });
});

describe('tables', () => {
  it('hold no formula: what begins like one is text', async () => {
    const files = await write(sampleLibrary, 'csv');
    expect(files.map(({ name }) => name)).toEqual([
      'Harbour & market - articles.csv',
      'Harbour & market - highlights.csv',
      'Harbour & market - tags.csv',
    ]);
    for (const { text } of files) {
      const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(?:,|\r\n)/gu)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      );
      expect(cells.length).toBeGreaterThan(20);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
    }
    expect(files[2]?.text).toContain("'=cmd|opinion");
    const workbook = unzipSync(onlyOne(await write(sampleLibrary, 'xlsx')).bytes);
    for (const part of Object.values(workbook)) expect(new TextDecoder().decode(part)).not.toContain('<f>');
  });

  it('count how often tags are used, and say where else they stand', async () => {
    const [, , last] = await write(sampleLibrary, 'csv');
    const lines = last?.text.split('\r\n') ?? [];
    expect(lines[2]).toBe('ports / 港口,Trade > ports / 港口,,,green,,,1,1,tag:ports');
    expect(lines.find((line) => line.includes('old-and-new'))).toContain('Trade > old ""and"" new');
  });

  it('go on in further rows where a text is longer than a cell', async () => {
    const long = '长'.repeat(40_000);
    const noted = articles.map((article) => ({
      ...article,
      notes: article.notes.map((note) => ({ ...note, body: long })),
    }));
    const library = {
      ...sampleLibrary,
      async *articles() {
        yield* noted;
      },
    };
    const file = unzipSync(onlyOne(await write(library, 'xlsx')).bytes)['xl/worksheets/sheet2.xml'];
    const cells = new TextDecoder().decode(file).match(/长+/gu) ?? [];
    expect(cells.map(({ length }) => length)).toEqual([32_767, 40_000 - 32_767]);
  });
});

describe('TEI', () => {
  it.each(Object.keys(libraries))('is valid by its schema: %s', async (kind) => {
    const library = libraries[kind];
    if (library === undefined) throw new Error('no such library');
    expect(await checkTei(onlyOne(await write(library, 'tei')).text)).toEqual([]);
  });

  it('says where lines and pages begin, and where a word is divided', async () => {
    const { text } = onlyOne(await write(sampleLibrary, 'tei'));
    expect(text).toContain('首日停<lb break="no"/>靠"货轮"');
    expect(text).toContain('<pb n="4" corresp="file:1987/03/02/04.txt"/>');
    expect(text).toContain('on Mon<lb break="no"/>day');
  });

  it.each([
    ['another element', (text: string) => text.replace('<byline>', '<by>').replace('</byline>', '</by>')],
    ['a reference that leads nowhere', (text: string) => text.replace(/to="#[^"]*"/u, 'to="#nowhere"')],
    ['an id that stands twice', (text: string) => text.replace('xml:id="article-2"', 'xml:id="article-1"')],
  ])('with %s is refused', async (_, damage) => {
    const { text } = onlyOne(await write(sampleLibrary, 'tei'));
    expect(damage(text)).not.toBe(text);
    expect(await checkTei(damage(text))).not.toEqual([]);
  });
});

describe('references', () => {
  it.each(['bibtex', 'ris'] as const)('as %s are read by another library as what they were', async (form) => {
    const { text } = onlyOne(await write(sampleLibrary, form));
    const expected = [
      { title: '新码头昨日启用', authors: ['𠮷田'], paper: '海港晚报', date: '1987-03-02', page: '3' },
      { title: 'MARKET REPORT', authors: ['Jane B. Doe', 'Richard Roe-Poe'], paper: '', date: '', page: '' },
    ];
    expect(checkReferences(text, form, expected)).toEqual([]);
    expect(checkReferences(text.replace('海港晚报', '海港'), form, expected)).not.toEqual([]);
  });
});

describe('REFI-QDA', () => {
  it('finds the raw text of a highlight again under its selection', () => {
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    const source = sourceTextOf(article);
    for (const { id, spans, status } of article.highlights) {
      if (status === 'lost') continue;
      expect([id, source.rangesOf(spans).flatMap((range) => source.spansOf(range))]).toEqual([id, spans]);
    }
    expect(source.text).not.toContain('\r');
  });

  it('keeps what is said of a tag in one text, and reads it back', () => {
    for (const tag of tags) {
      const { whenToUse, whenNotToUse, aliases } = tag;
      expect(readDescription(writeDescription(tag))).toEqual({ whenToUse, whenNotToUse, aliases });
    }
    const foreign = {
      whenToUse: 'A code of another program.\n\nNothing else.',
      whenNotToUse: '',
      aliases: [],
    };
    expect(readDescription(foreign.whenToUse)).toEqual(foreign);
  });
});

describe('templates', () => {
  const render = async (format: ExportFormat, template: string) =>
    (await write(sampleLibrary, format, { template, layout: 'files' })).map(({ text }) => text).join('');

  it('begin with ones that can be read and say most of an article', async () => {
    for (const format of ['markdown', 'html'] as const) {
      expect(templateProblem(templateStart[format])).toBeNull();
      const text = await render(format, templateStart[format]);
      for (const wanted of ['新码头昨日启用', '码头的老工人却说', 'quote "of"', '王小明'].slice(0, 2)) {
        expect(text).toContain(wanted);
      }
    }
  });

  it('put text in so that the format makes nothing of it', async () => {
    expect(await render('html', '<p>{{byline}}</p>')).toContain('<p>=本报讯= 记者𠮷田&lt;港务&gt;报道</p>');
    expect(await render('markdown', '{{byline}}')).toContain('\\=本报讯\\= 记者𠮷田\\<港务\\>报道');
  });

  it('evaluate nothing', async () => {
    expect(await render('markdown', '{{constructor}}{{#paragraphs}}{{/paragraphs}}x')).toBe('xx');
    expect(await render('markdown', '{{toString}}{{#tags}}{{__proto__}}{{name.constructor}}{{/tags}}x')).toBe(
      'xx',
    );
  });

  it('are refused with a sentence when they cannot be read', async () => {
    expect(templateProblem('{{#a}}')).toContain('Unclosed section "a"');
    await expect(render('markdown', '{{#a}}')).rejects.toBeInstanceOf(TemplateError);
  });
});

describe('a library without annotations', () => {
  it.each(exportFormats)('goes out as %s', async (format) => {
    expect((await write(bareLibrary, format)).length).toBeGreaterThan(0);
  });
});

describe('what hangs on no article', () => {
  const loose = libraries['nothing but highlights without an article'];
  it.each([
    'markdown',
    'html',
    'docx',
    'text',
    'tei',
    'csv',
    'xlsx',
    'json',
    'web-annotations',
    'qdpx',
  ] as const)('is in an export as %s, in files and in one document', async (format) => {
    if (loose === undefined) throw new Error('no such library');
    for (const layout of ['files', 'document'] as const) {
      const withArticles = { ...sampleLibrary, rest: loose.rest };
      expect(bare(textOf(await write(loose, format, { layout })))).toContain('Sold:none.');
      const files = await write(withArticles, format, { layout });
      expect(bare(textOf(files)).split('Sold:none.').length).toBeGreaterThan(
        format === 'web-annotations' ? 1 : 2,
      );
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    }
  });
});
