/** An invented library with every feature that exports know: what a format does is shown on it. */
import {
  type Library,
  type LibraryArticle,
  type LibraryHead,
  type LibraryHighlight,
  type LibraryLink,
  type LibraryMark,
  type LibraryNote,
  type LibraryPage,
  libraryOf,
} from '#core/export/library';
import { nothingShown } from '#core/page/facts';
import { makeId } from '#core/page/ids';
import { type Block, noPart, type Part, type Piece, raw, type Span } from '#core/page/model';

/** 2031-04-02, 08:30 UTC. */
export const made = Date.UTC(2031, 3, 2, 8, 30);

const [courier, cuttings] = [makeId('source', 'courier'), makeId('source', 'cuttings')];

const texts = {
  harbour:
    '海港晚报 第三版\r\n新码头昨日启用\r\n=本报讯= 记者𠮷田<港务>报道\r\n新码头昨日在 𠮷 湾启用，首日停\r\n靠"货轮"十二艘 & 渡船三艘。\r\n市民说，这是一件好事，\r\n也是一件大事。\r\n（下转第四版）\r\n',
  further: '第四版\n（上接第三版）码头的老工人却说，旧的\n也还要用。\n豆油每斤三角\n',
  market:
    'MARKET RE-\nPORT\nThe price of coal rose on Mon-\nday; nobody knows why.\n-1+1 tons were sold.\nSold: none.\n',
} as const;

function page(
  key: keyof typeof texts,
  path: string,
  ordinal: number,
  more: Partial<LibraryPage> = {},
): LibraryPage {
  return {
    id: makeId('page', `${key}/${ordinal}`),
    sourceId: courier,
    ...{ path, ordinal, encoding: 'gb18030', text: texts[key], facts: nothingShown },
    ...more,
  };
}

export const harbour = page('harbour', '1987/03/02/03.txt', 0, {
  facts: {
    ...{ paper: '海港晚报', date: '1987-03-02', page: '3', section: '要闻', edition: '晨版' },
    conflicts: ['edition'],
  },
});
export const further = page('further', '1987/03/02/04.txt', 0, {
  facts: { ...nothingShown, paper: '海港晚报', date: '1987-03-02', page: '4' },
});
export const market = page('market', 'misc/CON.txt', 1, { sourceId: cuttings, encoding: 'utf-8' });

/** Returns the span of a text on a page. */
export function spanOf({ id, text }: LibraryPage, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not on the page: ${words}`);
  return { page: id, start: raw(start), end: raw(start + words.length) };
}

/** Returns a part of these lines; `glue` is put between them. */
function part(
  pages: readonly LibraryPage[],
  glue: Piece['glue'],
  lines: readonly (readonly [page: number, words: string, more?: Partial<Piece>])[],
): Part {
  const pieces = lines.map(([at, words, more], index): Piece => {
    const on = pages[at];
    if (on === undefined) throw new Error('no such page');
    const { start, end } = spanOf(on, words);
    return { page: at, start, end, glue: index === 0 ? '' : glue, ...more };
  });
  return { pieces };
}

const block = (role: Block['role'], { pieces }: Part): Block => ({ role, pieces });

export const tags: LibraryHead['tags'] = (
  [
    ['trade', 'Trade', [], ['commerce', '贸易'], 'Buying & selling.\nAlso barter.', 'Not for <gifts>.'],
    ['ports', 'ports / 港口', ['trade'], [], '', ''],
    ['opinion', '=cmd|opinion', [], [], '', ''],
    ['old-and-new', 'old "and" new', ['opinion', 'trade'], [], 'Where both are weighed.', ''],
    ['unused', 'Unused, but kept', [], [], '', ''],
  ] as const
).map(([id, name, parents, aliases, whenToUse, whenNotToUse], index) => ({
  id: makeId('tag', id),
  colour: ['yellow', 'green', 'blue', 'pink', 'purple'][index] ?? 'yellow',
  parentIds: parents.map((parent) => makeId('tag', parent)),
  ...{ name, aliases, whenToUse, whenNotToUse, createdAt: made + index },
}));

/** Returns a highlight on spans of these pages. */
export function highlight(
  key: string,
  spans: readonly (readonly [LibraryPage, string])[],
  more: Partial<LibraryHighlight> = {},
): LibraryHighlight {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) throw new Error('no spans');
  return {
    id: makeId('highlight', key),
    spans: spans.map(([on, words]) => spanOf(on, words)),
    quotes: spans.map(([, words]) => words),
    prefix: first[0].text.slice(Math.max(0, spanOf(...first).start - 32), spanOf(...first).start),
    suffix: last[0].text.slice(spanOf(...last).end, spanOf(...last).end + 32),
    ...{ colour: 'yellow', tagIds: [], status: 'exact', maker: '', createdAt: made, updatedAt: made },
    ...more,
  };
}

const note = (key: string, target: LibraryNote['target'], body: string, maker = ''): LibraryNote => ({
  id: makeId('note', key),
  ...{ target, body, maker, createdAt: made + 1000, updatedAt: made + 2000, anchor: null },
});

const mark = (key: string, tag: string, spans: readonly Span[], maker = ''): LibraryMark => ({
  id: makeId('mark', key),
  ...{ kind: 'tag', tagId: makeId('tag', tag), spans, maker, createdAt: made, anchor: null },
});

const [astral, across, twoPages, overlap, lost, plain] = [
  highlight('astral', [[harbour, '𠮷 湾启用，首日停\r\n靠"货轮"十二艘 & 渡船']], {
    ...{ tagIds: [makeId('tag', 'ports'), makeId('tag', 'trade')], maker: 'Ada <Lovelace>' },
  }),
  highlight(
    'across',
    [
      [harbour, '首日停\r\n靠"货轮"十二艘 & 渡船三艘。'],
      [harbour, '市民说，这是一件好事'],
    ],
    { colour: 'green', maker: '王小明' },
  ),
  highlight(
    'two-pages',
    [
      [harbour, '也是一件大事。'],
      [further, '码头的老工人却说，旧的\n也还要用。'],
    ],
    { colour: 'blue', tagIds: [makeId('tag', 'old-and-new')] },
  ),
  highlight('overlap', [[harbour, '十二艘']], { colour: 'pink', updatedAt: made + 86_400_000 }),
  {
    ...highlight('lost', [[further, '豆油每斤三角']], { status: 'lost', colour: 'purple' }),
    quotes: ['豆油每斤二角 =1+1'],
  },
  highlight('coal', [[market, 'price of coal rose on Mon-\nday']], { maker: 'Ada <Lovelace>' }),
];

const harbourPages = [harbour, further] as const;
const articleSpan: readonly Span[] = [spanOf(harbour, '新码头昨日启用')];

const noteOnHighlight = note(
  'astral',
  { kind: 'highlight', highlightId: astral.id },
  '**Twelve** ships; see [[Market report]].\n\n- <b>one</b>\n- ]]> two',
  'Ada <Lovelace>',
);

const harbourLinks: readonly LibraryLink[] = [
  {
    id: makeId('link', 'report'),
    ...{
      noteId: noteOnHighlight.id,
      title: 'Market report',
      to: 'MARKET REPORT',
      createdAt: made,
      anchor: null,
    },
    target: { kind: 'article', spans: [spanOf(market, 'MARKET RE-\nPORT')] },
  },
];

const harbourArticle: LibraryArticle = {
  id: makeId('article', 'harbour/0/0'),
  ...{ title: '新码头昨日启用', lang: 'zh-Hans', pages: harbourPages, read: true },
  article: {
    kicker: noPart,
    headline: part(harbourPages, '', [[0, '新码头昨日启用']]),
    deck: noPart,
    byline: part(harbourPages, '', [[0, '=本报讯= 记者𠮷田<港务>报道']]),
    blocks: [
      block(
        'paragraph',
        part(harbourPages, '', [
          [0, '新码头昨日在 𠮷 湾启用，首日停'],
          [0, '靠"货轮"十二艘 & 渡船三艘。'],
        ]),
      ),
      block(
        'paragraph',
        part(harbourPages, '', [
          [0, '市民说，这是一件好事，'],
          [0, '也是一件大事。'],
        ]),
      ),
      block(
        'paragraph',
        part(harbourPages, '', [
          [1, '码头的老工人却说，旧的'],
          [1, '也还要用', { reading: '也仍要用' }],
          [1, '。'],
        ]),
      ),
      block('caption', part(harbourPages, '', [[1, '豆油每斤三角']])),
    ],
    series: { name: '海港纪事', part: 2 },
    confidence: 0.75,
  },
  authors: [
    { name: '𠮷田', role: 'reporter', ranges: [] },
    { name: '李影', role: 'photographer', ranges: [] },
  ],
  marks: [
    mark('harbour-ports', 'ports', articleSpan, '王小明'),
    mark('harbour-opinion', 'opinion', articleSpan),
    { ...mark('harbour-read', 'ports', articleSpan), kind: 'read', tagId: '' },
    { ...mark('harbour-refused', 'trade', articleSpan), kind: 'not-tag' },
  ],
  highlights: [astral, across, overlap, twoPages, lost],
  notes: [
    noteOnHighlight,
    note(
      'harbour',
      { kind: 'article', spans: articleSpan },
      '# Of the whole article\n\n=HYPERLINK("x")',
      '王小明',
    ),
    note('page-3', { kind: 'page', pageId: harbour.id }, 'The scan is *pale*.'),
  ],
  links: harbourLinks,
};

const marketPages = [market] as const;
const marketAuthors = ['Jane B. Doe', 'Richard Roe-Poe'].map((name) => ({
  ...{ name, role: 'correspondent' as const, ranges: [] },
}));

const marketArticle: LibraryArticle = {
  id: makeId('article', 'market/1/0'),
  ...{ title: 'MARKET REPORT', lang: 'en', pages: marketPages, authors: marketAuthors, read: false },
  article: {
    kicker: noPart,
    headline: part(marketPages, '', [
      [0, 'MARKET RE'],
      [0, '-', { hidden: true }],
      [0, 'PORT'],
    ]),
    deck: noPart,
    byline: noPart,
    blocks: [
      block('crosshead', part(marketPages, '', [[0, 'Sold: none.']])),
      block('paragraph', {
        pieces: [
          ...part(marketPages, '', [[0, 'The price of coal rose on Mon']]).pieces,
          {
            page: 0,
            start: raw(spanOf(market, '-\nday').start),
            end: raw(spanOf(market, '-\nday').start + 1),
            glue: '',
            hidden: true,
          },
          ...part(marketPages, '', [[0, 'day; nobody knows why.']]).pieces,
        ],
      }),
      block('paragraph', part(marketPages, '', [[0, '-1+1 tons were sold.']])),
    ],
    series: null,
    confidence: 0.5,
  },
  marks: [mark('market-trade', 'trade', [spanOf(market, 'The price')])],
  highlights: [plain],
  notes: [],
  links: [],
};

export const head: LibraryHead = {
  name: 'Harbour & market',
  exportedAt: '2031-05-01T10:00:00.000Z',
  engineVersion: 12,
  sources: [
    { id: courier, name: 'Evening Courier' },
    { id: cuttings, name: '=Cuttings' },
  ],
  tags,
  colours: { yellow: 'claim', green: 'quote "of" <people>' },
};

export const articles: readonly LibraryArticle[] = [harbourArticle, marketArticle];

/** Everything. */
export const sampleLibrary: Library = libraryOf(head, articles);

/** The same articles with nothing made of them. */
export const bareLibrary: Library = libraryOf(
  { ...head, tags: [], colours: {} },
  articles.map((article) => ({ ...article, marks: [], highlights: [], notes: [], links: [], read: false })),
);
