/**
 * What a key or a menu's item means at a place of the page: one operation on raw text, or the reason why there is
 * none. Nothing is done here.
 */
import { assertNever } from '#core/base/assert';
import { type AnyRole, headRoles, isFurnitureRole, type MoveTarget } from '#core/page/corrections';
import type { ArticleId } from '#core/page/ids';
import type { RawOffset, RawRange, Span } from '#core/page/model';
import type { PartRole } from '#core/page/parts';
import type { OpenPage } from '../db/articles';
import { type PageBlock, rangesOf, rawOffsetAt } from '../page/page-blocks';
import type { MendAction } from './mend-keys';

/** One operation, as the database takes it. */
export type MendStep =
  | { readonly kind: 'merge'; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'split'; readonly at: RawOffset }
  | {
      readonly kind: 'move';
      readonly ranges: readonly RawRange[];
      readonly to: MoveTarget;
      /** Text that is a head by itself and a crosshead in what it continues: it has to be a block to move over. */
      readonly opened?: readonly RawRange[];
    }
  | { readonly kind: 'role'; readonly ranges: readonly RawRange[]; readonly role: AnyRole }
  | {
      readonly kind: 'headline';
      readonly article: ArticleId;
      readonly spans: readonly Span[] | null;
    }
  | { readonly kind: 'join'; readonly at: RawOffset }
  | { readonly kind: 'break'; readonly at: RawOffset }
  | { readonly kind: 'order'; readonly article: ArticleId; readonly before: ArticleId | null };

/** Why there is nothing to do; a key under `corrections:refused`. */
export interface Refusal {
  readonly kind: 'refused';
  readonly why:
    | 'first-article'
    | 'last-article'
    | 'in-no-article'
    | 'begins-here'
    | 'no-paragraph-before'
    | 'no-caret'
    | 'no-headline'
    | 'has-role'
    | 'head-elsewhere'
    | 'before-elsewhere'
    | 'after-elsewhere'
    | 'nowhere';
}

/** Where one is. */
export interface MendPlace {
  readonly articles: OpenPage['articles'];
  readonly pageId: OpenPage['page']['id'];
  readonly blocks: readonly PageBlock[];
  readonly current: PageBlock;
  /** The chosen blocks or the current one; in page order, never none. */
  readonly targets: readonly PageBlock[];
  /** Of the caret in the current block's shown text; null where there is none. */
  readonly caret: number | null;
}

/** The actions that are an operation on the text. */
export type StepAction = Exclude<MendAction, 'correct' | 'right' | 'next-doubt' | 'previous-doubt' | 'read'>;

/** Returns the operation of an action at a place, or why there is none. */
export function stepOf(action: StepAction, place: MendPlace): MendStep | Refusal {
  switch (action) {
    case 'merge-before':
      return merge(place, -1);
    case 'merge-after':
      return merge(place, 1);
    case 'split':
      return split(place);
    case 'move-up':
      return moveUp(place);
    case 'move-down':
      return moveDown(place);
    case 'article-up':
      return order(place, -1);
    case 'article-down':
      return order(place, 1);
    case 'join':
      return join(place);
    case 'break':
      return breakAt(place);
    case 'headline':
      return headline(place);
    case 'no-headline':
      return noHeadline(place);
    case 'furniture':
      return roleStep(place, place.current.article === null ? 'paragraph' : 'other');
    case 'role-headline':
      return headline(place);
    case 'role-kicker':
    case 'role-deck':
    case 'role-byline':
    case 'role-paragraph':
    case 'role-crosshead':
    case 'role-caption':
    case 'role-credit':
    case 'role-editor-note':
      return roleStep(place, action.slice('role-'.length) as PartRole);
    default:
      return assertNever(action);
  }
}

/** Returns the operation that gives the targets a role. */
export function roleStep(place: MendPlace, role: AnyRole): MendStep | Refusal {
  if (place.targets.every((block) => block.role === role)) return refuse('has-role');
  if ((role === 'kicker' || role === 'deck') && place.targets.some((block) => isBehindHead(place, block))) {
    return refuse('head-elsewhere');
  }
  return { kind: 'role', ranges: rangesOfAll(place.targets), role };
}

/** Returns the operation that puts the targets behind the last block of an article. */
export function moveInto(place: MendPlace, article: number): MendStep | Refusal {
  if (place.targets.every((block) => block.article === article)) return refuse('nowhere');
  return moveTo(place, endOf(place, article));
}

/** Returns the operation that puts the targets before a block; before furniture they become furniture. */
export function moveBefore(place: MendPlace, block: PageBlock): MendStep | Refusal {
  const { article } = block;
  if (article === null) return roleStep(place, 'other');
  if (!isHead(block)) return moveTo(place, { kind: 'before', ranges: rangesOf(block) });
  // A head stands over all blocks: before it means before the first of them.
  const body = place.blocks.find((other) => other.article === article && !isHead(other));
  return body === undefined ? moveBehind(place, article) : moveBefore(place, body);
}

/** Returns the operation that puts the targets behind the last block of an article, also of their own. */
export function moveBehind(place: MendPlace, article: number): MendStep {
  return moveTo(place, endOf(place, article));
}

/** Returns the operation that puts an article before another one; null: behind all. */
export function orderBefore(place: MendPlace, article: number, before: number | null): MendStep | Refusal {
  const row = place.articles[article];
  const next = before === null ? undefined : place.articles[before];
  if (row === undefined || row === next) return refuse('nowhere');
  return { kind: 'order', article: row.id, before: next?.id ?? null };
}

/** Returns the operation that makes the targets the headline of an article, wherever they stand. */
export function headlineOf(place: MendPlace, article: number): MendStep | Refusal {
  const row = place.articles[article];
  if (row === undefined) return refuse('in-no-article');
  const spans = rangesOfAll(place.targets).map((range) => ({ page: place.pageId, ...range }));
  return { kind: 'headline', article: row.id, spans };
}

function merge({ articles, targets, current }: MendPlace, step: -1 | 1): MendStep | Refusal {
  const touched = [...new Set(targets.map(({ article }) => article))].filter((each) => each !== null);
  const ids = (orders: readonly number[]) => orders.flatMap((order) => articles[order]?.id ?? []);
  if (touched.length > 1) return { kind: 'merge', articles: ids(touched) };
  const own = current.article;
  if (own === null) return refuse('in-no-article');
  const other = own + step;
  if (articles[other] === undefined) return refuse(step < 0 ? 'first-article' : 'last-article');
  return { kind: 'merge', articles: ids(step < 0 ? [other, own] : [own, other]) };
}

function split({ articles, pageId, blocks, targets }: MendPlace): MendStep | Refusal {
  const first = targets[0];
  if (first === undefined || first.article === null) return refuse('in-no-article');
  const isFirst = blocks[first.index - 1]?.article !== first.article;
  if (isFirst && articles[first.article]?.pages[0] === pageId) return refuse('begins-here');
  return { kind: 'split', at: first.start };
}

function moveUp(place: MendPlace): MendStep | Refusal {
  const { blocks, targets, articles } = place;
  const first = targets[0];
  if (first === undefined) return refuse('nowhere');
  if (first.article === null) {
    return articles.length === 0 ? refuse('nowhere') : moveTo(place, endOf(place, articles.length - 1));
  }
  const before = blocks[first.index - 1];
  const isPastOwn = before === undefined || before.article !== first.article;
  const row = articles[first.article];
  if (isPastOwn && row !== undefined && row.pages[0] !== place.pageId) return refuse('before-elsewhere');
  if (isPastOwn || isHead(before) || isHead(first)) {
    return first.article === 0 ? refuse('nowhere') : moveTo(place, endOf(place, first.article - 1));
  }
  return moveTo(place, { kind: 'before', ranges: rangesOf(before) });
}

function moveDown(place: MendPlace): MendStep | Refusal {
  const { blocks, targets, articles } = place;
  const last = targets.at(-1);
  if (last === undefined || last.article === null) return refuse('nowhere');
  const after = blocks[last.index + 1];
  if (after !== undefined && after.article === last.article && !isHead(last)) {
    return moveTo(place, { kind: 'after', ranges: rangesOf(after) });
  }
  const next = last.article + 1;
  if (after?.article !== last.article && articles[last.article]?.pages.at(-1) !== place.pageId) {
    return refuse('after-elsewhere');
  }
  if (articles[next] === undefined) return refuse('nowhere');
  const body = blocks.find((block) => block.article === next && !isHead(block));
  return moveTo(place, body === undefined ? endOf(place, next) : { kind: 'before', ranges: rangesOf(body) });
}

function moveTo(place: MendPlace, to: MoveTarget): MendStep {
  const opened = to.kind === 'end' ? [] : headsInside(place, to.ranges);
  return {
    kind: 'move',
    ranges: rangesOfAll(place.targets),
    to,
    ...(opened.length > 0 && { opened: rangesOfAll(opened) }),
  };
}

/** The crossheads that a continued article's part on this page begins with, when text moves to one of them. */
function headsInside({ articles, pageId, blocks }: MendPlace, to: readonly RawRange[]): readonly PageBlock[] {
  const target = blocks.find((block) => rangesOf(block)[0]?.start === to[0]?.start);
  const row = target === undefined || target.article === null ? undefined : articles[target.article];
  if (target === undefined || row === undefined || row.pages[0] === pageId) return [];
  const own = blocks.filter(({ article }) => article === target.article);
  const body = own.findIndex(({ role }) => role !== 'crosshead');
  const heads = body === -1 ? own : own.slice(0, body);
  return heads.includes(target) ? heads : [];
}

/** Returns the place behind the last block of an article. */
function endOf({ blocks }: Pick<MendPlace, 'blocks'>, article: number): MoveTarget {
  return { kind: 'end', article: rangesOfAll(blocks.filter((block) => block.article === article)) };
}

function order({ articles, current }: MendPlace, step: -1 | 1): MendStep | Refusal {
  const own = current.article;
  const row = own === null ? undefined : articles[own];
  if (own === null || row === undefined) return refuse('in-no-article');
  if (articles[own + step] === undefined) return refuse(step < 0 ? 'first-article' : 'last-article');
  const before = articles[step < 0 ? own - 1 : own + 2];
  return { kind: 'order', article: row.id, before: before?.id ?? null };
}

function join({ blocks, current }: MendPlace): MendStep | Refusal {
  const before = blocks[current.index - 1];
  const isJoinable =
    before !== undefined &&
    before.article !== null &&
    before.article === current.article &&
    !isHead(before) &&
    !isHead(current);
  return isJoinable ? { kind: 'join', at: current.start } : refuse('no-paragraph-before');
}

function breakAt({ current, caret }: MendPlace): MendStep | Refusal {
  if (caret === null || caret <= 0 || caret >= current.shown.text.length) return refuse('no-caret');
  const at = rawOffsetAt(current, caret);
  return at === null ? refuse('no-caret') : { kind: 'break', at };
}

function headline(place: MendPlace): MendStep | Refusal {
  const { current, targets } = place;
  if (targets.every(({ role }) => role === 'headline')) return refuse('has-role');
  if (current.article === null) return roleStep(place, 'headline');
  return headlineOf(place, current.article);
}

function noHeadline({ articles, current }: MendPlace): MendStep | Refusal {
  const row = current.article === null ? undefined : articles[current.article];
  if (row === undefined) return refuse('in-no-article');
  if (row.article.headline.pieces.length === 0) return refuse('no-headline');
  return { kind: 'headline', article: row.id, spans: null };
}

/** True for text of a continued article whose head is that of an earlier page. */
function isBehindHead({ articles, pageId }: MendPlace, { article }: PageBlock): boolean {
  const row = article === null ? undefined : articles[article];
  return row !== undefined && (row.article.headline.pieces[0]?.page ?? 0) < row.pages.indexOf(pageId);
}

function rangesOfAll(blocks: readonly PageBlock[]): readonly RawRange[] {
  return blocks.flatMap((block) => rangesOf(block));
}

function isHead({ role }: PageBlock): boolean {
  return !isFurnitureRole(role) && (headRoles as readonly AnyRole[]).includes(role);
}

function refuse(why: Refusal['why']): Refusal {
  return { kind: 'refused', why };
}
