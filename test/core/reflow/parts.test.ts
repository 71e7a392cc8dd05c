/** The engine's single steps: languages, columns, assignment, series, stretches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/dump/lines';
import { reflowPage } from '#core/ingest';
import { pageParts } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { assign, assignNear } from '#core/reflow/assignment';
import { separateColumns } from '#core/reflow/columns';
import { detectLanguage } from '#core/reflow/language';
import { findSeries } from '#core/reflow/series';
import { cutStretches } from '#core/reflow/stretches';

describe('the language of a page', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['zh-Hans', '江湾渡口昨日恢复夜航，记者从渡口管理处获悉，这条航线已经停了三年，居民们说终于方便了。'],
    ['zh-Hant', '江灣渡口昨日恢復夜航，記者從渡口管理處獲悉，這條航線已經停了三年，居民們說終於方便了。'],
    ['ja', '渡し船は昨夜から再び動きはじめた。三年ぶりのことで、乗客たちは喜んでいる。'],
    ['ko', '나루터의 밤배가 어제부터 다시 다니기 시작했다. 주민들은 반가워했다.'],
    ['en', 'The ferry to the far bank sails again at night, and the people of the town are glad of it.'],
    [
      'de',
      'Die Fähre zum anderen Ufer fährt wieder in der Nacht, und das ist für die Leute nicht ohne Bedeutung.',
    ],
    ['fr', 'Le bac de nuit est de retour dans le port, et les habitants sont contents pour une fois.'],
    ['und', '12 34 — 56'],
  ];
  it.each(cases)('is found to be %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('columns side by side', () => {
  const page = [
    '渡口夜航船今晚                茶园的头采',
    '恢复开行，末班                从清明前开',
    '船推迟到二十二                始，茶农们',
    '时，每班可载六                天不亮就上',
    '十人。渡口管理                山，一天要',
    '处说，船票仍是                做八十斤鲜',
    '两元，月票也通                叶，还请来',
    '用。                          师傅。',
  ].join('\n');

  it('are read one after the other', () => {
    const lines = separateColumns(page, splitLines(page)).map(({ start, end }) => page.slice(start, end));
    expect(lines.filter((line) => line !== '').slice(0, 9)).toEqual([
      '渡口夜航船今晚',
      '恢复开行，末班',
      '船推迟到二十二',
      '时，每班可载六',
      '十人。渡口管理',
      '处说，船票仍是',
      '两元，月票也通',
      '用。',
      '茶园的头采',
    ]);
  });

  it('are left alone where lines already follow each other', () => {
    const plain = '渡口夜航船今晚\n恢复开行，末班\n\n茶园的头采从清\n明前开始。\n'.repeat(5);
    const lines = splitLines(plain);
    expect(separateColumns(plain, lines)).toBe(lines);
  });
});

describe('an assignment', () => {
  it('takes the greatest sum, not the greatest single score', () => {
    const scores = [
      [5, 4],
      [4, 0],
    ];
    expect(assign(scores, 2)).toEqual([1, 0]);
  });

  it('never makes a pair that scores nothing, nor uses a column twice', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
      .chain(([rows, columns]) =>
        fc
          .array(fc.array(fc.integer({ min: -5, max: 9 }), { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          })
          .map((scores) => ({ scores, columns })),
      );
    fc.assert(
      fc.property(matrix, ({ scores, columns }) => {
        const result = assign(scores, columns);
        const used = result.filter((column) => column !== null);
        expect(new Set(used).size).toBe(used.length);
        result.forEach((column, row) => {
          if (column !== null) expect(scores[row]?.[column]).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('is the same whether rows are written out or tell only where they score', () => {
    const columns = 12;
    const near = fc.record({
      from: fc.integer({ min: 0, max: columns }),
      own: fc.array(fc.integer({ min: -5, max: 9 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(near, { maxLength: 9 }), (rows) => {
        const values = rows.flatMap(({ own }) => own);
        let at = 0;
        const told = rows.map(({ from, own }) => {
          const row = { values, at, from, count: Math.min(own.length, columns - from) };
          at += own.length;
          return row;
        });
        const written = rows.map(({ from, own }) =>
          Array.from({ length: columns }, (_, column) => own[column - from] ?? 0),
        );
        expect(assignNear(told, columns)).toEqual(assign(written, columns));
      }),
    );
  });

  it('pairs the best first where rows and columns are many, the first row and column where pairs are alike', () => {
    const size = 130;
    const scores = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => (row === column ? 3 : column === row + 1 ? 4 : 0)),
    );
    const expected = Array.from({ length: size }, (_, row) => (row + 1 < size ? row + 1 : null));
    expect(assign(scores, size)).toEqual(expected);
  });

  it('is as good as the best of all permutations', () => {
    const square = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(square, (scores) => {
        const got = assign(scores, scores.length).reduce<number>(
          (sum, column, row) => sum + (column === null ? 0 : (scores[row]?.[column] ?? 0)),
          0,
        );
        expect(got).toBe(bestSum(scores, 0, new Set()));
      }),
    );
  });
});

function bestSum(scores: readonly (readonly number[])[], row: number, used: ReadonlySet<number>): number {
  if (row === scores.length) return 0;
  let best = bestSum(scores, row + 1, used);
  scores[row]?.forEach((score, column) => {
    if (!used.has(column))
      best = Math.max(best, score + bestSum(scores, row + 1, new Set([...used, column])));
  });
  return best;
}

describe('a series', () => {
  it.each([
    ['——渡口百年纪事（三）', { name: '渡口百年纪事', part: 3 }],
    ['渡口百年纪事（下）', { name: '渡口百年纪事', part: 3 }],
    ['守灯人的故事之十二', { name: '守灯人的故事', part: 12 }],
    ['The river and its people, part 2', { name: 'The river and its people', part: 2 }],
    ['Leben am Fluss – Teil 4', { name: 'Leben am Fluss', part: 4 }],
  ])('is read off %s', (text, series) => {
    expect(findSeries([text])).toEqual(series);
  });

  it('is not read off a headline without a mark', () => {
    expect(findSeries(['江湾渡口恢复夜航船', '', '（三）'])).toBeNull();
  });
});

describe('giant pages', () => {
  it('are cut into stretches that hold all lines in order', () => {
    const text = '渡口夜航\n\n'.repeat(9_000);
    const lines = splitLines(text);
    const stretches = cutStretches(lines);
    expect(stretches.length).toBeGreaterThan(1);
    expect(stretches.flat()).toEqual(lines);
  });

  it('leave an ordinary page whole', () => {
    const lines = splitLines('渡口夜航\n\n'.repeat(300));
    expect(cutStretches(lines)).toEqual([lines]);
  });
});

describe('text in Japanese, Korean and French', () => {
  const shown = (text: string): string => {
    const reflow = reflowPage(text);
    return pageParts(reflow)
      .map(({ part }) => showPart(part, [text]).text)
      .join('|');
  };

  it.each([
    [
      '渡し船は昨夜から再び動きはじめ\nた。三年ぶりのことで、乗客たち\nは喜んでいる。町では祭りも開か\nれるという。',
      '渡し船は昨夜から再び動きはじめた。三年ぶりのことで、乗客たちは喜んでいる。町では祭りも開かれるという。',
    ],
    [
      '나루터의 밤배가 어제부터 다시 다니기\n시작했다. 주민들은 모두 반가워했다. 배는\n밤 열 시까지 다닌다. 삯은 그대로라고\n한다.',
      '나루터의 밤배가 어제부터 다시 다니기 시작했다. 주민들은 모두 반가워했다. 배는 밤 열 시까지 다닌다. 삯은 그대로라고 한다.',
    ],
    [
      'Le bac de nuit est de retour dans le port, et\nles habitants en sont contents depuis hier. Il\npart toutes les heures, dit le capitaine, et la\ntraversée ne coûte rien aux enfants du quar-\ntier.',
      'Le bac de nuit est de retour dans le port, et les habitants en sont contents depuis hier. Il part toutes les heures, dit le capitaine, et la traversée ne coûte rien aux enfants du quartier.',
    ],
  ])('is joined as its script asks: %#', (text, joined) => {
    expect(shown(text)).toBe(joined);
  });
});
