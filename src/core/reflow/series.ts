/** Series marks: (一), 上/中/下, 之三, ③, part 2, Teil 2, (2/5), at an end of a headline, a deck or a kicker. */
import type { Series } from '../page/model';
import { foldWidth, parseHanNumber, parseRoman } from '../text/numerals';

/**
 * Returns the series that a headline, deck or kicker says its article belongs to, or null. The first text that says
 * so counts; where a deck is nothing but the mark, the series has the headline's name.
 */
export function findSeries(texts: readonly string[]): Series | null {
  for (const [at, text] of texts.entries()) {
    const found = findMark(text.trim());
    if (found === null) continue;
    if (found.name !== '') return found;
    const headline = tidyName(texts[1] ?? '');
    if (at === 0 && headline !== '') return { name: headline, part: found.part };
  }
  return null;
}

function findMark(text: string): Series | null {
  const folded = foldWidth(text);
  for (const { pattern, isSure = true } of marks) {
    const match = pattern.exec(folded);
    const written = match?.groups?.part ?? '';
    const part = match === null ? null : partOf(written);
    if (match === null || part === null || part > most) continue;
    const name = tidyName(text.slice(0, match.index) || text.slice(match.index + match[0].length));
    if (!isSure && part === 1 && !seriesWords.test(name)) continue;
    return { name, part };
  }
  return null;
}

/** More parts than this no series has: such a number is a year, a sum or a page. */
const most = 120;

const han = '[〇一二三四五六七八九十百]{1,4}';
const word = '[Pp]art|PART|[Tt]eil|TEIL|Folge|FOLGE|[Pp]artie|Épisode|[Ee]pisode|Chapter';
const seriesWords =
  /(?:系列|连载|連載|专题|專題|报道|報道|報導|述评|述評|评论|評論|纪行|紀行|见闻|見聞|调查|調查|访谈|訪談|综述|綜述|—|―|──|-)\s*$/u;

interface SeriesMark {
  readonly pattern: RegExp;
  /** False: a first part is one only where what stands before is called a series, because 之一 means "one of". */
  readonly isSure?: false;
}

const marks: readonly SeriesMark[] = [
  // （一） (3) 【二】 〈上〉 at the end; (2/5) too
  {
    pattern: new RegExp(
      `[(【〔〈<](?:之)?(?<part>${han}|\\d{1,3}|[上中下]|[①-⑳]|상|중|하)(?:篇|集|回|部|章)?(?:\\s?[/／]\\s?\\d{1,2})?[)】〕〉>]$`,
      'u',
    ),
  },
  // （一） at the beginning, with a name behind it
  { pattern: new RegExp(`^[(【〔](?<part>${han}|\\d{1,2}|[上中下])[)】〕](?=\\s*\\S)`, 'u') },
  { pattern: /\s?(?<part>[①-⑳])$/u },
  { pattern: new RegExp(`(?<!分)之(?<part>${han}|\\d{1,2})$`, 'u'), isSure: false },
  { pattern: new RegExp(`(?<=[系连連].{1,3})之(?<part>${han})[：:].{2,}$`, 'u') },
  { pattern: /[·:|｜—―-]\s*(?<part>[上中下])(?:篇)?$/u },
  { pattern: /(?<=\p{Script=Han})\s?(?<part>[上中下])篇$/u },
  { pattern: new RegExp(`第(?<part>${han}|\\d{1,3})(?:回|部|集)$`, 'u') },
  {
    pattern: new RegExp(
      `[\\s,:(–—|·-]+(?:${word})\\s?(?<part>\\d{1,3}|[IVX]{1,5}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|eins|zwei|drei|vier|fünf)(?:\\s?(?:of|von|sur|/)\\s?(?:\\d{1,2}|[IVX]{1,5}|\\p{Ll}+))?\\)?$`,
      'u',
    ),
  },
  {
    pattern: new RegExp(
      `^(?:${word})\\s?(?<part>\\d{1,3}|[IVX]{1,5}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\\s?[:–—|·-]\\s?(?=\\S)`,
      'u',
    ),
  },
  { pattern: /[\s,:(–—|·-]+(?<part>\d{1,2})\.\s(?:Teil|Folge)\)?$/u },
  { pattern: /^(?<part>\d{1,2})\.\s(?:Teil|Folge)(?:\s?[:–—|·-]\s?(?=\S)|$)/u },
  { pattern: new RegExp(`^(?:${word})\\s?(?<part>\\d{1,3}|[IVX]{1,5})$`, 'u') },
];

/** A series' name as it is compared: no marks at its ends, no brackets left over, one space, none between Han characters. */
function tidyName(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/^[—―─\-\s:：|｜·]+|[\s:：,，·|｜—―─-]+$/gu, '')
    .trim();
}

const places = ['上', '中', '下'];
const hanguls = ['상', '중', '하'];
const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const german = ['eins', 'zwei', 'drei', 'vier', 'fünf'];

function partOf(mark: string): number | null {
  if (/^\d+$/u.test(mark)) return Number(mark) > 0 ? Number(mark) : null;
  // 上, 中, 下 are three parts, or 上 and 下 two: the mark alone cannot tell, so 下 is the last of three.
  for (const list of [places, hanguls, words, german]) {
    const place = list.indexOf(mark.toLowerCase());
    if (place !== -1) return place + 1;
  }
  const circled = mark.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x2460 + 1;
  const value = parseRoman(mark) ?? parseHanNumber(mark);
  return value !== null && value > 0 ? value : null;
}
