/** Blocks to articles: drafts are made of the units, and their units turned into parts. */
import {
  type Article,
  type Block,
  type BlockRole,
  type Furniture,
  type FurnitureRole,
  noPart,
  type PageReflow,
  type Part,
} from '../page/model';
import type { LineBlock } from './blocks';
import { confidenceOf } from './confidence';
import { type Draft, draftArticles } from './drafts';
import { collectWords, joinLines, type PageWords } from './joins';
import { detectLanguage } from './language';
import type { LineRole } from './roles';
import { findSeams } from './seams';
import { findSeries } from './series';
import { isFurniture, type Unit, unitsOf } from './units';

/** Assembles a page's blocks into articles and furniture. Every block ends up in exactly one of them. */
export function assembleArticles(
  text: string,
  blocks: readonly LineBlock[],
  lang = detectLanguage(text),
): PageReflow {
  const units = unitsOf(blocks);
  const drafts = draftArticles(units);
  const words = collectWords(blocks);
  return {
    lang,
    articles: drafts.map((draft) => articleOf(text, draft, words)),
    furniture: units.filter(isFurniture).map(
      (unit): Furniture => ({
        role: furnitureRole(unit.role),
        pieces: joinLines(text, unit.block.lines, unit.role, words),
      }),
    ),
    problems: findSeams(drafts),
  };
}

function articleOf(text: string, draft: Draft, words: PageWords): Article {
  const part = (list: readonly Unit[], role: LineRole): Part =>
    list.length === 0 ? noPart : { pieces: joinLines(text, linesOf(list), role, words) };
  const { head, notes, pictures } = draft;
  return {
    kicker: part(head?.kicker ?? [], 'kicker'),
    headline: part(head?.headline ?? [], 'headline'),
    deck: part(head?.deck ?? [], 'deck'),
    byline: part(draft.byline, 'byline'),
    blocks: [
      ...notes.map((unit) => blockOf(text, [unit], words)),
      ...paragraphs(draft).map((group) => blockOf(text, group, words)),
      ...pictures.map((unit) => blockOf(text, [unit], words)),
    ],
    series: findSeries(
      [draft.head?.deck ?? [], draft.head?.headline ?? [], draft.head?.kicker ?? []].map(textOf),
    ),
    confidence: confidenceOf(draft),
  };
}

function textOf(units: readonly Unit[]): string {
  return units.flatMap((unit) => unit.block.lines.map((line) => line.text)).join(' ');
}

/** Body units grouped into paragraphs: units that continue each other over a seam are one. */
function paragraphs({ body, joined }: Draft): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  for (const unit of body) {
    const open = groups.at(-1);
    if (open !== undefined && joined.has(unit.index)) open.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

function linesOf(units: readonly Unit[]): Unit['block']['lines'] {
  const [first] = units;
  if (first !== undefined && units.length === 1) return first.block.lines;
  return units.flatMap((unit) => unit.block.lines);
}

function blockOf(text: string, group: readonly Unit[], words: PageWords): Block {
  const role = group[0]?.role ?? 'paragraph';
  return { role: blockRole(role), pieces: joinLines(text, linesOf(group), role, words) };
}

function furnitureRole(role: LineRole): FurnitureRole {
  switch (role) {
    case 'imprint':
    case 'promo':
    case 'section-label':
    case 'jump-line':
    case 'running-head':
      return role;
    default:
      return 'other';
  }
}

function blockRole(role: LineRole): BlockRole {
  switch (role) {
    case 'crosshead':
    case 'caption':
    case 'credit':
    case 'editor-note':
      return role;
    default:
      return 'paragraph';
  }
}
