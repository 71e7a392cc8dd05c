import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import type { TagRow } from '../../../src/renderer/db/rows';
import { loadPinyin } from '../../../src/renderer/tags/pinyin';
import { aliasFound, matchingTags, newTagName, tagStates } from '../../../src/renderer/tags/tag-states';

const alone = { parentIds: [], aliases: [], whenToUse: '', whenNotToUse: '', favourite: 0 };

function tag(name: string, aliases: readonly string[] = []): TagRow {
  return { id: makeId('tag', name), name, colour: 'green', createdAt: 0, lastUsedAt: 0, ...alone, aliases };
}

const [ferry, harbour, night] = [tag('渡口 Ferry'), tag('Harbour'), tag('night ferry')];
const tags = [ferry, harbour, night];
const articles = [{ tagIds: [ferry.id, night.id] }, { tagIds: [ferry.id] }];

describe('tags of several articles', () => {
  it('are on all, on some or on none of them', () => {
    expect(tagStates(tags, articles).map(({ state, count }) => [state, count])).toEqual([
      ['all', 2],
      ['none', 0],
      ['some', 1],
    ]);
  });

  it('are on none when no article is chosen', () => {
    expect(tagStates(tags, []).every(({ state }) => state === 'none')).toBe(true);
  });
});

describe('finding a tag', () => {
  const states = tagStates(tags, articles);
  const names = (query: string) => matchingTags(states, query).map((entry) => entry.tag.name);

  it('ignores case, keeps the order of the tags, and puts names that begin with it first', () => {
    expect(names('FERRY')).toEqual(['渡口 Ferry', 'night ferry']);
    expect(names('n')).toEqual(['night ferry']);
    expect(names('h')).toEqual(['Harbour', 'night ferry']);
  });

  it('finds a character anywhere in a Chinese name', () => {
    expect(names('口')).toEqual(['渡口 Ferry']);
  });

  it('shows all of them before anything is typed', () => {
    expect(names('  ')).toHaveLength(3);
  });

  it('offers to create a name that is not there, with its blanks tidied', () => {
    expect(newTagName(states, '  two   words ')).toBe('two words');
    expect(newTagName(states, 'harbour')).toBeNull();
    expect(newTagName(states, '渡口　ＦＥＲＲＹ')).toBeNull();
    expect(newTagName(states, '   ')).toBeNull();
  });
});

describe('finding a tag by its other names', () => {
  const states = tagStates([tag('银行', ['Banks', '錢莊']), tag('Banking crises'), tag('重庆')], []);
  const names = (query: string) => matchingTags(states, query).map((entry) => entry.tag.name);

  it('comes after finding it by its name, and says which it was', () => {
    expect(names('bank')).toEqual(['Banking crises', '银行']);
    expect(states.map((entry) => aliasFound(entry.tag, 'bank', null))).toEqual(['Banks', null, null]);
  });

  it('is no reason to create another', () => {
    expect(newTagName(states, 'banks')).toBeNull();
    expect(newTagName(states, '钱庄')).toBe('钱庄');
  });

  it('works by pinyin, by initials, by each reading of a character, and for traditional characters', async () => {
    const readAs = await loadPinyin();
    const byPinyin = (query: string) => matchingTags(states, query, readAs).map((entry) => entry.tag.name);
    for (const query of ['yinhang', 'yh', 'yinh', 'qianzhuang', 'qz', "yin'hang"]) {
      expect(byPinyin(query)).toEqual(['银行']);
    }
    expect(byPinyin('chongqing')).toEqual(['重庆']);
    expect(byPinyin('zq')).toEqual(['重庆']);
    expect(byPinyin('yhx')).toEqual([]);
    expect(byPinyin('b')).toEqual(['Banking crises', '银行']);
  });

  it('leaves what no one reads so alone, at any length', async () => {
    const readAs = await loadPinyin();
    expect(readAs('银行', 'an'.repeat(40))).toBe(false);
    expect(readAs('银行', 'a.*')).toBe(false);
    expect(readAs('Harbour', 'hb')).toBe(false);
  });
});
