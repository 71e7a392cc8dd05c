/**
 * Writes a labelled set of articles by theme, all of it invented, to measure suggestions of tags by. It is meant to be
 * hard in the ways that a newspaper is, not in the way of a puzzle:
 *
 * - 24 themes in 8 groups of 3, as frequent as Zipf has it: the first is the theme of a fifth of all articles, the last
 *   of one in a hundred. Whoever always says the commonest tags is often right.
 * - A theme has 60 words. Only 20 are its own; 20 it shares with the other themes of its group, 20 it has borrowed from
 *   the words of other groups. A word is used as Zipf has it, so an article shows few of its theme's words.
 * - Of an article's words 4 to 14 of a hundred belong to its themes (it is drawn for each article: many are nearly
 *   mute); the others are common words, as Zipf has it, names, and what is said of the event.
 * - An event (a case, a match, a flood) brings names and words of its own. Articles of one event are alike even where
 *   their themes differ; events of the training never occur in the test, so nothing is right by having met the event.
 * - The words go with the time: in the test a third of a theme's words have given their rank to others.
 * - A quarter of the articles have two themes, one in twenty three; half of the second themes are of the same group.
 * - The tagging is a person's: in the training one tag in twelve is missing, one article in twelve has a wrong one too.
 * - A word is two or three of 700 characters (or of Latin syllables, one article in six), so that pairs of characters
 *   meet by chance across words; two characters of a hundred are misread.
 */
import { foldString } from '#core/text/fold';

/** A labelled article; its texts are folded. */
export interface LabelledArticle {
  readonly headline: string;
  readonly body: string;
  /** What it is about. */
  readonly themes: readonly number[];
  /** What the user has put on it: for training. */
  readonly tagged: readonly number[];
}

export interface LabelledSet {
  readonly training: readonly LabelledArticle[];
  readonly test: readonly LabelledArticle[];
}

type Random = () => number;

export const themeCount = 24;
const groupSize = 3;
const ownWords = 20;

interface Word {
  readonly han: string;
  readonly latin: string;
}

/** Returns a set of articles; the same seed writes the same. */
export function writeLabelledSet(seed: number, training: number, test: number): LabelledSet {
  const random = seeded(seed);
  const characters = range(700).map((at) => String.fromCodePoint(0x4e00 + ((at * 29 + 7) % 20_000)));
  const newWord = (): Word => ({ han: hanWord(random, characters), latin: latinWord(random) });
  const common = range(2_500).map(newWord);
  const shared = range(themeCount / groupSize).map(() => range(ownWords).map(newWord));
  const own = range(themeCount).map(() => range(ownWords).map(newWord));
  const vocabularies = range(themeCount).map((theme) => {
    const group = Math.floor(theme / groupSize);
    const borrowed = range(ownWords).map(() => {
      const other = pick(
        random,
        range(themeCount).filter((id) => Math.floor(id / groupSize) !== group),
      );
      return pick(random, own[other] ?? common);
    });
    return shuffled(random, [...(own[theme] ?? []), ...(shared[group] ?? []), ...borrowed]);
  });
  const later = vocabularies.map((words) => driftOf(random, words));
  const write = (count: number, words: readonly (readonly Word[])[], isTagged: boolean) => {
    const events = range(Math.ceil(count / 6)).map(() => range(14).map(newWord));
    return range(count).map(() =>
      writeArticle(random, characters, common, words, pick(random, events), isTagged),
    );
  };
  return { training: write(training, vocabularies, true), test: write(test, later, false) };
}

function writeArticle(
  random: Random,
  characters: readonly string[],
  common: readonly Word[],
  vocabularies: readonly (readonly Word[])[],
  event: readonly Word[],
  isTagged: boolean,
): LabelledArticle {
  const themes = drawThemes(random);
  const isLatin = random() < 1 / 6;
  const telling = 0.04 + random() * 0.1;
  const next = (share: number): Word => {
    const chance = random();
    if (chance < share) return zipf(random, vocabularies[pick(random, themes)] ?? common, 0.6);
    return chance < share + 0.12 ? pick(random, event) : zipf(random, common, 1);
  };
  const sentence = (words: number, share: number): string => {
    const said = range(words).map(() => next(share));
    return isLatin ? said.map(({ latin }) => latin).join(' ') : said.map(({ han }) => han).join('');
  };
  const sentences = 8 + Math.floor(random() * 28);
  const body = range(sentences).map(() => sentence(6 + Math.floor(random() * 10), telling));
  const text = body.join(isLatin ? '. ' : '。');
  return {
    headline: foldString(misread(random, characters, sentence(5, telling * 2), isLatin)),
    body: foldString(misread(random, characters, text, isLatin)),
    themes,
    tagged: isTagged ? tagAsPeopleDo(random, themes) : themes,
  };
}

function drawThemes(random: Random): readonly number[] {
  const all = range(themeCount);
  const themes = [zipf(random, all, 0.9)];
  const chance = random();
  const wanted = chance < 0.05 ? 3 : chance < 0.3 ? 2 : 1;
  while (themes.length < wanted) {
    const group = Math.floor((themes[0] ?? 0) / groupSize);
    const next =
      random() < 0.5 ? group * groupSize + Math.floor(random() * groupSize) : zipf(random, all, 0.9);
    if (!themes.includes(next)) themes.push(next);
  }
  return themes;
}

function tagAsPeopleDo(random: Random, themes: readonly number[]): readonly number[] {
  const kept = themes.filter(() => random() >= 1 / 12);
  const wrong = random() < 1 / 12 ? [zipf(random, range(themeCount), 0.9)] : [];
  return [...new Set([...(kept.length === 0 ? themes.slice(0, 1) : kept), ...wrong])];
}

/** A third of the words change places with others. */
function driftOf(random: Random, words: readonly Word[]): readonly Word[] {
  const moved = range(words.length).filter(() => random() < 1 / 3);
  const order = shuffled(random, moved);
  const made = [...words];
  moved.forEach((from, at) => {
    made[from] = words[order[at] ?? from] ?? made[from] ?? pick(random, words);
  });
  return made;
}

function misread(random: Random, characters: readonly string[], text: string, isLatin: boolean): string {
  return Array.from(text, (character) => {
    if (random() >= 0.02 || /[\s.。]/u.test(character)) return character;
    return isLatin ? 'abcdefghijklmnoprstuvw'.charAt(Math.floor(random() * 22)) : pick(random, characters);
  }).join('');
}

function hanWord(random: Random, characters: readonly string[]): string {
  return range(random() < 0.75 ? 2 : 3)
    .map(() => zipf(random, characters, 0.5))
    .join('');
}

function latinWord(random: Random): string {
  return range(2 + Math.floor(random() * 2))
    .map(
      () => pick(random, [...'bdfgklmnprstvw']) + pick(random, ['a', 'e', 'i', 'o', 'u', 'an', 'er', 'ol']),
    )
    .join('');
}

/** One of the items, the first ones oftener. */
function zipf<T>(random: Random, items: readonly T[], exponent: number): T {
  const sums = zipfSums(items.length, exponent);
  const wanted = random() * (sums.at(-1) ?? 1);
  let [low, high] = [0, items.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const item = items[low];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

const knownSums = new Map<string, readonly number[]>();

function zipfSums(count: number, exponent: number): readonly number[] {
  const key = `${count} ${exponent}`;
  const known = knownSums.get(key);
  if (known !== undefined) return known;
  let sum = 0;
  const sums = range(count).map((at) => {
    sum += 1 / (at + 1) ** exponent;
    return sum;
  });
  knownSums.set(key, sums);
  return sums;
}

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  const made = [...items];
  for (let at = made.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [made[at], made[other]];
    if (a !== undefined && b !== undefined) [made[at], made[other]] = [b, a];
  }
  return made;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
