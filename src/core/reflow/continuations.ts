/**
 * Articles that go on on another page: the marks that say so (下转第4版, continued on page 4), and how well an
 * article elsewhere fits as what it goes on with. Nothing is joined here: these are suggestions.
 */
import { tidyPageNumber } from '../page/facts';
import { type RawRange, raw } from '../page/model';
import { foldWidth, hanNumeral } from '../text/numerals';
import { endsSentence } from '../text/sentence';

/** A mark on a page: the text before it goes on there ('to'), or the text behind it came from there ('from'). */
export interface ContinuationMark extends RawRange {
  readonly direction: 'to' | 'from';
  /** The other page's number, as `tidyPageNumber` writes it. */
  readonly page: string;
}

/** Returns the marks on a page, in the order of the text. Pointers to another article ("see page 4") are none. */
export function findContinuations(text: string): readonly ContinuationMark[] {
  const folded = foldWidth(text);
  const marks: ContinuationMark[] = [];
  for (const { direction, pattern } of forms) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (marks.some((mark) => mark.start < end && start < mark.end)) continue;
      const page = tidyPageNumber((match.groups?.page ?? match.groups?.line ?? '').replace(/\s/gu, ''));
      marks.push({ direction, page, start: raw(start), end: raw(end) });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

const hanPage = `第?\\s?(?<page>[A-Z]?\\s?\\d{1,3}|${hanNumeral}{1,3})\\s?版`;
const open = '[(【〔（]\\s?';
const close = '\\s?[)】〕）]';
const latinPage = '(?<page>[A-Z]{0,2}-?\\d{1,3})(?![\\p{L}\\d])';

const forms: readonly { readonly direction: ContinuationMark['direction']; readonly pattern: RegExp }[] = [
  // 下转, 上接 say it by themselves; 转, 接, 紧接 only in brackets or on a line of their own, with the page.
  {
    direction: 'to',
    pattern: new RegExp(
      `(?:${open})?(?:下\\s?[转轉]|[转轉]下|[文全]\\s?[转轉]|续见|續見)\\s?${hanPage}(?:${close})?`,
      'gu',
    ),
  },
  {
    direction: 'from',
    pattern: new RegExp(`(?:${open})?(?:上\\s?接|[紧緊]接)\\s?${hanPage}(?:${close})?`, 'gu'),
  },
  {
    direction: 'to',
    pattern: new RegExp(
      `${open}[转轉]\\s?至?\\s?${hanPage}${close}|(?<=^|\\n)[^\\S\\n]*[转轉]\\s?${hanPage.replace('<page>', '<line>')}[^\\S\\n]*(?=\\n|$)`,
      'gu',
    ),
  },
  { direction: 'from', pattern: new RegExp(`${open}[接续續]\\s?${hanPage}${close}`, 'gu') },
  {
    direction: 'to',
    pattern: new RegExp(
      `(?<!\\p{L})(?:cont(?:inued|inues|['’.]?d|\\.)|turn|please turn|jump)\\s+(?:on|to)\\s+(?:back\\s+)?(?:page|p\\.|pg\\.)\\s?${latinPage}`,
      'giu',
    ),
  },
  {
    direction: 'from',
    pattern: new RegExp(
      `(?<!\\p{L})(?:cont(?:inued|['’.]?d|\\.)\\s+)?from\\s+(?:page|p\\.|pg\\.)\\s?${latinPage}`,
      'giu',
    ),
  },
  {
    direction: 'to',
    pattern: new RegExp(
      `(?<!\\p{L})(?:fortsetzung|weiter|fortgesetzt)\\s+(?:auf|siehe)\\s+(?:seite|s\\.)\\s?${latinPage}`,
      'giu',
    ),
  },
  {
    direction: 'from',
    pattern: new RegExp(`(?<!\\p{L})fortsetzung\\s+von\\s+(?:seite|s\\.)\\s?${latinPage}`, 'giu'),
  },
  {
    direction: 'from',
    pattern: new RegExp(`(?<!\\p{L})suite\\s+de\\s+la\\s+(?:page|p\\.)\\s?${latinPage}`, 'giu'),
  },
  {
    direction: 'to',
    pattern: new RegExp(
      `(?<!\\p{L})(?:lire\\s+la\\s+)?suite\\s+(?:en\\s+|à\\s+la\\s+)?(?:page|p\\.)\\s?${latinPage}`,
      'giu',
    ),
  },
  {
    direction: 'to',
    pattern: /(?:[(【]\s?)?(?<page>\d{1,2})\s?面(?:に|へ)(?:続く|つづく|続き)(?:\s?[)】])?/gu,
  },
  {
    direction: 'from',
    pattern: /(?:[(【]\s?)?(?<page>\d{1,2})\s?面(?:から|より)(?:続く|つづく|の?続き)(?:\s?[)】])?/gu,
  },
  {
    direction: 'to',
    pattern: /(?:[▶☞(]\s?)?(?<page>[A-Z]?\d{1,2})\s?면(?:에|으로)\s?(?:계속|이어짐)(?:\s?\))?/gu,
  },
  {
    direction: 'from',
    pattern: /(?:[▶☞(]\s?)?(?<page>[A-Z]?\d{1,2})\s?면에서\s?(?:계속|이어짐)(?:\s?\))?/gu,
  },
];

/** One end of a possible continuation, as it is shown. */
export interface ContinuationEnd {
  /** Kicker, headline and deck. */
  readonly head: string;
  readonly body: string;
  /** Pages that its own marks name, in the direction towards the other end. */
  readonly names: readonly string[];
  /** The number of its page; '' where it is not known. */
  readonly page: string;
}

/**
 * Returns how well `to` fits as what `from` goes on with, 0 to 1: that each names the other's page, that their
 * headlines share words, that the first one breaks off where the second goes on, and that they speak of the same.
 * Below `fewestSigns` nothing should be suggested.
 */
export function continuationScore(from: ContinuationEnd, to: ContinuationEnd): number {
  const leads = from.names.includes(to.page) && to.page !== '' ? 1 : 0;
  const comes = to.names.includes(from.page) && from.page !== '' ? 1 : 0;
  if (leads + comes === 0) return 0;
  // Both texts name a third page: then they speak of others.
  if (to.names.length > 0 && comes === 0 && from.page !== '') return 0;
  const end = withoutMarks(from.body);
  const start = withoutMarks(to.body);
  const heads = overlap(from.head, to.head);
  const breaks = end !== '' && !endsSentence(end) ? 1 : 0;
  const goesOn = isInside(start) ? 1 : 0;
  const same = overlap(`${from.head} ${from.body}`, `${to.head} ${to.body}`);
  const score =
    0.25 * leads + 0.25 * comes + 0.2 * heads + 0.1 * breaks + 0.1 * goesOn + 0.1 * Math.min(1, same * 4);
  return Math.min(1, score);
}

/** Less than this is no more than that a page number fits. */
export const fewestSigns = 0.4;

/** The text without marks at its ends, as it was before the page was cut. */
function withoutMarks(text: string): string {
  const [mark] = findContinuations(text.slice(-60)).slice(-1);
  const cut = mark === undefined ? text : text.slice(0, Math.max(0, text.length - 60) + mark.start);
  const first = findContinuations(cut.slice(0, 60))[0];
  return (first === undefined || first.start > 4 ? cut : cut.slice(first.end)).trim();
}

/** True for text that begins inside a sentence: with a small letter, a closing or a parting mark. */
function isInside(text: string): boolean {
  return /^(?:[\p{Ll}]|[，。；：、！？）」』”’,;:!?)])/u.test(text);
}

/** The share (0 to 1) of the shorter text's words, or pairs of Han characters, that the other has too. */
function overlap(a: string, b: string): number {
  const [first, second] = [termsOf(a), termsOf(b)];
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const term of few) if (many.has(term)) shared += 1;
  return shared / few.size;
}

/** Longest text looked at, in characters. */
const longest = 4_000;

function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const run of text
    .slice(0, longest)
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{L}{4,}/gu) ?? []) {
    if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) terms.add(run);
    else for (let at = 0; at + 1 < run.length; at += 1) terms.add(run.slice(at, at + 2));
  }
  return terms;
}
