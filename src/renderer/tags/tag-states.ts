/** How tags stand to a choice of articles or highlights: pure rules for the picker. */
import type { TagId } from '#core/page/ids';
import type { TagRow } from '../db/rows';

/** Whatever carries tags: an article, a highlight. */
export interface Tagged {
  readonly tagIds: readonly TagId[];
}

/** How many of what was chosen have a tag. */
export interface TagState {
  readonly tag: TagRow;
  readonly count: number;
  readonly state: 'all' | 'some' | 'none';
}

/** Returns the state of each tag, in the order of the tags. */
export function tagStates(tags: readonly TagRow[], tagged: readonly Tagged[]): readonly TagState[] {
  const counts = new Map<TagId, number>();
  for (const { tagIds } of tagged) {
    for (const id of tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return tags.map((tag) => {
    const count = counts.get(tag.id) ?? 0;
    return { tag, count, state: count === 0 ? 'none' : count < tagged.length ? 'some' : 'all' };
  });
}

/** Returns the tags whose names hold the query, those that begin with it first; all of them for a blank one. */
export function matchingTags(states: readonly TagState[], query: string): readonly TagState[] {
  const wanted = fold(query);
  if (wanted === '') return states;
  const held = states.filter(({ tag }) => fold(tag.name).includes(wanted));
  const begins = held.filter(({ tag }) => fold(tag.name).startsWith(wanted));
  return [...begins, ...held.filter((entry) => !begins.includes(entry))];
}

/** Returns the name a new tag would have for this query, or null when it is blank or there already. */
export function newTagName(states: readonly TagState[], query: string): string | null {
  const name = query.trim().replaceAll(/\s+/gu, ' ');
  if (name === '' || states.some(({ tag }) => fold(tag.name) === fold(name))) return null;
  return name;
}

function fold(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ').normalize('NFKC').toLocaleLowerCase();
}
