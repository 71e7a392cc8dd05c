/** Planned tags among those of the library: one by its id, else by its name. What is here keeps what it says. */
import { guidOf } from '#core/export/refi-ids';
import { type PlannedTag, plainGuid } from '#core/import/plan';
import { shadeOf } from '#core/import/shades';
import { makeId, type TagId } from '#core/page/ids';
import { type HighlightColour, highlightColours, type TagRow } from '../db/rows';
import { foldName, tagCalled, tidyName } from '../db/tag-names';

/** What becomes of tags. */
export interface FittedTags {
  readonly added: readonly TagRow[];
  /** Rows that are here and get what they do not say yet: a definition, other names. */
  readonly changed: readonly TagRow[];
  readonly kept: number;
  /** Key of the plan → id. */
  readonly ids: ReadonlyMap<string, TagId>;
  /** Tags that had to get another name: theirs is another tag's. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** Returns what becomes of planned tags beside the library's own. */
export function fitTags(ours: readonly TagRow[], planned: readonly PlannedTag[], now: number): FittedTags {
  const byGuid = new Map<string, TagRow>();
  for (const tag of ours) byGuid.set(plainGuid(guidOf(tag.id)), tag).set(tag.id.slice('tag:'.length), tag);
  const byId = new Map<string, TagRow>(ours.map((tag) => [tag.id, tag]));
  const same = new Map<string, TagRow>();
  for (const tag of planned) {
    const known =
      (tag.id === null ? undefined : byId.get(tag.id)) ??
      (tag.guid === null ? undefined : byGuid.get(tag.guid));
    if (known !== undefined) same.set(tag.key, known);
  }
  const taken = new Set([...same.values()].map(({ id }) => id));
  for (const tag of planned) {
    if (same.has(tag.key)) continue;
    const called = tagCalled(ours, tag.name);
    if (called === undefined || taken.has(called.id)) continue;
    taken.add(called.id);
    same.set(tag.key, called);
  }
  const names = new Set(ours.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldName));
  const ids = new Map<string, TagId>([...same].map(([key, { id }]) => [key, id]));
  for (const tag of planned) if (!ids.has(tag.key)) ids.set(tag.key, idOf(tag));
  const byKey = new Map(planned.map((tag) => [tag.key, tag]));
  const parents = new Map<TagId, readonly TagId[]>(ours.map((tag) => [tag.id, tag.parentIds]));
  const renamed: { from: string; to: string }[] = [];
  const added: TagRow[] = [];
  const changed = new Map<TagId, TagRow>();
  for (const tag of planned) {
    const here = same.get(tag.key);
    if (here !== undefined) {
      const filled = fill(here, tag, names);
      if (filled !== null) changed.set(here.id, filled);
      continue;
    }
    const name = freeName(tidyName(tag.name), tidyName(byKey.get(tag.parents[0] ?? '')?.name ?? ''), names);
    if (name !== tidyName(tag.name)) renamed.push({ from: tag.name, to: name });
    const id = ids.get(tag.key) ?? idOf(tag);
    const parentIds: TagId[] = [];
    for (const key of tag.parents) {
      const parent = ids.get(key);
      if (parent === undefined || parentIds.includes(parent) || isUnder(parent, id, parents)) continue;
      parentIds.push(parent);
      parents.set(id, parentIds);
    }
    names.add(foldName(name));
    added.push({
      ...{ id, name, parentIds, aliases: freeAliases(tag, names) },
      ...{ whenToUse: tag.whenToUse, whenNotToUse: tag.whenNotToUse, favourite: 0 },
      colour: colourOf(tag, ours.length + added.length),
      createdAt: tag.createdAt ?? now,
      lastUsedAt: tag.createdAt ?? now,
    });
  }
  return { added, changed: [...changed.values()], kept: same.size - changed.size, ids, renamed };
}

function idOf({ id, guid, name }: PlannedTag): TagId {
  return id ?? makeId('tag', guid ?? plainGuid(guidOf(`name:${foldName(name)}`)));
}

function colourOf({ colour }: PlannedTag, count: number): HighlightColour {
  const shade = shadeOf(colour);
  return (
    highlightColours.find((each) => each === shade) ??
    highlightColours[count % highlightColours.length] ??
    'yellow'
  );
}

/** True when `id` is `parent` or stands above it. */
function isUnder(parent: TagId, id: TagId, parents: ReadonlyMap<TagId, readonly TagId[]>): boolean {
  const seen = new Set<TagId>();
  const waiting = [parent];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(parents.get(at) ?? []));
  }
  return false;
}

function freeName(name: string, above: string, names: ReadonlySet<string>): string {
  const plain = name === '' ? '-' : name;
  if (!names.has(foldName(plain))) return plain;
  const qualified = above === '' ? plain : `${plain} (${above})`;
  for (let count = above === '' ? 2 : 1; ; count += 1) {
    const candidate = count === 1 ? qualified : `${qualified} ${count}`;
    if (!names.has(foldName(candidate))) return candidate;
  }
}

function freeAliases({ aliases }: PlannedTag, names: Set<string>): readonly string[] {
  return aliases.map(tidyName).filter((alias) => {
    const folded = foldName(alias);
    if (folded === '' || names.has(folded)) return false;
    names.add(folded);
    return true;
  });
}

/** What a tag here gets of a file: only what it does not say itself. Null for nothing. */
function fill(here: TagRow, tag: PlannedTag, names: Set<string>): TagRow | null {
  const saysNothing = here.whenToUse === '' && here.whenNotToUse === '';
  const defined = saysNothing ? { whenToUse: tag.whenToUse, whenNotToUse: tag.whenNotToUse } : {};
  const aliases = [...here.aliases, ...freeAliases(tag, names)];
  const isMore = saysNothing && tag.whenToUse + tag.whenNotToUse !== '';
  return isMore || aliases.length > here.aliases.length ? { ...here, ...defined, aliases } : null;
}
