/** What the reader of the bench's library has made of it: themes, highlights and notes on some of the articles. */

const colours = ['yellow', 'green', 'blue'] as const;

export const benchTags = [
  ...['航运', '米价', '学潮', '水利', '电灯', '戏院', '邮政', '防疫', '铁路', '救济'].map((name, at) => ({
    ...{ id: `tag:bench${at}`, name, colour: 'blue', aliases: at === 0 ? ['船务'] : [], favourite: 0 },
    ...{
      parentIds: at > 6 ? ['tag:bench0'] : [],
      whenToUse: '',
      whenNotToUse: '',
      createdAt: 1,
      lastUsedAt: 1,
    },
  })),
];

const notes = ['须核对年份', '船长是谁？', '与他报不同，无此事', '核'] as const;

/** What an article's row says of it; articles beyond the first 20,000 have nothing. */
export function benchMarks(number: number) {
  if (number >= 20_000) return { tagIds: [], read: 0, checked: 0, highlightCount: 0, noteCount: 0 };
  const tagIds = [
    ...(number % 9 === 0 ? [`tag:bench${number % 10}`] : []),
    ...(number % 27 === 0 ? [`tag:bench${(number + 3) % 10}`] : []),
  ];
  return {
    tagIds: [...new Set(tagIds)].sort(),
    read: number % 4 === 0 ? 1 : 0,
    checked: number % 11 === 0 ? 1 : 0,
    highlightCount: number % 23 === 0 ? 1 : 0,
    noteCount: number % 31 === 0 ? 1 : 0,
  };
}

/** The rows of an article's highlight and note; null where it has none. */
export function benchAttached(number: number, page: string, start: number, end: number) {
  const { highlightCount, noteCount } = benchMarks(number);
  const spans = [{ page, start, end }];
  const place = { spans, pageIds: [page] };
  const highlight =
    highlightCount === 0
      ? null
      : {
          ...place,
          ...{
            id: `highlight:bench${number}`,
            quotes: [''],
            prefix: '',
            suffix: '',
            tagIds: [],
            status: 'exact',
          },
          ...{ colour: colours[number % 3] ?? 'yellow', maker: '', createdAt: 1, updatedAt: 1 },
        };
  const note =
    noteCount === 0
      ? null
      : {
          ...{
            id: `note:bench${number}`,
            target: { kind: 'article', spans },
            pageIds: [page],
            highlightId: '',
          },
          ...{ body: notes[number % 4] ?? '', maker: '', createdAt: 1, updatedAt: 1, anchor: null },
        };
  return { highlight, note };
}
