/**
 * The library of the search bench, made from numbers: the same article for the same number in every run.
 *
 * An article has a headline of about 14 characters, a byline, and a body of 1,200 characters in ten paragraphs, broken
 * into lines of 40 characters as a page dump has them. Words come from an invented vocabulary of 24,000 words by Zipf's
 * law (the hundredth a hundredth as frequent as the first): 15 % of one character, 65 % of two, the rest of three and
 * four, and one in forty in Latin letters. The characters of words are skewed towards 300 common ones out of 3,500. Two
 * persons out of 6,000 (a surname of 80, one or two more characters), again by Zipf's law, are spoken of three times
 * each. Five articles stand on a page, eight pages make an issue of one of three papers, one issue a day.
 */

import { benchAttached, benchMarks } from './marks';

/** What is generated of an article. */
export interface BenchArticle {
  readonly headline: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
  /** The persons it speaks of. */
  readonly names: readonly string[];
}

export const articlesOnPage = 5;
const pagesOfIssue = 8;
const bodyLength = 1_200;
const paragraphsOfBody = 10;
export const papers = ['河口日报', '渡头公报', '岭南商报'] as const;
const sections = ['要闻', '地方', '经济', '副刊'] as const;
const firstDay = Date.UTC(1921, 0, 1);

/** Returns random numbers below 1 from a seed. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const wordCount = 24_000;
const nameCount = 6_000;

function someCharacter(random: () => number): string {
  const common = random() < 0.6;
  return String.fromCodePoint(0x4e00 + Math.floor(common ? random() * 300 : random() * 3_500) * 5);
}

function makeWords(): readonly string[] {
  const random = generator(20_311);
  const words = new Set<string>();
  while (words.size < wordCount) {
    const chance = random();
    const isLatin = words.size % 40 === 39;
    const length = chance < 0.15 ? 1 : chance < 0.8 ? 2 : chance < 0.93 ? 3 : 4;
    words.add(
      Array.from({ length: isLatin ? length + 3 : length }, () =>
        isLatin ? String.fromCharCode(97 + Math.floor(random() * 26)) : someCharacter(random),
      ).join(''),
    );
  }
  return [...words];
}

function makeNames(): readonly string[] {
  const random = generator(77);
  const surnames = Array.from({ length: 80 }, (_, at) => String.fromCodePoint(0x9a00 + at * 3));
  const names = new Set<string>();
  while (names.size < nameCount) {
    const surname = surnames[Math.floor(80 ** random()) - 1] ?? '';
    names.add(surname + Array.from({ length: random() < 0.3 ? 1 : 2 }, () => someCharacter(random)).join(''));
  }
  return [...names];
}

/** The vocabulary, commonest first. */
export const words = makeWords();
/** The persons, commonest first. */
export const names = makeNames();

/** One of a list by Zipf's law. */
export function pick(random: () => number, list: readonly string[]): string {
  return list[Math.floor(list.length ** random()) - 1] ?? '';
}

/** Returns the article of a number. */
export function benchArticle(number: number): BenchArticle {
  const random = generator(number * 2_654_435_761 + 1);
  const persons = [pick(random, names), pick(random, names)];
  const phrase = (length: number) => {
    let text = '';
    while (text.length < length) text += joined(text, pick(random, words));
    return text;
  };
  const paragraphs: string[] = [];
  const each = bodyLength / paragraphsOfBody;
  for (let at = 0; at < paragraphsOfBody; at += 1) {
    let text = at < 6 ? (persons[at % 2] ?? '') : '';
    let clause = 0;
    while (text.length < each - 1) {
      const word = pick(random, words);
      text += joined(text, word);
      clause += 1;
      if (clause % 7 === 6) text += random() < 0.3 ? '。' : '，';
    }
    paragraphs.push(`${text.slice(0, each - 1)}。`);
  }
  const headline = phrase(10 + Math.floor(random() * 8)).slice(0, 18);
  return { headline, byline: `记者${persons[0] ?? ''}`, paragraphs, names: persons };
}

/** A word in letters stands apart from the one before it. */
function joined(before: string, word: string): string {
  return /[a-z]$/u.test(before) && /^[a-z]/u.test(word) ? ` ${word}` : word;
}

const lineLength = 40;

interface BenchPiece {
  readonly page: 0;
  readonly start: number;
  readonly end: number;
  readonly glue: '';
}

/** Rows of a page with its articles, as the tables have them. */
export interface BenchPage {
  readonly dump: object;
  readonly page: object;
  readonly reflow: object;
  readonly articles: readonly { readonly id: string }[];
  /** Highlights and notes on its articles. */
  readonly highlights: readonly object[];
  readonly notes: readonly object[];
  /** UTF-8 bytes of the texts of its articles. */
  readonly bytes: number;
}

export const benchSource = {
  ...{ id: 'source:bench', name: 'Bench', kind: 'folder', key: 'bench', addedAt: 1, scannedAt: 1 },
  ...{ missing: [], binnedAt: 0 },
};

const encoder = new TextEncoder();

/** Returns the rows of a page of the library, from 0; its articles have numbers from `page * articlesOnPage`. */
export function benchPage(number: number, reflowVersion: number, most: number = articlesOnPage): BenchPage {
  const issue = Math.floor(number / pagesOfIssue);
  const date = new Date(firstDay + Math.floor(issue / papers.length) * 86_400_000).toISOString().slice(0, 10);
  const printed = {
    paper: papers[issue % papers.length] ?? '',
    date,
    page: String(1 + (number % pagesOfIssue)),
    section: sections[number % sections.length] ?? '',
    edition: '',
  };
  const key = `bench-${String(number).padStart(7, '0')}`;
  const [dumpId, pageId] = [`dump:${key}`, `page:${key}/0`];
  const path = `${date.slice(0, 4)}/${date}/${number}.txt`;
  const place = { sourceId: benchSource.id, dumpId };
  const sortKey = String(number).padStart(8, '0');
  let text = '';
  let bytes = 0;
  const highlights: object[] = [];
  const notes: object[] = [];
  const articles = Array.from({ length: most }, (_, order) => {
    const own = benchArticle(number * articlesOnPage + order);
    const begin = text.length;
    const part = (words: string) => {
      const pieces: BenchPiece[] = [];
      for (let at = 0; at < words.length; at += lineLength) {
        const line = words.slice(at, at + lineLength);
        pieces.push({ page: 0, start: text.length, end: text.length + line.length, glue: '' });
        text += `${line}\n`;
      }
      bytes += encoder.encode(words).length;
      return { pieces };
    };
    const none = { pieces: [] };
    const article = {
      ...{ kicker: none, headline: part(own.headline), deck: none, byline: part(own.byline), series: null },
      confidence: 0.6 + ((number * 7 + order) % 40) / 100,
      blocks: own.paragraphs.map((words) => ({ role: 'paragraph', ...part(words) })),
    };
    const attached = benchAttached(number * articlesOnPage + order, pageId, begin, begin + 6);
    if (attached.highlight !== null) highlights.push(attached.highlight);
    if (attached.note !== null) notes.push(attached.note);
    text += '\n';
    return {
      ...place,
      ...{
        id: `article:${key}/0/${order}`,
        pages: [pageId],
        sortKey: `${sortKey}/${order}`,
        lang: 'zh-Hans',
      },
      ...{ article, headline: own.headline, title: own.headline, excerpt: own.paragraphs[0] ?? '' },
      ...{ path, ordinal: 0, length: bodyLength, confidence: article.confidence, reflowVersion },
      ...{ quality: 0.5 + ((number * 13 + order) % 50) / 100, facts: printed },
      authors: [{ name: own.names[0] ?? '', role: 'reporter', ranges: [] }],
      ...benchMarks(number * articlesOnPage + order),
    };
  });
  const size = text.length;
  return {
    dump: {
      ...{ id: dumpId, sourceId: benchSource.id, path, size, hash: key, modifiedAt: null, importedAt: 1 },
      ...{ encoding: 'utf-8', encodingChosen: false, problems: [], pageCount: 1 },
    },
    page: { ...place, id: pageId, ordinal: 0, sortKey, start: 0, text, corrections: [], checkedAt: 0 },
    reflow: {
      ...place,
      ...{ pageId, version: reflowVersion, lang: 'zh-Hans', furniture: [], problems: [] },
      ...{ articleCount: most, engine: null },
      printed: { paper: null, date: null, page: null, section: null, edition: null, editor: null },
    },
    articles,
    highlights,
    notes,
    bytes,
  };
}
