/** What the user mended, applied to what the engine made of a page. */
import { assertNever } from '../../base/assert';
import type { Correction, ReadingCorrection } from '../../page/corrections';
import type { PageReflow } from '../../page/model';
import { breakBlock, giveRole, joinBlocks, moveText } from './blocks';
import { closePage, type DraftPage, dropEmpty, openPage } from './draft-page';
import { prepareCorrection } from './prepare';
import { applyReadings } from './readings';
import { chooseHeadline, mergeArticles, orderArticle, splitArticle } from './structure';

/**
 * Returns the page with its corrections, applied in order, readings last; one whose target is not there does
 * nothing. Whatever they say, no character is lost and none stands twice. No corrections: the reflow itself.
 */
export function applyCorrections(
  text: string,
  reflow: PageReflow,
  corrections: readonly Correction[],
): PageReflow {
  const alive = corrections.filter(({ lost }) => lost !== true);
  if (alive.length === 0) return reflow;
  const page = openPage(text, reflow);
  const readings: ReadingCorrection[] = [];
  for (const correction of alive) {
    const prepared = prepareCorrection(text, correction);
    if (prepared.kind === 'reading') readings.push(prepared);
    else apply(page, prepared);
    dropEmpty(page);
  }
  applyReadings(page, readings);
  return closePage(page, reflow);
}

function apply(page: DraftPage, correction: Exclude<Correction, ReadingCorrection>): void {
  switch (correction.kind) {
    case 'merge':
      mergeArticles(page, correction);
      break;
    case 'split':
      splitArticle(page, correction);
      break;
    case 'move':
      moveText(page, correction);
      break;
    case 'role':
      giveRole(page, correction);
      break;
    case 'headline':
      chooseHeadline(page, correction);
      break;
    case 'join':
      joinBlocks(page, correction);
      break;
    case 'break':
      breakBlock(page, correction);
      break;
    case 'order':
      orderArticle(page, correction);
      break;
    default:
      assertNever(correction);
  }
}
