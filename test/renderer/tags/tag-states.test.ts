import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import type { TagRow } from '../../../src/renderer/db/rows';
import { matchingTags, newTagName, tagStates } from '../../../src/renderer/tags/tag-states';

const alone = { parentIds: [], aliases: [], whenToUse: '', whenNotToUse: '', favourite: 0 };

function tag(name: string): TagRow {
  return { id: makeId('tag', name), name, colour: 'green', createdAt: 0, lastUsedAt: 0, ...alone };
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
