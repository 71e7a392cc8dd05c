/** Blocks to articles: stories are found, heads and pictures given to them, and everything turned into parts. */
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
import { rarityOf } from './cohesion';
import { assignHeads, gatherHeads, type Head } from './headlines';
import { collectWords, joinLines, type PageWords } from './joins';
import { detectLanguage } from './language';
import { gatherPictures, placePictures } from './pictures';
import type { LineRole } from './roles';
import { findSeams, type Seams } from './seams';
import { findStories, type Story } from './stories';
import { isBody, isFurniture, type Unit, unitsOf } from './units';

interface Draft {
  readonly order: number;
  head: Head | null;
  readonly byline: Unit[];
  readonly body: readonly Unit[];
  readonly pictures: Unit[];
  margin: number;
}

/** Assembles a page's blocks into articles and furniture. Every block ends up in exactly one of them. */
export function assembleArticles(text: string, blocks: readonly LineBlock[]): PageReflow {
  const units = unitsOf(blocks);
  const words = collectWords(blocks.flatMap((block) => block.lines));
  const rarity = rarityOf(units.filter(isBody).map((unit) => unit.terms));
  const seams = findSeams(units);
  const stories = findStories(units, seams, rarity);
  const drafts: Draft[] = stories.map((story) => draftOf(story));
  placeHeads(units, stories, drafts, rarity);
  const pictures = gatherPictures(units);
  placePictures(pictures, stories, units, rarity).forEach((place, index) => {
    const own = pictures[index]?.units ?? [];
    const draft = place === null ? undefined : drafts[place];
    if (draft !== undefined) draft.pictures.push(...own);
    else
      drafts.push({
        order: own[0]?.index ?? 0,
        head: null,
        byline: [],
        body: [],
        pictures: [...own],
        margin: 1,
      });
  });
  placeBylines(units, drafts);
  drafts.sort((a, b) => a.order - b.order);
  return {
    lang: detectLanguage(text),
    articles: drafts.map((draft) => articleOf(text, draft, seams, words)),
    furniture: units.filter(isFurniture).map(
      (unit): Furniture => ({
        role: furnitureRole(unit.role),
        pieces: joinLines(text, unit.block.lines, unit.role, words),
      }),
    ),
    problems: [],
  };
}

function draftOf(story: Story): Draft {
  return {
    order: story.units[0]?.index ?? 0,
    head: null,
    byline: [],
    body: story.units,
    pictures: [],
    margin: story.margin,
  };
}

function placeHeads(
  units: readonly Unit[],
  stories: readonly Story[],
  drafts: Draft[],
  rarity: ReturnType<typeof rarityOf>,
): void {
  const heads = gatherHeads(units);
  assignHeads(heads, stories, units, rarity).forEach((place, index) => {
    const head = heads[index];
    if (head === undefined) return;
    const draft = place === null ? undefined : drafts[place];
    if (draft !== undefined) draft.head = head;
    else drafts.push({ order: head.first, head, byline: [], body: [], pictures: [], margin: 0.5 });
  });
}

/** A byline belongs to the story that follows it, or signs the one before it. */
function placeBylines(units: readonly Unit[], drafts: Draft[]): void {
  for (const unit of units) {
    if (unit.role !== 'byline') continue;
    const after = drafts.find(
      (draft) => draft.body[0] !== undefined && follows(units, unit.index, draft.body[0].index),
    );
    const before = [...drafts].reverse().find((draft) => draft.order < unit.index && draft.body.length > 0);
    const target = after ?? before ?? drafts[0];
    if (target !== undefined) target.byline.push(unit);
    else drafts.push({ order: unit.index, head: null, byline: [unit], body: [], pictures: [], margin: 0 });
  }
}

function follows(units: readonly Unit[], from: number, to: number): boolean {
  if (to <= from) return false;
  for (let index = from + 1; index < to; index += 1) {
    const unit = units[index];
    if (unit !== undefined && isBody(unit)) return false;
  }
  return true;
}

function articleOf(text: string, draft: Draft, seams: Seams, words: PageWords): Article {
  const part = (list: readonly Unit[], role: LineRole): Part =>
    list.length === 0
      ? noPart
      : {
          pieces: joinLines(
            text,
            list.flatMap((unit) => unit.block.lines),
            role,
            words,
          ),
        };
  return {
    kicker: part(draft.head?.kicker ?? [], 'kicker'),
    headline: part(draft.head?.headline ?? [], 'headline'),
    deck: part(draft.head?.deck ?? [], 'deck'),
    byline: part(draft.byline, 'byline'),
    blocks: [
      ...bodyBlocks(text, draft.body, seams, words),
      ...draft.pictures.map((unit) => blockOf(text, [unit], words)),
    ],
    series: null,
    confidence: draft.margin / (1 + draft.margin),
  };
}

/** Body units to blocks: units that continue each other over a seam are one paragraph. */
function bodyBlocks(text: string, body: readonly Unit[], seams: Seams, words: PageWords): readonly Block[] {
  const groups: Unit[][] = [];
  body.forEach((unit, place) => {
    const before = body[place - 1];
    if (before !== undefined && seams.get(before.index) === unit.index) groups.at(-1)?.push(unit);
    else groups.push([unit]);
  });
  return groups.map((group) => blockOf(text, group, words));
}

function blockOf(text: string, group: readonly Unit[], words: PageWords): Block {
  const role = group[0]?.role ?? 'paragraph';
  return {
    role: blockRole(role),
    pieces: joinLines(
      text,
      group.flatMap((unit) => unit.block.lines),
      role,
      words,
    ),
  };
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
