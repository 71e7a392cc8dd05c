/** Mending as the page does it: an action at the place where one is, done, told, and the focus back on the text. */
import i18next from 'i18next';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { assertNever } from '#core/base/assert';
import type { PageId } from '#core/page/ids';
import { type RawRange, raw } from '#core/page/model';
import { attempt } from '../app/failures';
import type { OpenPage } from '../db/articles';
import {
  breakParagraph,
  chooseHeadline,
  clearCorrections,
  correctPage,
  correctReading,
  joinParagraphs,
  mergeArticles,
  moveArticle,
  splitArticle,
} from '../db/corrections';
import { lostCorrections } from '../db/lost-corrections';
import { withUndo } from '../highlights/offer-undo';
import { type PageBlock, rawOffsetAt } from '../page/page-blocks';
import { caretIn } from '../page/use-block-caret';
import type { BlockFocus } from '../page/use-block-focus';
import type { WantedFocus } from '../page/use-refocus';
import { announce } from '../ui/announcer';
import { closeOffers, notify } from '../ui/toast';
import { type MendPlace, type MendStep, type Refusal, type StepAction, stepOf } from './mend-steps';

export interface Mending {
  /** Does an action at the current block; says why not where it cannot be done. */
  run(action: StepAction): void;
  /** Does an operation made for where one is; null on a page without blocks. */
  at(make: (place: MendPlace) => MendStep | Refusal): void;
  /** Goes to a block and does an operation on it, and on all chosen ones where it is one of them. */
  on(block: PageBlock, make: (place: MendPlace) => MendStep | Refusal): void;
  /** Reads characters otherwise; null: as they are printed. */
  read(range: RawRange, reading: string | null): void;
  /** Takes all corrections of the page back, with a message that offers them again. */
  clear(): void;
}

export interface MendingParts {
  readonly open: OpenPage;
  readonly blocks: readonly PageBlock[];
  readonly focus: BlockFocus;
  /** The element with the blocks. */
  readonly root: RefObject<HTMLElement | null>;
  /** Puts the focus back on the text when the page has become what the operation made it. */
  readonly refocus: (wanted: WantedFocus) => void;
}

/** Returns the ways to mend the open page; the same object as long as the page is open. */
export function useMending(parts: MendingParts): Mending {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  return useMemo(() => makeMending(() => latest.current), []);
}

function makeMending(now: () => MendingParts): Mending {
  // What was said last is over with the next attempt: three refusals would hide the text.
  let takeAway = () => {};
  const say = (message: string): void => {
    takeAway();
    takeAway = notify({ message });
  };
  const placeAt = (block: PageBlock, targets: readonly PageBlock[]): MendPlace => {
    const { open, blocks, root } = now();
    const caret = caretIn(root.current, block);
    return { articles: open.articles, pageId: open.page.id, blocks, current: block, targets, caret };
  };
  const perform = (step: MendStep | Refusal, place: MendPlace): void => {
    const { open, refocus, focus } = now();
    if (step.kind === 'refused') {
      say(i18next.t(`corrections:refused.${step.why}`));
      return;
    }
    takeAway();
    const caret = place.caret === null ? null : rawOffsetAt(place.current, place.caret);
    if (step.kind === 'break') focus.goToOffset(step.at);
    // The block's own text, not the caret's: behind its last character the next block begins.
    const at = step.kind === 'break' ? step.at : place.current.start;
    refocus({ at, caret: step.kind === 'break' ? step.at : caret });
    attempt(async () => {
      const isDone = await carryOut(open.page.id, step);
      if (isDone) announce(i18next.t(`corrections:said.${step.kind}`));
      else say(i18next.t('corrections:nothingChanged'));
    });
  };
  const at: Mending['at'] = (make) => {
    const { current, targets } = now().focus;
    if (current === null) return;
    const place = placeAt(current, targets);
    perform(make(place), place);
  };
  return {
    at,
    run: (action) => at((place) => stepOf(action, place)),
    on: (block, make) => {
      const { focus } = now();
      const place = placeAt(block, focus.chosen.has(block.index) ? focus.targets : [block]);
      focus.goTo(block);
      perform(make(place), place);
    },
    read: (range, reading) => {
      const { open, refocus } = now();
      refocus({ at: range.start, caret: range.start });
      attempt(async () => {
        await correctReading(open.page.id, range, reading);
        announce(i18next.t(reading === null ? 'corrections:said.unread' : 'corrections:said.reading'));
      });
    },
    clear: () => {
      const { open, refocus, focus } = now();
      if (focus.current !== null) refocus({ at: focus.current.start, caret: null });
      closeOffers();
      attempt(() =>
        withUndo(() => clearCorrections(open.page.id), {
          message: i18next.t('corrections:cleared', {
            count: open.page.corrections.length - lostCorrections(open.page).length,
          }),
          undo: i18next.t('common:undo'),
          refused: i18next.t('errors:undoRefused', { action: i18next.t('actions:clearCorrections') }),
        }),
      );
    },
  };
}

/** Returns whether it changed anything. */
async function carryOut(pageId: PageId, step: MendStep): Promise<boolean> {
  switch (step.kind) {
    case 'merge':
      return (await mergeArticles(pageId, step.articles)) !== null;
    case 'split':
      return (await splitArticle(pageId, step.at)) !== null;
    case 'move':
      return correctPage(
        pageId,
        [
          ...(step.opened === undefined
            ? []
            : [{ kind: 'role', ranges: step.opened, role: 'crosshead' } as const]),
          { kind: 'move', ranges: step.ranges, to: step.to },
        ],
        'moveBlock',
      );
    case 'role':
      return correctPage(pageId, { kind: 'role', ranges: step.ranges, role: step.role }, 'setRole');
    case 'headline':
      return (await chooseHeadline(step.article, step.spans)) !== null;
    case 'join':
      return (await joinParagraphs(pageId, step.at)) !== null;
    case 'break':
      return (await breakParagraph(pageId, raw(step.at))) !== null;
    case 'order':
      return (await moveArticle(pageId, step.article, step.before)) !== null;
    default:
      return assertNever(step);
  }
}
