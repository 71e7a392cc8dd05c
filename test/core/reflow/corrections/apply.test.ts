import { describe, expect, it } from 'vitest';
import type { Correction } from '#core/page/corrections';
import { conservationBreaches } from '#core/page/invariants';
import {
  type Article,
  type Block,
  type BlockRole,
  type FurnitureRole,
  noPart,
  type PageReflow,
  type Part,
  type Piece,
  type RawRange,
  raw,
} from '#core/page/model';
import { articleParts, type HeadRole, type PartRole } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { applyCorrections } from '#core/reflow/corrections/apply';

/** Lines of a page as an engine has them: 'role text', an article begins with '#', '+' goes on with the part before. */
function pageOf(...written: readonly string[]): { readonly text: string; readonly engine: PageReflow } {
  let text = '';
  const articles: { heads: Map<HeadRole, Part>; blocks: Block[] }[] = [];
  const furniture: PageReflow['furniture'][number][] = [];
  let last: { pieces: Piece[] } = { pieces: [] };
  for (const line of written) {
    if (line === '#') {
      articles.push({ heads: new Map(), blocks: [] });
      continue;
    }
    const [, role = '', value = ''] = /^(\S+) (.*)$/u.exec(line) ?? [];
    const start = text.length;
    text += `${value}\n`;
    const piece: Piece = { page: 0, start: raw(start), end: raw(start + value.length), glue: '' };
    if (role === '+') {
      last.pieces.push(piece);
      continue;
    }
    last = { pieces: [piece] };
    const article = articles.at(-1);
    if (['kicker', 'headline', 'deck', 'byline'].includes(role)) article?.heads.set(role as HeadRole, last);
    else if (['paragraph', 'crosshead', 'caption', 'credit', 'editor-note'].includes(role))
      article?.blocks.push({ role: role as BlockRole, ...last });
    else furniture.push({ role: role as FurnitureRole, ...last });
  }
  const made = articles.map(({ heads, blocks }): Article => {
    const head = (role: HeadRole): Part => heads.get(role) ?? noPart;
    return {
      kicker: head('kicker'),
      headline: head('headline'),
      deck: head('deck'),
      byline: head('byline'),
      blocks,
      series: null,
      confidence: 0.5,
    };
  });
  return { text, engine: { lang: 'und', articles: made, furniture, problems: [] } };
}

type Make = (at: (quote: string) => RawRange) => Correction;

/** What the page is after corrections; every article begins with '#'. */
function mended(written: readonly string[], ...make: readonly Make[]): readonly string[] {
  const { text, engine } = pageOf(...written);
  const at = (quote: string): RawRange => {
    const start = text.indexOf(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    return { start: raw(start), end: raw(start + quote.length) };
  };
  const result = applyCorrections(
    text,
    engine,
    make.map((each) => each(at)),
  );
  expect(conservationBreaches(text, result)).toEqual([]);
  const shown = (role: PartRole | FurnitureRole, part: Part) => `${role} ${showPart(part, [text]).text}`;
  return [
    ...result.articles.flatMap((article) => [
      '#',
      ...articleParts(article).map(({ role, part }) => shown(role, part)),
    ]),
    ...result.furniture.map((furniture) => shown(furniture.role, furniture)),
  ];
}

const role =
  (quote: string, to: Extract<Correction, { kind: 'role' }>['role']): Make =>
  (at) => ({ kind: 'role', ranges: [at(quote)], role: to });

describe('merging', () => {
  const one = ['#', 'headline 渡口', 'byline 何舟', 'paragraph 甲。', 'caption 图一', 'credit 林摄'];
  const two = ['#', 'headline 灯塔', 'deck 落成', 'byline 林知秋', 'paragraph 乙。', 'caption 图二'];
  const merge: Make = (at) => ({ kind: 'merge', articles: [[at('甲。')], [at('乙。')]] });

  it('has the first head, later heads as crossheads, both bylines, and pictures behind the text', () => {
    expect(mended([...one, ...two], merge)).toEqual([
      '#',
      'headline 渡口',
      'byline 何舟 林知秋',
      'paragraph 甲。',
      'crosshead 灯塔',
      'crosshead 落成',
      'paragraph 乙。',
      'caption 图一',
      'credit 林摄',
      'caption 图二',
    ]);
  });

  it('takes the headline of the second where the first has none', () => {
    expect(mended(['#', 'paragraph 甲。', ...two], merge)).toEqual([
      '#',
      'headline 灯塔',
      'deck 落成',
      'byline 林知秋',
      'paragraph 甲。',
      'paragraph 乙。',
      'caption 图二',
    ]);
  });

  it('takes along what another engine cut off, when it lay in what was merged', () => {
    const whole: Make = (at) => ({
      kind: 'merge',
      articles: [[at('甲甲甲甲'), at('乙乙')], [at('丙丙丙')]],
    });
    const cut = [
      '#',
      'paragraph 甲甲甲甲',
      '#',
      'paragraph 乙乙',
      '#',
      'paragraph 丙丙丙',
      '#',
      'paragraph 丁',
    ];
    expect(mended(cut, whole)).toEqual([
      '#',
      'paragraph 甲甲甲甲',
      'paragraph 乙乙',
      'paragraph 丙丙丙',
      '#',
      'paragraph 丁',
    ]);
  });
});

describe('splitting', () => {
  const split =
    (quote: string): Make =>
    (at) => ({ kind: 'split', at: at(quote).start });
  const article = [
    '#',
    'headline 渡口',
    'caption 图一',
    'paragraph 甲。',
    'crosshead 灯塔',
    'caption 图二',
    'paragraph 乙。',
  ];

  it('makes a crosshead the headline of what begins with it', () => {
    expect(mended(article, split('灯塔'))).toEqual([
      '#',
      'headline 渡口',
      'caption 图一',
      'paragraph 甲。',
      '#',
      'headline 灯塔',
      'caption 图二',
      'paragraph 乙。',
    ]);
  });

  it('leaves pictures with the text they were printed by', () => {
    const { text, engine } = pageOf(...article);
    const [whole] = engine.articles;
    if (whole === undefined) throw new Error('no article');
    const isPicture = ({ role: each }: Block) => (each === 'caption' ? 1 : 0);
    const blocks = [...whole.blocks].sort((a, b) => isPicture(a) - isPicture(b));
    // As the engine does it: paragraphs first, all pictures at the end.
    const gathered = { ...engine, articles: [{ ...whole, blocks }] };
    const at = raw(text.indexOf('乙。'));
    const parts = applyCorrections(text, gathered, [{ kind: 'split', at }]).articles.map((each) =>
      articleParts(each).map(({ part }) => showPart(part, [text]).text),
    );
    expect(parts).toEqual([
      ['渡口', '甲。', '灯塔', '图一'],
      ['乙。', '图二'],
    ]);
  });

  it('in a headline leaves its beginning, and at the beginning does nothing', () => {
    expect(mended(['#', 'headline 渡口灯塔', 'paragraph 甲。'], split('灯塔'))).toEqual([
      '#',
      'headline 渡口',
      '#',
      'headline 灯塔',
      'paragraph 甲。',
    ]);
    expect(mended(article, split('渡口'))).toEqual(mended(article));
  });
});

describe('roles', () => {
  const page = [
    '#',
    'kicker 县闻',
    'headline 渡口',
    'paragraph 甲。乙。丙。',
    'running-head 第五版',
    '#',
    'paragraph 丁。',
  ];

  it('take the middle out of a paragraph, which goes on around it when it leaves the article', () => {
    expect(mended(page, role('乙。', 'advert'))).toEqual([
      '#',
      'kicker 县闻',
      'headline 渡口',
      'paragraph 甲。丙。',
      '#',
      'paragraph 丁。',
      'running-head 第五版',
      'advert 乙。',
    ]);
    expect(mended(page, role('乙。', 'caption')).slice(3, 6)).toEqual([
      'paragraph 甲。',
      'caption 乙。',
      'paragraph 丙。',
    ]);
  });

  it('take furniture to the nearest article: beside its text, or to the head of the one that follows', () => {
    expect(mended(page, role('第五版', 'editor-note')).slice(0, 5)).toEqual([
      '#',
      'kicker 县闻',
      'headline 渡口',
      'paragraph 甲。乙。丙。',
      'editor-note 第五版',
    ]);
    expect(mended(page, role('第五版', 'headline')).slice(4)).toEqual([
      '#',
      'headline 第五版',
      'paragraph 丁。',
    ]);
  });

  it('keep the parts of a head in order when they become blocks together', () => {
    const make: Make = (at) => ({ kind: 'role', ranges: [at('县闻'), at('渡口')], role: 'crosshead' });
    expect(mended(page, make).slice(0, 4)).toEqual([
      '#',
      'crosshead 县闻',
      'crosshead 渡口',
      'paragraph 甲。乙。丙。',
    ]);
  });

  it('make an article of furniture where there is none', () => {
    expect(mended(['other 丁。', 'promo 戊'], role('丁。', 'paragraph'))).toEqual([
      '#',
      'paragraph 丁。',
      'promo 戊',
    ]);
  });

  it('join what is added to a kicker, deck or byline, and put a headline in the place of another', () => {
    expect(mended(page, role('甲。', 'kicker')).slice(0, 3)).toEqual([
      '#',
      'kicker 县闻甲。',
      'headline 渡口',
    ]);
    expect(mended(page, role('甲。', 'headline')).slice(0, 5)).toEqual([
      '#',
      'kicker 县闻',
      'headline 甲。',
      'crosshead 渡口',
      'paragraph 乙。丙。',
    ]);
  });

  it('change the role of furniture where it is', () => {
    expect(mended(['promo 甲', 'other 乙'], role('甲', 'imprint'))).toEqual(['imprint 甲', 'other 乙']);
  });
});

describe('moving', () => {
  const page = ['#', 'headline 渡口', 'paragraph 甲。', 'paragraph 乙。', '#', 'paragraph 丙。', 'other 丁'];
  const move =
    (quote: string, kind: 'before' | 'after' | 'end', to: string): Make =>
    (at) => ({
      kind: 'move',
      ranges: [at(quote)],
      to: kind === 'end' ? { kind, article: [at(to)] } : { kind, ranges: [at(to)] },
    });

  it('goes within an article, to another, and out of the furniture', () => {
    expect(mended(page, move('乙。', 'before', '甲。')).slice(2, 4)).toEqual([
      'paragraph 乙。',
      'paragraph 甲。',
    ]);
    expect(mended(page, move('甲。', 'after', '丙。')).slice(3)).toEqual([
      '#',
      'paragraph 丙。',
      'paragraph 甲。',
      'other 丁',
    ]);
    expect(mended(page, move('丁', 'end', '丙。')).slice(4)).toEqual(['#', 'paragraph 丙。', 'paragraph 丁']);
  });

  it('gives a headline to an article that has none, and makes it a crosshead elsewhere', () => {
    expect(mended(page, move('渡口', 'end', '丙。')).slice(3)).toEqual([
      '#',
      'headline 渡口',
      'paragraph 丙。',
      'other 丁',
    ]);
    expect(mended(page, move('渡口', 'after', '丙。')).slice(3, 6)).toEqual([
      '#',
      'paragraph 丙。',
      'crosshead 渡口',
    ]);
  });

  it('takes an article away with its last text, and nothing beside itself', () => {
    expect(mended(page, move('丙。', 'end', '甲。'))).toEqual([
      '#',
      'headline 渡口',
      'paragraph 甲。',
      'paragraph 乙。',
      'paragraph 丙。',
      'other 丁',
    ]);
    expect(mended(page, move('甲。', 'after', '甲。'))).toEqual(mended(page));
    expect(mended(page, move('甲。', 'after', '丁'))).toEqual(mended(page));
  });
});

describe('paragraphs', () => {
  const joined =
    (before: string, quote: string): Make =>
    (at) => ({ kind: 'join', after: at(before).end, at: at(quote).start });

  it('join without a space in Chinese, with one in English, and without the hyphen of a divided word', () => {
    expect(mended(['#', 'paragraph 由校长', 'paragraph 迎接。'], joined('由校长', '迎接'))).toEqual([
      '#',
      'paragraph 由校长迎接。',
    ]);
    const english = ['#', 'paragraph The ferry to-', 'paragraph day was', 'paragraph late.'];
    expect(mended(english, joined('to-', 'day'), joined('was', 'late'))).toEqual([
      '#',
      'paragraph The ferry today was late.',
    ]);
  });

  it('show the hyphen again when they are broken there', () => {
    const broken: Make = (at) => ({ kind: 'break', at: at('day').start });
    const english = ['#', 'paragraph The ferry to-', 'paragraph day was late.'];
    expect(mended(english, joined('to-', 'day'), broken)).toEqual(mended(english));
  });

  it('stay as they are where another engine joined or cut them otherwise', () => {
    expect(mended(['#', 'paragraph 由校长', '+ 迎接。'], joined('由校长', '迎接'))).toEqual([
      '#',
      'paragraph 由校长迎接。',
    ]);
    expect(mended(['#', 'paragraph 由校长亲', 'paragraph 自迎接。'], joined('由校长', '自迎'))).toEqual([
      '#',
      'paragraph 由校长亲',
      'paragraph 自迎接。',
    ]);
  });

  it('join over articles, and the emptied one is gone', () => {
    expect(mended(['#', 'paragraph 由校长', '#', 'paragraph 迎接。'], joined('由校长', '迎接'))).toEqual([
      '#',
      'paragraph 由校长迎接。',
    ]);
  });
});

describe('readings', () => {
  const read =
    (quote: string, reading: string): Make =>
    (at) => ({ kind: 'reading', ...at(quote), reading });

  it('stay with their text whatever else is mended, and nothing cuts them', () => {
    const page = ['#', 'headline 渡口', 'paragraph 每石跌二角。城南'];
    const broken: Make = (at) => ({ kind: 'break', at: at('角').start });
    expect(mended(page, read('二角', '三圆'), role('每石跌二角。', 'caption'))).toEqual([
      '#',
      'headline 渡口',
      'caption 每石跌三圆。',
      'paragraph 城南',
    ]);
    // Broken in two, there is no place left where it could be shown whole.
    expect(mended(page, read('二角', '三圆'), broken)).toEqual([
      '#',
      'headline 渡口',
      'paragraph 每石跌二',
      'paragraph 角。城南',
    ]);
  });

  it('are one over a line end, nothing for stray marks, and the later of two that overlap', () => {
    const page = ['#', 'paragraph 城南米', '+ 价稍落■。'];
    expect(mended(page, read('米\n价', '糧價'), read('■', ''))).toEqual(['#', 'paragraph 城南糧價稍落。']);
    expect(mended(page, read('城南', '東門'), read('南米', '北麥'))).toEqual([
      '#',
      'paragraph 城北麥价稍落■。',
    ]);
    expect(mended(page, read('城南', '東\n 門 '))).toEqual(['#', 'paragraph 東 門米价稍落■。']);
  });
});

describe('corrections of which nothing is left', () => {
  it('do nothing', () => {
    const page = ['#', 'headline 渡口', 'paragraph 甲。', 'other 丁'];
    const beyond = [{ start: raw(900), end: raw(950) }];
    const corrections: readonly Correction[] = [
      { kind: 'merge', articles: [] },
      { kind: 'merge', articles: [beyond, beyond] },
      { kind: 'split', at: raw(900) },
      { kind: 'move', ranges: beyond, to: { kind: 'end', article: beyond } },
      { kind: 'role', ranges: beyond, role: 'caption' },
      { kind: 'headline', article: beyond, headline: null },
      { kind: 'join', after: raw(900), at: raw(950) },
      { kind: 'break', at: raw(-3) },
      { kind: 'order', article: beyond, before: null },
      { kind: 'reading', start: raw(900), end: raw(950), reading: '字' },
    ];
    expect(
      mended(
        page,
        ...corrections.map(
          (correction): Make =>
            () =>
              correction,
        ),
      ),
    ).toEqual(mended(page));
  });

  it('that are marked as lost do nothing either', () => {
    const page = ['#', 'headline 渡口', 'paragraph 甲。'];
    expect(mended(page, (at) => ({ kind: 'break', at: at('口').start, lost: true }))).toEqual(mended(page));
    expect(mended(page, (at) => ({ kind: 'split', at: at('甲').start, lost: true }))).toEqual(mended(page));
  });
});
