/** Text quality: clean text of any language is clean, and the more of it is damaged, the less it is worth. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestDump, reflowPage } from '#core/ingest';
import { articleQuality, textQuality } from '#core/reflow/quality';
import { qualityWord } from '#core/reflow/quality-word';

const chinese =
  '渡口镇的老码头昨天迎来了今年第一班渡船。船长说，水位比去年高了半米，往后每天会有四班船来往两岸。镇上的居民早早' +
  '就来到岸边，有人带着刚摘的蔬菜，有人牵着孩子的手。七十岁的老船工在岸上看了很久，他在这条河上撑了四十年的船，如' +
  '今把竹篙交给了儿子。“路修好了，船也换新的了，可是河还是那条河。”他说。镇政府表示，码头的灯光和护栏将在年底前全部更换，' +
  '候船室也会重新修缮。当地的小学还组织学生到码头参观，听老船工讲过去的故事。';
const traditional =
  '望嶼島上的老燈塔昨天重新點亮。文化局表示，整修工程歷時三年，將開放民眾參觀。島上的居民說，晚上看到燈光，就知道回家' +
  '的路。燈塔旁的小學還舉辦了一場音樂會，學生們唱起了老船歌。';
const english =
  'The ferry returned to its old landing on Monday after three winters of silence. The keeper of the lighthouse, who had ' +
  'watched the empty river every morning, said that the sound of the bell had woken half the village. The council has ' +
  'promised a second boat for the summer and a shelter for those who wait in the rain.';
const german =
  'Die Fähre hat am Montag nach drei Wintern wieder am alten Ufer angelegt. Der Fährmann sagte, das Wasser stehe höher als ' +
  'im vergangenen Jahr. Die Gemeinde will im Sommer ein zweites Boot anschaffen und für die Wartenden ein Dach bauen.';
const japanese =
  '港の灯台は昨日、三年ぶりに明かりを取り戻した。島の人々は夜の海を見ながら、船の帰りを待っていた。';
const korean =
  '항구의 등대가 어제 삼 년 만에 다시 불을 밝혔다. 마을 사람들은 밤바다를 바라보며 배를 기다렸다.';
const french =
  'Le bac est revenu lundi à son ancien quai après trois hivers de silence. Le gardien du phare, qui regardait chaque matin ' +
  'la rivière vide, a dit que la cloche avait réveillé la moitié du village.';

const clean: readonly (readonly [string, string])[] = [
  ['zh-Hans', chinese],
  ['zh-Hant', traditional],
  ['en', english],
  ['de', german],
  ['ja', japanese],
  ['ko', korean],
  ['fr', french],
];

/** Puts `damage` in the place of the first `count` characters of `order`. */
function damaged(
  text: string,
  order: readonly number[],
  count: number,
  damage: (place: number) => string,
): string {
  const places = new Set(order.slice(0, count));
  return Array.from(text, (own, place) => (places.has(place) ? damage(place) : own)).join('');
}

/** The places of a text's letters in a random order. */
const placesOf = (text: string): fc.Arbitrary<number[]> => {
  const places = Array.from(text, (own, place) => (/\p{L}/u.test(own) ? place : -1)).filter(
    (place) => place > 0,
  );
  return fc.shuffledSubarray(places, { minLength: places.length });
};

describe('text quality', { timeout: 60_000 }, () => {
  it.each(clean)('of clean text in %s is high', (lang, text) => {
    expect(textQuality([text], lang)).toBeGreaterThanOrEqual(0.97);
    expect(qualityWord(textQuality([text], lang))).toBe('clean');
  });

  it('of the sample library is high', () => {
    for (const name of [
      '青渡日报/2019-03-12/A01',
      '云渚晚报/2020-05-06/03',
      'Wendle Ferry Courier/1931-06-04/page-1',
    ]) {
      const place = fileURLToPath(new URL(`../../../resources/samples/${name}.txt`, import.meta.url));
      const dump = ingestDump(new Uint8Array(readFileSync(place)));
      if (dump.kind !== 'dump') throw new Error(dump.reason);
      for (const { page, reflow } of dump.pages) {
        for (const article of reflow.articles) {
          expect(articleQuality(article, [page.text], reflow.lang)).toBeGreaterThan(0.85);
        }
      }
    }
  });

  it.each(clean)('never rises when more characters of %s are lost, and falls to nothing', (lang, text) => {
    fc.assert(
      fc.property(placesOf(text), fc.constantFrom('\ufffd', '\ue123', '\u0003', '\ud800'), (order, lost) => {
        let before = 1;
        for (let share = 0; share <= 1; share += 0.05) {
          const quality = textQuality(
            [damaged(text, order, Math.round(order.length * share), () => lost)],
            lang,
          );
          expect(quality).toBeLessThanOrEqual(before);
          before = quality;
        }
        expect(before).toBeLessThan(0.05);
      }),
      { numRuns: 20 },
    );
  });

  it.each(clean.slice(0, 4))('falls when more and more characters of %s are others', (lang, text) => {
    const own = Array.from(text).filter((character) => /\p{L}/u.test(character));
    const random = (place: number, seed: number): string =>
      lang.startsWith('zh')
        ? String.fromCharCode(0x4e00 + ((Math.imul(place + seed, 0x9e3779b1) >>> 8) % 0x5000))
        : 'qxjzvwkypbg'.charAt((Math.imul(place + seed, 0x9e3779b1) >>> 8) % 11);
    fc.assert(
      fc.property(placesOf(text), fc.nat(1000), (order, seed) => {
        const at = (share: number): number =>
          textQuality(
            [damaged(text, order, Math.round(own.length * share), (place) => random(place, seed))],
            lang,
          );
        expect(at(0.8)).toBeLessThan(at(0.2));
        expect(at(0.8)).toBeLessThan(at(0));
        expect(qualityWord(at(0.8))).not.toBe('clean');
      }),
      { numRuns: 20 },
    );
  });

  it('tells a box that stands for a character from the mark before a byline', () => {
    expect(textQuality(['□本报评论员', chinese], 'zh-Hans')).toBe(
      textQuality(['本报评论员', chinese], 'zh-Hans'),
    );
    expect(textQuality([chinese.replaceAll('船', '□')], 'zh-Hans')).toBeLessThan(0.95);
  });

  it('notices signs inside words and leaves numbers, names and formulas alone', () => {
    const noisy = english.replaceAll('er', '3r').replaceAll('ou', 'o|u');
    expect(textQuality([noisy], 'en')).toBeLessThan(0.9);
    for (const fine of ['A股上涨3.5%，T恤、X光、5G、PM2.5', 'B2B, 3D, 4x4, AT&T, don’t, e-mail, 20kg']) {
      expect(textQuality([fine], 'und')).toBe(1);
    }
  });

  it('is 1 for nothing, and between 0 and 1 for anything', () => {
    expect(textQuality([], 'en')).toBe(1);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }),
        fc.constantFrom('zh-Hans', 'en', 'und'),
        (parts, lang) => {
          const quality = textQuality(parts, lang);
          expect(quality).toBeGreaterThanOrEqual(0);
          expect(quality).toBeLessThanOrEqual(1);
          expect(textQuality(parts, lang)).toBe(quality);
        },
      ),
    );
  });

  it('is taken of the article as it is shown, on whatever page it stands', () => {
    const page = `守塔人的一天\n\n${chinese}\n`;
    const { articles, lang } = reflowPage(page);
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    expect(articleQuality(article, [page], lang)).toBeGreaterThan(0.97);
  });
});
