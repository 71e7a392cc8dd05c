/**
 * Heads among the links of a page. The text that begins an article follows its head, so heads compete with other text for
 * each piece: a link that would leave a head without text has that to make up for.
 */
import type { Rarity } from './cohesion';
import { type HeadChoice, headChoices } from './headlines';
import type { Head } from './heads';
import type { LinkPage } from './link-evidence';
import { type LinkObserver, observedOfLinks as on } from './link-observations';
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
  observe: LinkObserver,
): void {
  const { first } = piece;
  const view = page.views[first.index];
  observe(on.any, 1);
  observe(starts[view?.starts ?? 'fresh'], 1);
  if (first.first.cues.opener && first.role !== 'resumed') observe(on.opener, 1);
  if (first.first.lead === 1 && first.first.blanks > 0)
    observe(page.framed ? on['frame start, as usual'] : on['frame start'], 1);
  const words = sharedAt(choice.shared.words, place);
  const moreWords = moreAt(choice.shared.words, place);
  observe(on['shared words'], words);
  observe(on['shared characters'], sharedAt(choice.shared.letters, place));
  observe(on['more words than others'], moreWords);
  observe(on['more characters than others'], moreAt(choice.shared.letters, place));
  observe(on.covered, choice.covered[place] ?? 0);
  if (page.apart) {
    observe(on['shared words, heads apart'], words);
    observe(on['more words than others, heads apart'], moreWords);
    observe(on['covered, heads apart'], choice.covered[place] ?? 0);
  }
  const ahead = first.index > head.last;
  const from = ahead ? head.last : first.index;
  const to = ahead ? first.index : head.first;
  if (choice.after === place) {
    observe(on['before text'], 1);
    observe(on['before text, as usual'], choice.habit);
    if (choice.crowd) observe(on['before text, in a crowd'], 1);
  } else if (choice.before === place) {
    observe(on['behind text'], 1);
    observe(on['behind text, as usual'], 1 - choice.habit);
  } else {
    observe(ahead ? on['text ahead'] : on['text back'], 1);
    observe(ahead ? on['ahead: distance'] : on['back: distance'], Math.log(Math.max(1, to - from)));
  }
  const between = (page.headsUpTo[to - 1] ?? 0) - (page.headsUpTo[from] ?? 0);
  if (between > 0)
    observe(
      ahead ? on['ahead: another head between'] : on['back: another head between'],
      Math.min(3, between),
    );
  observe(on['length of the text'], Math.log(Math.max(4, piece.length)) - 5);
}

const starts = {
  lead: on['starts with a lead'],
  crosshead: on['starts with a crosshead'],
  resumed: on['starts resumed'],
  bullet: on['starts with a bullet'],
  flush: on['starts flush'],
  indented: on['starts indented'],
  'maybe flush': on['starts maybe flush'],
  fresh: on['starts fresh'],
} as const;
