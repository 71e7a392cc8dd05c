/** How tags stand to a choice of articles or highlights: pure rules for the picker. */
import type { TagId } from '#core/page/ids';
import type { TagRow } from '../db/rows';
import { foldName, tagCalled, tidyName } from '../db/tag-names';
import type { ReadAs } from './pinyin';

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

/** What a tag is found by. */
export type TagNames = Pick<TagRow, 'name' | 'aliases'>;

/**
 * Returns how well a tag answers to a query, 0 the best: its name begins with it, holds it, an alias holds it, or it
 * is read as it; null when none of these.
 */
export function matchOf(tag: TagNames, query: string, readAs: ReadAs | null): number | null {
  const wanted = foldName(query);
  const name = foldName(tag.name);
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  if (tag.aliases.some((alias) => foldName(alias).includes(wanted))) return 2;
  if (readAs !== null && [tag.name, ...tag.aliases].some((text) => readAs(text, wanted))) return 3;
  return null;
}

/** Returns the alias that a query finds a tag by; null when its name answers, or neither. */
export function aliasFound(tag: TagNames, query: string, readAs: ReadAs | null): string | null {
  if (foldName(query) === '' || matchOf({ name: tag.name, aliases: [] }, query, readAs) !== null) return null;
  const found = tag.aliases.find((alias) => matchOf({ name: alias, aliases: [] }, query, readAs) !== null);
  return found ?? null;
}

/** Returns the tags that answer to the query, the best first and otherwise in their order; all of them for a blank one. */
export function matchingTags(
  states: readonly TagState[],
  query: string,
  readAs: ReadAs | null = null,
): readonly TagState[] {
  if (foldName(query) === '') return states;
  const found = states.flatMap((state) => {
    const match = matchOf(state.tag, query, readAs);
    return match === null ? [] : [{ state, match }];
  });
  return found.sort((a, b) => a.match - b.match).map(({ state }) => state);
}

/** Returns the name a new tag would have for this query, or null when it is blank or finds a tag that is there. */
export function newTagName(states: readonly TagState[], query: string): string | null {
  const name = tidyName(query);
  const tags = states.map(({ tag }) => tag);
  return name === '' || tagCalled(tags, name) !== undefined ? null : name;
}
