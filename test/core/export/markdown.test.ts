import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ExportChoice, ExportedArticle } from '#core/export/exported';
import { markdownFile, markdownHead, markdownPiece } from '#core/export/markdown';
import { makeId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { everything, exported, highlight, page, words } from './builder';
import { readAll, readBody, withoutFrontMatter, withoutMarks } from './read-markdown';

const stamp = { exportedAt: '2024-05-06T07:08:09Z', engineVersion: 4 };
const nothing = { highlights: false, notes: false, tags: false, sourceLines: false };

function write(article: ExportedArticle, choice: ExportChoice = everything): string {
  return markdownFile(article, { choice, words, stamp, citationStyle: 'chicago' });
}

/** Text full of what Markdown and its dialects make something of. */
const awkwardLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '中',
        '国',
        '“',
        '”',
        '（',
        '。',
        '，',
        '—',
        '　',
        ' ',
        '  ',
        'a',
        'R&D',
        '&amp;',
        '&#35;',
        '1',
      ),
      fc.constantFrom(
        '*',
        '**',
        '_',
        '__',
        '`',
        '```',
        '#',
        '##',
        '#tag',
        '>',
        '-',
        '---',
        '+',
        '=',
        '==',
        '~',
        '~~',
      ),
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '![',
        '[^1]',
        '](x)',
        '<',
        '<b>',
        '<!--',
        '|',
        '|-|',
        '\\',
        '\\\\',
        '$',
        '%%',
      ),
      fc.constantFrom(
        '^',
        '^id',
        ':',
        '{',
        '}',
        '@',
        '!',
        '1.',
        '2)',
        'http://a.b/c_d_e',
        '[[x]]',
        '- [ ] ',
        '\t',
        ':::',
      ),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((pieces) => pieces.join(''))
  .filter((line) => line.trim() !== '');

const awkwardText = fc.array(awkwardLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

const kinds = {
  paragraph: 'paragraph',
  crosshead: 'heading2',
  caption: 'quote',
  credit: 'quote emphasis',
  'editor-note': 'quote strong',
} as const;

const awkwardBlocks = fc.array(
  fc.tuple(fc.constantFrom('paragraph', 'crosshead', 'caption', 'credit', 'editor-note'), awkwardText),
  { maxLength: 5 },
);

describe('exporting Markdown', () => {
  it('reads back as the same text in the same roles, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.record({ kicker: awkwardText, headline: awkwardText, deck: awkwardText, byline: awkwardText }),
        awkwardBlocks,
        (head, blocks) => {
          const markdown = withoutFrontMatter(write(exported(head, blocks), nothing));
          expect(readBody(markdown)).toEqual([
            { kind: 'paragraph emphasis', text: head.kicker },
            { kind: 'heading1', text: head.headline },
            { kind: 'paragraph strong', text: head.deck },
            { kind: 'paragraph emphasis', text: head.byline },
            ...blocks.map(([role, text]) => ({ kind: kinds[role], text })),
          ]);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('reads back as the same text when highlights, overlapping or not, are taken out of it', () => {
    fc.assert(
      fc.property(
        awkwardText,
        fc.array(awkwardText, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }),
        (headline, paragraphs, places) => {
          const article = exported(
            { headline },
            paragraphs.map((text) => ['paragraph', text] as const),
          );
          const text = article.pageTexts[0] ?? '';
          const highlights = places.map(([from, length], index) => {
            const start = from % text.length;
            const end = start + 1 + (length % (text.length - start));
            const spans = [{ page, start: raw(start), end: raw(end) }];
            const id = makeId('highlight', String(index));
            return {
              ...{ id, colour: 'green', spans, quotes: [text.slice(start, end)], isLost: false, note: '' },
              ...{ meaning: '', tags: [], status: 'exact' as const, maker: '', createdAt: 0 },
            };
          });
          const markdown = withoutFrontMatter(
            write({ ...article, highlights }, { ...nothing, highlights: true }),
          );
          expect(readBody(withoutMarks(markdown)).map((block) => block.text)).toEqual([
            headline,
            ...paragraphs,
          ]);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('marks what is highlighted, with a reference where each highlight ends', () => {
    const article = exported({ headline: '大桥通车' }, [
      ['paragraph', '昨日举行通车典礼，市长出席。'],
      ['paragraph', '今日起收费。'],
    ]);
    const highlights = [
      highlight(article, ['昨日举行通车典礼'], { note: '哪一天？' }),
      highlight(article, ['典礼，市长', '今日'], { colour: 'blue' }),
    ];
    const markdown = write({ ...article, highlights });
    expect(markdown).toContain('==昨日举行通车典礼[^1]，市长==出席。\n\n==今日==[^2]起收费。');
    expect(markdown).toContain('### 1. yellow\n\n> 昨日举行通车典礼\n\n^highlight-1\n\n哪一天？');
    expect(markdown).toContain('### 2. blue\n\n> 典礼，市长\n>\n> 今日\n\n^highlight-2');
    expect(markdown).toContain('[^1]: yellow: 哪一天？\n\n[^2]: blue');
  });

  it('contains the text of every highlight, also of one that is lost', () => {
    const article = exported({ headline: 'Bridge *opens*' }, [['paragraph', 'It cost $5 [sic].']]);
    const lost = highlight(article, ['It'], { quotes: ['a  closed_bridge\n'], isLost: true });
    const markdown = write({ ...article, highlights: [lost, highlight(article, ['$5 [sic]'])] });
    expect(readAll(withoutFrontMatter(markdown))).toContain('a closed_bridge');
    expect(markdown).toContain('### 1. yellow (not found any more)');
    expect(readAll(withoutFrontMatter(withoutMarks(markdown)))).toContain('$5 [sic]');
    expect(markdown).not.toContain('[^1]');
  });

  it('writes notes as the Markdown that they are, under headings of their own, with what their links lead to', () => {
    const markdown = write({
      ...exported({ headline: 'x' }, []),
      notes: ['# Prices\n\n**second** [[Ferry]]'],
      pageNotes: ['torn'],
      links: [{ title: 'Ferry', to: 'Ferry *school*' }],
    });
    expect(markdown).toContain('## Notes\n\n#### Prices\n\n**second** [[Ferry]]\n');
    expect(markdown).toContain('## Notes on the page\n\ntorn\n');
    expect(markdown).toContain('## Links\n\n- [[Ferry]]: Ferry \\*school\\*\n');
  });

  it('says where the article stood', () => {
    expect(write(exported({ headline: 'x' }, []))).toContain(
      '*Evening Courier, 1987/1987-03-02.txt, page 3*',
    );
  });

  it('gives the raw lines as they stand in the dump, in a fence that holds', () => {
    const article = exported({ headline: '标题' }, [['paragraph', 'a ```` b\n# c']]);
    const markdown = write(article, { ...nothing, sourceLines: true });
    expect(markdown).toContain('`````text\n标题\na ```` b\n# c\n`````');
  });

  it('leaves out what was not chosen', () => {
    const article = exported({ headline: 'x' }, [['paragraph', 'text']], {
      tags: ['trade'],
      notes: ['remark'],
    });
    const markdown = write({ ...article, highlights: [highlight(article, ['text'])] }, nothing);
    expect(markdown).not.toMatch(/trade|remark|==|Highlights|Source/u);
  });

  it('carries front matter that any YAML reader and Obsidian take', () => {
    const article = exported({ kicker: 'k: "q"', headline: '#1: - 『題』', byline: 'n\nm' }, [], {
      tags: ['交通', 'foreign trade', '1987', '#x'],
    });
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(write(article)) ?? [];
    expect(parse(yaml)).toEqual({
      title: '#1: - 『題』',
      citation: '“#1: - 『題』.” Evening Courier, 1987/1987-03-02.txt, [3].',
      kicker: 'k: "q"',
      headline: '#1: - 『題』',
      byline: 'n m',
      source: 'Evening Courier',
      path: '1987/1987-03-02.txt',
      page: 3,
      lang: 'zh-Hans',
      encoding: 'gb18030',
      tags: ['交通', 'foreign-trade', '_1987', 'x'],
      'tag-names': ['交通', 'foreign trade', '1987', '#x'],
      id: 'article:p/0',
      exported: '2024-05-06T07:08:09Z',
      'engine-version': 4,
    });
  });

  it('says in its front matter and its citation what is known of the page, and of nothing else', () => {
    const facts = { paper: '江湾日报', date: '2031-04-02', page: 'A5', section: '要闻', edition: '早版' };
    const authors = [{ name: '何舟', role: 'reporter' as const, ranges: [] }];
    const markdown = write(exported({ headline: '题' }, [], { facts, authors }));
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(markdown) ?? [];
    expect(parse(yaml)).toMatchObject({
      authors: [{ name: '何舟', role: 'reporter' }],
      newspaper: '江湾日报',
      edition: '早版',
      date: '2031-04-02',
      'printed-page': 'A5',
      section: '要闻',
      page: 3,
    });
    expect(markdown).toContain(
      '*江湾日报, 早版, 2031-04-02, page A5, 要闻, Evening Courier, 1987/1987-03-02.txt*',
    );
    expect(write(exported({ headline: '题' }, []))).not.toMatch(/^(?:date|newspaper|authors|section):/mu);
  });

  it('names an article without a headline so, and keeps its kicker above', () => {
    const markdown = withoutFrontMatter(write(exported({ kicker: 'k' }, [['paragraph', 't']]), nothing));
    expect(readBody(markdown)).toEqual([
      { kind: 'paragraph emphasis', text: 'k' },
      { kind: 'heading1 emphasis', text: 'Untitled' },
      { kind: 'paragraph', text: 't' },
    ]);
  });

  it('puts several articles into one document, their references apart', () => {
    const article = exported({ headline: 'x' }, [['paragraph', 'text']], { tags: ['foreign trade'] });
    const marked = { ...article, highlights: [highlight(article, ['text'])] };
    const options = { choice: everything, words, stamp, citationStyle: 'chicago' } as const;
    const pieces = [marked, marked].map((each, index) => markdownPiece(each, index, options));
    const markdown = markdownHead('Two', 2, stamp) + pieces.join('');
    expect(markdown).toContain('==text==[^1-1]');
    expect(markdown).toContain('==text==[^2-1]');
    expect(markdown).toContain('Tags: foreign trade');
    expect(markdown.match(/^---$/gmu)).toHaveLength(4);
  });
});
