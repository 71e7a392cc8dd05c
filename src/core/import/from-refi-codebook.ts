/** Codes of REFI-QDA codebooks and projects as tags: what one program writes in one way, others write in others. */
import { readDescription } from '../export/refi-description';
import { colourGuid, coloursGuid, colourValues } from '../export/refi-ids';
import { emptyPlan, type ImportPlan, type PlannedTag, plainGuid } from './plan';
import { childrenOf, type XmlElement } from './xml-read';

export interface Codes {
  readonly tags: readonly PlannedTag[];
  /** Codes that stand for a highlight's colour, by GUID. */
  readonly colours: ReadonlyMap<string, string>;
  readonly skipped: readonly string[];
}

/** Returns the plan of a codebook (`.qdc`). */
export function planOfCodebook(root: XmlElement): ImportPlan {
  const { tags, skipped } = codesOf(root, root);
  return { ...emptyPlan('codebook'), tags, skipped };
}

/** Returns the codes in an element, with the sets that gather them. */
export function codesOf(book: XmlElement | undefined, root: XmlElement): Codes {
  const known = new Map(Object.keys(colourValues).map((colour) => [plainGuid(colourGuid(colour)), colour]));
  const tags: PlannedTag[] = [];
  const colours = new Map<string, string>();
  const skipped: string[] = [];
  const seen = new Set<string>();
  const read = (code: XmlElement, parent: string | null): void => {
    const guid = plainGuid(code.attributes.guid ?? '');
    const name = (code.attributes.name ?? '').trim();
    const colour = known.get(guid);
    if (colour !== undefined) colours.set(guid, colour);
    const isColours = guid === plainGuid(coloursGuid);
    const isTwice = guid !== '' && seen.has(guid);
    if (isTwice) skipped.push(`The code “${name}” has the GUID of another one.`);
    const isTag = colour === undefined && !isColours && !isTwice && guid !== '';
    if (guid === '') skipped.push(`The code “${name}” has no GUID.`);
    seen.add(guid);
    if (isTag) {
      const description = childrenOf(code, 'Description')
        .map(({ text }) => text)
        .join('\n\n');
      tags.push({
        ...{ key: guid, id: null, guid, name: name === '' ? '-' : name, createdAt: null },
        colour: code.attributes.color ?? '',
        parents: parent === null ? [] : [parent],
        ...readDescription(description),
      });
    }
    for (const child of childrenOf(code, 'Code')) read(child, isTag ? guid : parent);
  };
  for (const codes of childrenOf(book, 'Codes'))
    for (const code of childrenOf(codes, 'Code')) read(code, null);
  return { tags: withSets(tags, root), colours, skipped };
}

/** Sets of codes are further places: under the tag they are named after, or under a tag of their own. */
function withSets(tags: readonly PlannedTag[], root: XmlElement): readonly PlannedTag[] {
  const all = new Map(tags.map((tag) => [tag.key, tag]));
  const isOurs = (root.attributes.origin ?? '').startsWith('Broadsheet');
  for (const sets of childrenOf(root, 'Sets')) {
    for (const set of childrenOf(sets, 'Set')) {
      const members = childrenOf(set, 'MemberCode')
        .map(({ attributes }) => plainGuid(attributes.guid ?? attributes.targetGUID ?? ''))
        .filter((guid) => all.has(guid));
      const name = (set.attributes.name ?? '').trim();
      const guid = plainGuid(set.attributes.guid ?? '');
      if (members.length === 0 || name === '' || guid === '') continue;
      const own = isOurs ? tags.find((tag) => tag.name === name)?.key : undefined;
      const parent = own ?? guid;
      if (!all.has(parent)) {
        const about = { colour: '', parents: [], createdAt: null };
        const described = readDescription(childrenOf(set, 'Description')[0]?.text ?? '');
        all.set(parent, { key: guid, id: null, guid, name, ...about, ...described });
      }
      for (const member of members) {
        const tag = all.get(member);
        if (tag !== undefined && member !== parent && !tag.parents.includes(parent))
          all.set(member, { ...tag, parents: [...tag.parents, parent] });
      }
    }
  }
  return [...all.values()];
}
