/**
 * The words that say what a text is about: of Latin text whole words, of Chinese, Japanese and Korean text pairs of
 * characters, because no list of words knows the names of a newspaper. Grammar is left out here; what is merely common
 * is weighed down later, by how many articles have it.
 */
import { charKind } from '../search/char-kind';
import { simplifiedOf } from '../text/traditional-forms';

/** How often a text has each of its words. */
export type WordCounts = ReadonlyMap<string, number>;

/** What a text is about stands in its beginning; a supplement of many pages need not be read to its end. */
export const mostRead = 8_000;

/** A word of a headline counts as so many of the body. */
const headlineWeight = 2;

/** Returns how often an article has each word. Both texts are folded (see text/fold). */
export function themeWords(headline: string, body: string): WordCounts {
  const counts = new Map<string, number>();
  count(headline.slice(0, mostRead), headlineWeight, counts);
  count(body.slice(0, mostRead), 1, counts);
  return counts;
}

function count(folded: string, weight: number, counts: Map<string, number>): void {
  for (const { word } of wordsOf(comparable(folded))) counts.set(word, (counts.get(word) ?? 0) + weight);
}

/** A word with where it begins, in UTF-16 units. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
}

/** Returns folded text in the form that words are compared in: Traditional characters as Simplified ones, unit by unit. */
export function comparable(folded: string): string {
  let made = '';
  let from = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const simplified = simplifiedOf.get(folded.charCodeAt(at));
    if (simplified === undefined) continue;
    made += folded.slice(from, at) + String.fromCharCode(simplified);
    from = at + 1;
  }
  return made + folded.slice(from);
}

/** Goes through the words of comparable text, in order. */
export function* wordsOf(text: string): Generator<PlacedWord> {
  let last = '';
  let lastStart = 0;
  let wordStart = -1;
  for (let at = 0; at <= text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0x20;
    const kind = charKind(codePoint);
    const length = codePoint > 0xffff ? 2 : 1;
    if (kind === 'word') {
      if (wordStart === -1) wordStart = at;
    } else if (wordStart !== -1) {
      const word = text.slice(wordStart, at);
      if (isTelling(word)) yield { word, start: wordStart };
      wordStart = -1;
    }
    if (kind === 'run') {
      const character = text.slice(at, at + length);
      const isGrammar = grammarCharacters.has(character);
      if (last !== '' && !isGrammar) yield { word: last + character, start: lastStart };
      last = isGrammar ? '' : character;
      lastStart = at;
    } else {
      last = '';
    }
    at += length;
  }
}

/** Numbers, and words too short to be more than grammar, are about nothing. */
function isTelling(word: string): boolean {
  return word.length >= shortestWord && !/^\p{N}+$/u.test(word) && !grammarWords.has(word);
}

const shortestWord = 3;

/** Returns true for a character that only ties words together: none begins or ends a phrase that is shown. */
export function isGrammarCharacter(character: string): boolean {
  return grammarCharacters.has(character);
}

/** In comparable form. They part words as a space does: 渡口的船 has no pair 口的. */
const grammarCharacters: ReadonlySet<string> = new Set(
  '的了在是和与及或也不就都而但还又很更最被把对从到以为于之其所这那个们有没能会可要着过等并且向由将已正则却只再各每某此她他它我你您吗呢吧啊者一二三四五六七八九十百千万亿两第几多少里中上下内外前后时年月日',
);

/** English, German and French words of three letters and more that stand in every text. */
const grammarWords: ReadonlySet<string> = new Set(
  (
    'the and for that with this from were was are his her its has had have not but they their them which who whom will would ' +
    'been more than into also said when what there where after before over under about could should one two all any can may ' +
    'you our your she him these those such other some only then out very der die das und den dem des ein eine einer eines ' +
    'einem einen ist sind war waren mit von vor fur auf aus bei nach uber unter durch als auch nicht noch nur sich wird wurde ' +
    'werden hat haben hatte sie ihr ihre seine sein dass wie wenn aber oder zum zur les des une est sont dans pour par sur avec ' +
    'que qui pas plus son ses aux cette ces ont ete leur mais'
  ).split(' '),
);
