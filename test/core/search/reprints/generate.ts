/**
 * A newspaper run with reprints that are known: invented words by Zipf's law, articles by them, and copies with the
 * headline changed, characters misread, sentences cut or put in, or set into a roundup. Beside them what is alike and no
 * reprint: articles on the same event, with the same quotation, with the same notice of the editors.
 */
import { type Chance, chanceOf } from '../../../laws/chance';

export interface GeneratedArticle {
  readonly headline: string;
  readonly body: string;
}

/** How a reprint differs from its first printing; `noise`: one character in ten misread, in both when `both`. */
export const reprintWays = [
  'word for word',
  'one in ten misread',
  'one in ten misread in both',
  'a third cut',
  'a third put in',
  'cut, put in and misread',
  'a notice inside a roundup',
  'a misread notice inside a roundup',
] as const;
export type ReprintWay = (typeof reprintWays)[number];

export const trapKinds = ['the same event', 'the same quotation', 'the same notice of the editors'] as const;
export type TrapKind = (typeof trapKinds)[number];

/** Two articles by their place in the list. */
export interface KnownPair<How> {
  readonly a: number;
  readonly b: number;
  readonly how: How;
}

export interface ReprintSet {
  readonly articles: readonly GeneratedArticle[];
  readonly reprints: readonly KnownPair<ReprintWay>[];
  /** Alike, and no reprints. */
  readonly traps: readonly KnownPair<TrapKind>[];
}

/** One article in so many is a reprint of another, and one in so many is a trap. */
const every = { reprint: 10, trap: 20 } as const;

/** Returns `count` articles of about `length` characters; the same seed gives the same ones. Latin: words of letters. */
export function writeReprintSet(
  seed: number,
  count: number,
  { length = 1_200, latin = false }: { readonly length?: number; readonly latin?: boolean } = {},
): ReprintSet {
  const chance = chanceOf(seed);
  const write = latin ? latinWriter(chance) : hanWriter(chance);
  const articles: GeneratedArticle[] = [];
  const reprints: KnownPair<ReprintWay>[] = [];
  const traps: KnownPair<TrapKind>[] = [];
  const notice = write.sentences(length / 15);
  const originals: { readonly at: number; readonly sentences: readonly string[] }[] = [];
  const put = (sentences: readonly string[]): number =>
    articles.push({ headline: write.sentences(length / 80).join(''), body: write.join(sentences) }) - 1;
  while (articles.length < count) {
    const turn = articles.length;
    const original = originals.length === 0 ? undefined : chance.pick(originals);
    if (original !== undefined && turn % every.reprint === every.reprint - 1) {
      const how = chance.pick(reprintWays);
      const pair = reprintOf(how, original.at);
      reprints.push(pair);
    } else if (original !== undefined && turn % every.trap === 5) {
      const how = chance.pick(trapKinds);
      traps.push(trapOf(how));
    } else {
      const sentences = write.sentences(length * (0.6 + chance.below(80) / 100));
      originals.push({ at: put(sentences), sentences });
    }
  }
  return { articles, reprints, traps };

  /** Files a copy; of some ways the first printing is written anew as well. */
  function reprintOf(how: ReprintWay, at: number): KnownPair<ReprintWay> {
    const sentences = originals.find((one) => one.at === at)?.sentences ?? [];
    switch (how) {
      case 'word for word':
        return { a: at, b: put(sentences), how };
      case 'one in ten misread':
        return { a: at, b: put(misread(sentences)), how };
      case 'one in ten misread in both': {
        const fresh = write.sentences(length);
        return { a: put(misread(fresh)), b: put(misread(fresh)), how };
      }
      case 'a third cut':
        return { a: at, b: put(cut(sentences)), how };
      case 'a third put in':
        return { a: at, b: put(withMore(sentences)), how };
      case 'cut, put in and misread':
        return { a: at, b: put(misread(withMore(cut(sentences)))), how };
      case 'a notice inside a roundup': {
        const short = write.sentences(length / 6);
        return { a: put(short), b: put(around(short)), how };
      }
      case 'a misread notice inside a roundup': {
        const short = write.sentences(length / 6);
        return { a: put(short), b: put(misread(around(short))), how };
      }
    }
  }

  /** Files two articles that are alike. */
  function trapOf(how: TrapKind): KnownPair<TrapKind> {
    switch (how) {
      case 'the same event': {
        const names = write.event();
        return { a: put(write.sentences(length, names)), b: put(write.sentences(length, names)), how };
      }
      case 'the same quotation': {
        const quoted = write.sentences(length / 15);
        return { a: put(around(quoted, length)), b: put(around(quoted, length)), how };
      }
      case 'the same notice of the editors':
        return {
          a: put([...write.sentences(length * 0.9), ...notice]),
          b: put([...write.sentences(length * 0.9), ...notice]),
          how,
        };
    }
  }

  function misread(sentences: readonly string[]): readonly string[] {
    return sentences.map((sentence) =>
      Array.from(sentence, (character) => (chance.once(10) ? write.character() : character)).join(''),
    );
  }

  function cut(sentences: readonly string[]): readonly string[] {
    const third = Math.ceil(sentences.length / 3);
    const from = chance.below(sentences.length - third);
    return [...sentences.slice(0, from), ...sentences.slice(from + third)];
  }

  function withMore(sentences: readonly string[]): readonly string[] {
    const from = 1 + chance.below(sentences.length - 1);
    return [...sentences.slice(0, from), ...write.sentences(length / 3), ...sentences.slice(from)];
  }

  function around(sentences: readonly string[], size = length * 1.5): readonly string[] {
    return [...write.sentences(size / 2), ...sentences, ...write.sentences(size / 2)];
  }
}

interface Writer {
  /** Sentences of about `length` characters; `names` come again and again in them. */
  sentences(length: number, names?: readonly string[]): readonly string[];
  join(sentences: readonly string[]): string;
  /** The words of an event. */
  event(): readonly string[];
  /** Any character: what is misread. */
  character(): string;
}

/** A word by Zipf's law. */
function zipf<T>(chance: Chance, words: readonly T[]): T {
  const rank = Math.floor(words.length ** (chance.below(1_000_000) / 1_000_000)) - 1;
  return words[Math.min(words.length - 1, Math.max(0, rank))] as T;
}

function hanWriter(chance: Chance): Writer {
  const characters = Array.from({ length: 2_400 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 8 + (at % 7)) % 20_000)),
  );
  const word = (): string => {
    const size = chance.pick([1, 2, 2, 2, 2, 3]);
    return Array.from({ length: size }, () => zipf(chance, characters)).join('');
  };
  const words = Array.from({ length: 12_000 }, word);
  return {
    sentences: (length, names = []) =>
      sentencesOf(chance, words, names, length, { space: '', stops: ['，', '，', '。'] }),
    join: (sentences) => sentences.join(''),
    event: () => Array.from({ length: 12 }, word),
    character: () => chance.pick(characters),
  };
}

function latinWriter(chance: Chance): Writer {
  const onsets = [
    'b',
    'd',
    'f',
    'g',
    'h',
    'k',
    'l',
    'm',
    'n',
    'p',
    'r',
    's',
    't',
    'v',
    'w',
    'st',
    'tr',
    'sch',
  ];
  const vowels = ['a', 'e', 'e', 'i', 'o', 'u', 'ei', 'au', 'ie'];
  const ends = ['', 'n', 'r', 's', 't', 'ng', 'ch'];
  const word = (): string =>
    Array.from(
      { length: 1 + chance.below(3) },
      () => chance.pick(onsets) + chance.pick(vowels) + chance.pick(ends),
    ).join('');
  const words = Array.from({ length: 12_000 }, word);
  return {
    sentences: (length, names = []) =>
      sentencesOf(chance, words, names, length * 2.5, { space: ' ', stops: [', ', ', ', '. '] }),
    join: (sentences) => sentences.join(''),
    event: () => Array.from({ length: 12 }, word),
    character: () => chance.pick('abcdefghijklmnopqrstuvwxyz'.split('')),
  };
}

function sentencesOf(
  chance: Chance,
  words: readonly string[],
  names: readonly string[],
  length: number,
  { space, stops }: { readonly space: string; readonly stops: readonly string[] },
): readonly string[] {
  const sentences: string[] = [];
  for (let written = 0; written < length; ) {
    const chosen = Array.from({ length: 5 + chance.below(6) }, () =>
      names.length > 0 && chance.once(6) ? chance.pick(names) : zipf(chance, words),
    );
    const sentence = chosen.join(space) + chance.pick(stops);
    sentences.push(sentence);
    written += sentence.length;
  }
  return sentences;
}
