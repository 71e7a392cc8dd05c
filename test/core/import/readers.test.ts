/** Readers of files that come from anywhere: what they take, what they refuse, and that nothing makes them throw. */

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xmlText, xmlValue } from '#core/export/xml';
import { readCsv } from '#core/import/csv-read';
import { countedText } from '#core/import/line-ends';
import type { ImportPlan } from '#core/import/plan';
import { readImport } from '#core/import/read-import';
import { shadeOf } from '#core/import/shades';
import { readXml } from '#core/import/xml-read';

function refusal(name: string, content: string): string {
  const reading = readImport(name, strToU8(content));
  return reading.kind === 'refused' ? `${reading.reason}: ${reading.sentence}` : 'a plan';
}

function plan(name: string, content: string | Uint8Array): ImportPlan {
  const reading = readImport(name, typeof content === 'string' ? strToU8(content) : content);
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  return reading.plan;
}

describe('XML', () => {
  const unit = fc.constantFrom(...'&<>"\'\t\n\r𠮷\u0001]; #xa新');
  const texts = fc.string({ unit });

  it('is read as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(texts, texts, (text, value) => {
        const root = readXml(`<a:b xmlns:a="u" c="${xmlValue(text)}"><d>${xmlText(value)}</d></a:b>`);
        const written = (plain: string) => readXml(`<e>${xmlText(plain)}</e>`).text;
        expect(root.attributes.c).toBe(written(text));
        expect(root.children[0]?.text).toBe(written(value));
      }),
    );
  });

  it('has no document type and no entities of its own', () => {
    expect(refusal('a.qdc', '<!DOCTYPE x [<!ENTITY a "aaaa">]><CodeBook>&a;</CodeBook>')).toMatch(
      /document type/u,
    );
    expect(refusal('a.qdc', '<CodeBook>&file;</CodeBook>')).toMatch(/entity "file" is not known/u);
  });

  it('says where it is broken', () => {
    expect(refusal('a.qdc', '<CodeBook>\n<Codes>\n</CodeBook>')).toMatch(/^damaged: Line 3/u);
    expect(refusal('a.qdc', `${'<a>'.repeat(300)}`)).toMatch(/too deep/u);
    expect(() => readXml('<a b="1"')).toThrow(/Line 1/u);
  });
});

describe('any file', () => {
  it('is read or refused, and never throws', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        '"type":"Annotation",',
        '"target":',
        '<CodeBook>',
        '</CodeBook>',
        '<Project>',
        'PK\u0003\u0004',
      ],
      ...[
        '"format":"broadsheet-library",',
        '"version":1',
        'name,path\n',
        '"items":[{}]',
        'null',
        '<Codes><Code guid="a"/>',
      ],
    );
    const texts = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }).map((some) => some.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          texts.map((text) => strToU8(text)),
          fc.uint8Array(),
        ),
        fc.constantFrom('a.json', 'a.csv', 'a.qdpx'),
        (bytes, name) => {
          expect(['plan', 'refused']).toContain(readImport(name, bytes).kind);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that is something else is refused with a sentence', () => {
    expect(refusal('a.json', '{"a":1}')).toMatch(/^unknown: It is JSON, but/u);
    expect(refusal('a.json', '{"format":"broadsheet-library","version":99}')).toMatch(/^newer/u);
    expect(refusal('a.json', '{"format":"broadsheet-library","version":1}')).toMatch(
      /^damaged: name is not a text/u,
    );
    expect(refusal('a.xml', '<html></html>')).toMatch(/its root is “html”/u);
    expect(refusal('a.csv', 'quote,tags\nx,y')).toMatch(/no table of tags/u);
    expect(readImport('a.zip', zipSync({ 'a.txt': strToU8('a') })).kind).toBe('refused');
  });
});

const project = (selections: string, origin = 'ATLAS.ti', more = '') =>
  zipSync({
    'project.qde': strToU8(
      `<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" origin="${origin}" name="P">
      <Users><User guid="{U1}" name="Ada"/></Users>
      <CodeBook><Codes><Code guid="C1" name="one" color="#00FF00"><Description>Use it.</Description><Code guid="C2" name="two"/></Code></Codes></CodeBook>
      <Sources><TextSource guid="T1" name="Talk" plainTextPath="internal://T1.txt">${selections}</TextSource>
      <PictureSource guid="T2" name="Photo"><PictureSelection guid="S9"/></PictureSource></Sources>
      <Notes><Note guid="N1" name="n"><PlainTextContent>A &amp; B</PlainTextContent></Note></Notes>${more}</Project>`,
    ),
    'Sources/T1.txt': strToU8('\uFEFFone 𠮷 two\r\nthree four\r\n'),
  });

const selection = (from: number, to: number, name: string, inside = '') =>
  `<PlainTextSelection guid="S${from}" name="${name}" startPosition="${from}" endPosition="${to}"><Coding guid="K" creatingUser="u1"><CodeRef targetGUID="c2"/></Coding>${inside}</PlainTextSelection>`;

describe('projects', () => {
  it('count code points, and line ends as their program does', () => {
    for (const [from, to] of [
      [10, 15],
      [11, 16],
    ] as const) {
      const { highlights, skipped } = plan(
        'a.qdpx',
        project(selection(0, 5, 'one 𠮷') + selection(from, to, 'three')),
      );
      expect(highlights.map(({ place }) => place.stretches[0]?.quote)).toEqual(['one 𠮷', 'three']);
      expect(highlights[0]).toMatchObject({ tags: ['c2'], maker: 'Ada' });
      expect(skipped).toEqual(['“Photo” is no text: it and its 1 passages are left out.']);
    }
  });

  it('have notes where they are referred to, and name what has no place', () => {
    const { notes, skipped } = plan(
      'a.qdpx',
      project(
        selection(0, 3, '', '<NoteRef targetGUID="n1"/>') + selection(90, 95, ''),
        'NVivo',
        '<NoteRef targetGUID="N1"/>',
      ),
    );
    expect(notes).toMatchObject([{ body: 'A & B', on: { kind: 'highlight', highlight: 's0' } }]);
    expect(skipped.join(' ')).toMatch(/90 to 95.*project as a whole: 1/u);
  });

  it('have codes with their tree, description and colour', () => {
    expect(plan('a.qdpx', project('')).tags).toMatchObject([
      { key: 'c1', name: 'one', parents: [], whenToUse: 'Use it.', colour: '#00FF00' },
      { key: 'c2', name: 'two', parents: ['c1'] },
    ]);
    expect(shadeOf('#00FF00')).toBe('green');
    expect(shadeOf('pink')).toBe('pink');
    expect(shadeOf('')).toBeNull();
  });

  it('keep a text whose line ends are single as it is', () => {
    expect(countedText('a\nb', [], 'MAXQDA')).toBe('a\nb');
    expect(countedText('a\r\nb', [], 'MAXQDA')).toBe('a\nb');
    expect(countedText('a\r\nb', [], 'QualCoder')).toBe('a\r\nb');
  });
});

describe('tables', () => {
  it('are read with any separator, quotes and line ends', () => {
    const cell = fc
      .string()
      .map((text) => text.replace(/[\r\n]/gu, ' '))
      .filter((text) => !/^'[=+\-@\t]/u.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, by) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const all = [['name', 'memo'] as const, ...rows];
          const written = all
            .map((row, at) => row.map((each) => (at === 0 ? each : quoted(each))).join(by))
            .join('\r\n');
          expect(readCsv(written)).toEqual(
            all.filter((row) => row.some((each) => each.trim() !== '')).map((row) => [...row]),
          );
        },
      ),
    );
  });

  it('of other programs are understood by their columns', () => {
    const { tags } = plan('codes.csv', 'tag,description,number of highlights\n"a, b",Use it.,3\nc,,0\n');
    expect(tags).toMatchObject([{ name: 'a, b', whenToUse: 'Use it.' }, { name: 'c' }]);
    const { tags: nested } = plan('codes.csv', 'Code;Parent\nx;y\n');
    expect(nested.find(({ name }) => name === 'x')?.parents).toEqual(['y']);
  });
});

describe('Web Annotations', () => {
  const one = {
    id: 'http://e.org/1',
    type: 'Annotation',
    bodyValue: 'hm',
    target: { source: 'http://e.org/a.txt', selector: { type: 'TextQuoteSelector', exact: 'x' } },
  };
  const context = 'http://www.w3.org/ns/anno.jsonld';

  it('come alone, as a list, as a page, as a collection and as an archive of pages', () => {
    const page = { '@context': context, type: 'AnnotationPage', items: [one] };
    const files = [
      { '@context': context, ...one },
      [{ '@context': context, ...one }],
      page,
      {
        '@context': context,
        type: 'AnnotationCollection',
        label: 'All',
        first: { type: 'AnnotationPage', items: [one] },
      },
    ].map((value) => strToU8(JSON.stringify(value)));
    files.push(zipSync({ 'a 1.jsonld': strToU8(JSON.stringify(page)) }));
    for (const file of files) {
      const { highlights, notes } = plan('a.jsonld', file);
      expect(highlights).toHaveLength(1);
      expect(notes).toMatchObject([{ body: 'hm' }]);
    }
  });

  it('that point at no text are named', () => {
    const { highlights, skipped } = plan(
      'a.json',
      JSON.stringify([
        {
          '@context': context,
          ...one,
          target: { source: 'x', selector: { type: 'SvgSelector', value: '' } },
        },
        { type: 'Person' },
      ]),
    );
    expect(highlights).toEqual([]);
    expect(skipped).toHaveLength(2);
  });
});
