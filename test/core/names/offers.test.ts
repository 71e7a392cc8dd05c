import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NameOffer, offerNames } from '#core/names/offers';
import { inHan } from '#core/names/offers-han';
import { inLatin } from '#core/names/offers-latin';
import { packOffer, unpackOffer } from '#core/names/packed-offer';
import { type Article, noPart, raw } from '#core/page/model';

const namesOf = (kind: NameOffer['kind'], offers: readonly NameOffer[]) =>
  offers.filter((offer) => offer.kind === kind).map(({ name }) => name);

describe('names that Chinese prose offers', () => {
  it.each([
    ['市长王建国说，桥已修好。', ['王建国']],
    ['副市長林舟出席。', ['林舟']],
    ['据县委书记欧陽鋒介绍，水退了。', ['欧陽鋒']],
    ['昨日请李明教授来讲。', ['李明']],
    ['主任张　攀、局长何舟到场。', ['张攀', '何舟']],
    ['村长说明年再修。', []],
    ['市长会议今日举行。', []],
  ])('people by the office beside them: %s', (text, people) => {
    expect(namesOf('person', inHan(text))).toEqual(people);
  });

  it.each([
    ['他在河口县住过，后到东山镇。', ['河口县', '东山镇']],
    ['全市各乡都来了。', []],
    ['到超市买米。', []],
    ['新华社青浦4月2日电 昨日放晴。', ['青浦']],
    ['本报今日讯', []],
  ])('places by how they end, and by datelines: %s', (text, places) => {
    expect(namesOf('place', inHan(text))).toEqual(places);
  });

  it.each([
    ['参观江南纺织大学的人很多。', ['江南纺织大学']],
    ['昨日渡口管理局公布。', ['渡口管理局']],
    ['这家公司', []],
    ['由白沙航运公司和江湾医院合办', ['白沙航运公司', '江湾医院']],
  ])('organisations by how they end: %s', (text, organisations) => {
    expect(namesOf('organisation', inHan(text))).toEqual(organisations);
  });

  it('with the office as it is printed', () => {
    expect(inHan('副市長林舟出席。')).toEqual([
      { kind: 'person', name: '林舟', sign: 'office', office: '副市長' },
    ]);
  });
});

describe('names that prose in letters offers', () => {
  it('people behind titles, without what follows them', () => {
    const offers = inLatin(
      "Mayor Ada Quill's word to Dr. J. Harrow and Frau Else von Roth. The mayor left.",
      false,
    );
    expect(namesOf('person', offers)).toEqual(['Ada Quill', 'J. Harrow', 'Else von Roth']);
  });

  it('organisations by their words', () => {
    const offers = inLatin(
      'The Lorne Valley Railway Company and the Bank of Lorne met. The Committee left.',
      false,
    );
    expect(namesOf('organisation', offers)).toEqual(['Lorne Valley Railway Company', 'Bank of Lorne']);
  });

  it('places behind prepositions and in the dateline of a lead', () => {
    expect(
      namesOf('place', inLatin('HARROWGATE, May 3 — Rain fell in Port Lorne, on Tuesday.', true)),
    ).toEqual(['Harrowgate', 'Port Lorne']);
    expect(namesOf('place', inLatin('It was closed in March, from Monday.', false))).toEqual([]);
  });
});

describe('the offers of an article', () => {
  const text = '市长王建国说，市长王建国来了。';
  const article: Article = {
    ...{ kicker: noPart, headline: noPart, deck: noPart, byline: noPart, series: null, confidence: 1 },
    blocks: [{ role: 'paragraph', pieces: [{ page: 0, start: raw(0), end: raw(text.length), glue: '' }] }],
  };

  it('are each name once, authors first', () => {
    const offers = offerNames(article, [{ name: '何舟' }, { name: '何舟' }], [text]);
    expect(offers.map(({ name, sign }) => [name, sign])).toEqual([
      ['何舟', 'byline'],
      ['王建国', 'office'],
    ]);
  });

  it('are packed into a text and come back', () => {
    for (const offer of offerNames(article, [{ name: '何舟' }], [text]))
      expect(unpackOffer(packOffer(offer))).toEqual(offer);
  });

  it('never end, whatever the text, and only name what is printed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[市长王建国说在县大学副 ,.A-Za-z]{0,80}$/u), (said) => {
        const close = said.replace(/\s/gu, '').toLowerCase();
        for (const { name } of [...inHan(said), ...inLatin(said, true)])
          expect(close).toContain(name.replace(/\s/gu, '').toLowerCase());
      }),
    );
  });
});
