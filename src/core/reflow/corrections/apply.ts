/** What the user mended, applied to what the engine made of a page. */
import { assertNever } from '../../base/assert';
import type { Correction, ReadingCorrection } from '../../page/corrections';
import type { PageReflow } from '../../page/model';
import { breakBlock, giveRole, joinBlocks, moveText } from './blocks';
import { closePage, type DraftPage, dropEmpty, openPage } from './draft-page';
import { rangesIn, solidFrom } from './ranges';
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
    if (correction.kind === 'reading')
      readings.push(...rangesIn(text, [correction]).map((range) => ({ ...correction, ...range })));
    else apply(page, correction);
    dropEmpty(page);
  }
  applyReadings(page, readings);
  return closePage(page, reflow);
}

function apply(page: DraftPage, correction: Exclude<Correction, ReadingCorrection>): void {
  const { text } = page;
  switch (correction.kind) {
    case 'merge': {
      const articles = correction.articles.map((ranges) => rangesIn(text, ranges));
      mergeArticles(page, { ...correction, articles });
      break;
    }
    case 'split':
      splitArticle(page, { ...correction, at: solidFrom(text, correction.at) });
      break;
    case 'move': {
      const { to } = correction;
      moveText(page, {
        ...correction,
        ranges: rangesIn(text, correction.ranges),
        to:
          to.kind === 'end'
            ? { ...to, article: rangesIn(text, to.article) }
            : { ...to, ranges: rangesIn(text, to.ranges) },
      });
      break;
    }
    case 'role':
      giveRole(page, { ...correction, ranges: rangesIn(text, correction.ranges) });
      break;
    case 'headline': {
      const headline = correction.headline === null ? null : rangesIn(text, correction.headline);
      chooseHeadline(page, { ...correction, article: rangesIn(text, correction.article), headline });
      break;
    }
    case 'join':
      joinBlocks(page, correction);
      break;
    case 'break':
      breakBlock(page, { ...correction, at: solidFrom(text, correction.at) });
      break;
    case 'order': {
      const before = correction.before === null ? null : rangesIn(text, correction.before);
      orderArticle(page, { ...correction, article: rangesIn(text, correction.article), before });
      break;
    }
    default:
      assertNever(correction);
  }
}
