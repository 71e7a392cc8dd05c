import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleId, makeId, type TagId } from '#core/page/ids';
import { ThemeModel } from '#core/themes/theme-model';
import { themeWords, type WordCounts } from '#core/themes/theme-words';

const tag = (name: string): TagId => makeId('tag', name);
const article = (name: string): ArticleId => makeId('article', name);
const words = (headline: string, body = ''): WordCounts => themeWords(headline, body);

const ferries = ['江湾渡口恢复夜航船', '渡口的夜航船添了航灯', '夜航船末班推迟，渡口加派船工'];
const schools = ['山坳小学添书桌', '小学新生领到书桌', '校长迎接小学新生'];

function taught(): ThemeModel {
  const model = new ThemeModel();
  for (const [at, text] of ferries.entries()) model.put(article(`f${at}`), words(text), [tag('航运')]);
  for (const [at, text] of schools.entries()) model.put(article(`s${at}`), words(text), [tag('教育')]);
  return model;
}

describe('suggesting tags', () => {
  it('offers the tag of the tagged articles that say the same, with the nearest of them and what both say', () => {
    const [first, ...others] = taught().suggest(words('东岸渡口新添夜航船'), 5);
    expect(first?.tagId).toBe(tag('航运'));
    expect(others).toEqual([]);
    expect(first?.witnesses[0]?.articleId).toBe(article('f1'));
    expect(first?.witnesses[0]?.words).toEqual(expect.arrayContaining(['渡口', '夜航', '航船']));
  });

  it('says nothing where nothing that was tagged is like it', () => {
    expect(taught().suggest(words('菜市场鸡蛋涨价'), 5)).toEqual([]);
    expect(new ThemeModel().suggest(words(ferries[0] ?? ''), 5)).toEqual([]);
  });

  it('learns what is tagged now, and forgets what is untagged', () => {
    const model = taught();
    model.put(article('new'), words('菜市场鸡蛋涨价，菜农说雨水多'), [tag('物价')]);
    expect(model.suggest(words('鸡蛋又涨价了，菜市场人少'), 5).map(({ tagId }) => tagId)).toEqual([
      tag('物价'),
    ]);
    model.delete(article('new'));
    expect(model.suggest(words('鸡蛋又涨价了，菜市场人少'), 5)).toEqual([]);
  });

  it('leaves out the article itself, and the tags that it has or that were refused', () => {
    const model = taught();
    const [only] = model.suggest(words(ferries[0] ?? ''), 5, article('f0'));
    expect(only?.witnesses.map(({ articleId }) => articleId)).not.toContain(article('f0'));
    expect(model.suggest(words(ferries[0] ?? ''), 5, null, new Set([tag('航运')]))).toEqual([]);
  });

  it('compares Latin words whole, and Traditional with Simplified characters', () => {
    const model = new ThemeModel();
    model.put(article('en'), words('the night ferry over the river'), [tag('ferry')]);
    model.put(article('hant'), words('學校開學，書桌運到'), [tag('school')]);
    expect(model.suggest(words('a night ferry for the island'), 5)[0]?.tagId).toBe(tag('ferry'));
    expect(model.suggest(words('knight and ferryman'), 5)).toEqual([]);
    expect(model.suggest(words('学校的书桌'), 5)[0]?.tagId).toBe(tag('school'));
  });

  it('takes no notice of words that stand in a good part of the library', () => {
    const model = new ThemeModel();
    model.put(article('t'), words('本报讯记者渡口采访'), [tag('航运')]);
    for (let at = 0; at < 40; at += 1) model.put(article(`b${at}`), words(`本报讯记者${at % 7}报道`), null);
    expect(model.suggest(words('本报讯记者市场走访'), 5)).toEqual([]);
    expect(model.suggest(words('渡口采访札记'), 5)[0]?.tagId).toBe(tag('航运'));
  });

  it('answers after any changes in any order as if it had learnt only what is there in the end', () => {
    const texts = [...ferries, ...schools, '渡口小学', '夜航船上的书桌'];
    const step = fc.record({
      id: fc.integer({ min: 0, max: 5 }),
      text: fc.constantFrom(...texts),
      tags: fc.oneof(fc.constant(null), fc.subarray(['a', 'b', 'c'])),
      isDeleted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(...texts), (steps, asked) => {
        const changed = new ThemeModel();
        const present = new Map<ArticleId, { text: string; tags: readonly TagId[] | null }>();
        for (const { id, text, tags, isDeleted } of steps) {
          const key = article(String(id));
          if (isDeleted) {
            expect(changed.delete(key)).toBe(present.delete(key));
            continue;
          }
          const tagIds = tags?.map(tag) ?? null;
          changed.put(key, words(text), tagIds);
          present.set(key, { text, tags: tagIds });
          // Asked in between, it must not remember what was true then.
          changed.suggest(words(asked), 3);
        }
        const fresh = new ThemeModel();
        for (const [key, { text, tags }] of [...present].sort(([a], [b]) => (a < b ? -1 : 1))) {
          fresh.put(key, words(text), tags);
        }
        const shape = (model: ThemeModel) =>
          model.suggest(words(asked), 3).map(({ tagId, score, witnesses }) => ({
            tagId,
            score: score.toFixed(9),
            witnesses: witnesses.map(({ articleId, similarity, words: both }) => ({
              articleId,
              similarity: similarity.toFixed(9),
              words: [...both].sort(),
            })),
          }));
        expect(shape(changed)).toEqual(shape(fresh));
        expect(changed.tagged).toBe(fresh.tagged);
        expect(changed.background).toBe(fresh.background);
      }),
    );
  });
});
