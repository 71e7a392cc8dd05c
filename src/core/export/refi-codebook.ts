/**
 * REFI-QDA codebooks: tags as codes, in their tree; a tag's further places as sets named after what it stands under
 * there; colours of highlights as codes under one that is not for coding itself. Read back by `refi-description`.
 */
import { groupBy } from '../base/group';
import type { TagId } from '../page/ids';
import type { ExportWords } from './exported';
import type { LibraryHead, LibraryTag } from './library';
import { writeDescription } from './refi-description';
import { colourGuid, coloursGuid, colourValues, guidOf } from './refi-ids';
import { xmlDeclaration, xmlElement, xmlText } from './xml';

/** Returns a codebook file (`.qdc`). A codebook needs a code: the colours are always in it. */
export function codebookFile(head: LibraryHead, words: ExportWords): string {
  const codes = codesXml(head, Object.keys(colourValues), words);
  const sets = setsXml(head, (guid) => `<MemberCode guid="${guid}"/>`);
  return `${xmlDeclaration}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Broadsheet">${codes}${sets}</CodeBook>\n`;
}

/** Returns the `Codes` element; '' without tags and colours, because it must not be empty. */
export function codesXml(
  { tags, colours }: LibraryHead,
  used: readonly string[],
  words: ExportWords,
): string {
  const known = new Set(tags.map(({ id }) => id));
  const under = groupBy(tags, ({ parentIds }): TagId | null => {
    const parent = parentIds[0];
    return parent !== undefined && known.has(parent) ? parent : null;
  });
  const seen = new Set<TagId>();
  const codeOf = (tag: LibraryTag): string => {
    seen.add(tag.id);
    const children = (under.get(tag.id) ?? []).filter(({ id }) => !seen.has(id));
    const description = writeDescription(tag);
    return code(
      ...([guidOf(tag.id), tag.name, true, colourValues[tag.colour]] as const),
      (description === '' ? '' : xmlElement('Description', {}, xmlText(description))) +
        children.map(codeOf).join(''),
    );
  };
  // Tags of a circle, should there be one, have no root: each of them that was not met becomes one.
  const roots = (under.get(null) ?? []).map(codeOf);
  const stray = tags.flatMap((tag) => (seen.has(tag.id) ? [] : [codeOf(tag)]));
  const shades = [...used].sort().map((colour) => {
    const name = words.colours[colour] ?? colour;
    const meaning = colours[colour] ?? '';
    return code(
      colourGuid(colour),
      meaning === '' ? name : `${name}: ${meaning}`,
      true,
      colourValues[colour],
      '',
    );
  });
  const group =
    shades.length === 0 ? '' : code(coloursGuid, words.highlights, false, undefined, shades.join(''));
  const all = [...roots, ...stray, group].join('');
  return all === '' ? '' : `<Codes>${all}</Codes>`;
}

function code(
  guid: string,
  name: string,
  isCodable: boolean,
  color: string | undefined,
  content: string,
): string {
  return xmlElement(
    'Code',
    { guid, name: name === '' ? '-' : name, isCodable: String(isCodable), color },
    content,
  );
}

/** Returns the `Sets` element; '' where no tag has a further place. */
export function setsXml({ tags }: LibraryHead, member: (guid: string) => string): string {
  const sets = tags.flatMap((parent) => {
    const linked = tags.filter(({ parentIds }) => parentIds.slice(1).includes(parent.id));
    if (linked.length === 0) return [];
    const members = linked.map(({ id }) => member(guidOf(id))).join('');
    return [xmlElement('Set', { guid: guidOf(`set:${parent.id}`), name: parent.name }, members)];
  });
  return sets.length === 0 ? '' : `<Sets>${sets.join('')}</Sets>`;
}
