/**
 * Heads among the links of a page. The text that begins an article follows its head, so heads compete with other text for
 * each piece: a link that would leave a head without text has that to make up for.
 */
import type { Observer } from './choices';
import type { Rarity } from './cohesion';
import { type HeadChoice, headChoices } from './headlines';
import type { Head } from './heads';
import type { LinkPage } from './link-evidence';
import type { Piece } from './pieces';
import { storyLimits as limits } from './rules';
import { moreAt, sharedAt, wordingOf } from './wording';

/** Visits every head with each piece near it, by their places in the lists. */
export function eachHeadLink(
  page: LinkPage,
  pieces: readonly Piece[],
  rarity: Rarity,
  visit: (index: number, place: number, choice: HeadChoice) => void,
): void {
  if (page.heads.length === 0) return;
  const choices = headChoices(page.heads, pieces, page.units, wordingOf(pieces, rarity));
  let behind = 0;
  page.heads.forEach((head, index) => {
    while (behind < pieces.length && (pieces[behind]?.first.index ?? 0) < head.first) behind += 1;
    const choice = choices[index];
    const to = Math.min(pieces.length, behind + limits.headReach);
    for (let place = Math.max(0, behind - limits.headReach); choice !== undefined && place < to; place += 1)
      visit(index, place, choice);
  });
}

/** Observes what speaks for an article beginning with a head and a piece, at the level 'link head'. */
export function observeHeadLink(
  page: LinkPage,
  head: Head,
  choice: HeadChoice,
  piece: Piece,
  place: number,
  observe: Observer,
): void {
  const { first } = piece;
  const view = page.views[first.index];
  observe('any', 1);
  observe(starts[view?.starts ?? 'fresh'], 1);
  if (first.first.cues.opener && first.role !== 'resumed') observe('opener', 1);
  if (first.first.lead === 1 && first.first.blanks > 0)
    observe(page.framed ? 'frame start, as usual' : 'frame start', 1);
  const words = sharedAt(choice.shared.words, place);
  const moreWords = moreAt(choice.shared.words, place);
  observe('shared words', words);
  observe('shared characters', sharedAt(choice.shared.letters, place));
  observe('more words than others', moreWords);
  observe('more characters than others', moreAt(choice.shared.letters, place));
  observe('covered', choice.covered[place] ?? 0);
  if (page.apart) {
    observe('shared words, heads apart', words);
    observe('more words than others, heads apart', moreWords);
    observe('covered, heads apart', choice.covered[place] ?? 0);
  }
  const ahead = first.index > head.last;
  const from = ahead ? head.last : first.index;
  const to = ahead ? first.index : head.first;
  if (choice.after === place) {
    observe('before text', 1);
    observe('before text, as usual', choice.habit);
    if (choice.crowd) observe('before text, in a crowd', 1);
  } else if (choice.before === place) {
    observe('behind text', 1);
    observe('behind text, as usual', 1 - choice.habit);
  } else {
    observe(ahead ? 'text ahead' : 'text back', 1);
    observe(ahead ? 'ahead: distance' : 'back: distance', Math.log(Math.max(1, to - from)));
  }
  const between = (page.headsUpTo[to - 1] ?? 0) - (page.headsUpTo[from] ?? 0);
  if (between > 0)
    observe(ahead ? 'ahead: another head between' : 'back: another head between', Math.min(3, between));
  observe('length of the text', Math.log(Math.max(4, piece.length)) - 5);
}

const starts = {
  lead: 'starts with a lead',
  crosshead: 'starts with a crosshead',
  resumed: 'starts resumed',
  bullet: 'starts with a bullet',
  flush: 'starts flush',
  indented: 'starts indented',
  'maybe flush': 'starts maybe flush',
  fresh: 'starts fresh',
} as const;
