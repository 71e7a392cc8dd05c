/** Which language a page is in, by its characters and commonest words. */
import { isHan, isHangul, isKana, isLatin } from '../text/char-class';
import { traits as t, traitsOf } from './char-traits';

/** How many characters are looked at: enough for any page, and a bound for giant ones. */
const sample = 40_000;
/** Fewer letters than this tell nothing. */
const fewest = 12;

/** Returns the BCP 47 tag of a page's language: zh-Hans, zh-Hant, ja, ko, en, de, fr, or und. */
export function detectLanguage(text: string): string {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let latin = 0;
  let simplified = 0;
  let traditional = 0;
  const part = text.slice(0, sample);
  for (let offset = 0; offset < part.length; offset += 1) {
    const unit = part.charCodeAt(offset);
    const code = isHighSurrogate(unit) ? (part.codePointAt(offset) ?? unit) : unit;
    if (code > 0xffff) offset += 1;
    switch (scriptOf(code)) {
      case script.simplified:
        simplified += 1;
        han += 1;
        break;
      case script.traditional:
        traditional += 1;
        han += 1;
        break;
      case script.han:
        han += 1;
        break;
      case script.kana:
        kana += 1;
        break;
      case script.hangul:
        hangul += 1;
        break;
      case script.latin:
        latin += 1;
        break;
      default:
    }
  }
  if (han + kana + hangul + latin < fewest)
    return han + kana + hangul > 0 ? shortCjk(han, kana, hangul) : 'und';
  if (hangul > han && hangul * 4 > latin) return 'ko';
  // A page of Chinese that quotes a brand name in kana stays Chinese: Japanese writes few of the simplified forms.
  if (kana * 8 > han && kana * 4 > latin && kana > simplified) return 'ja';
  if (han * 4 > latin) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  return latinLanguage(part);
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

const script = { other: 1, han: 2, simplified: 3, traditional: 4, kana: 5, hangul: 6, latin: 7 } as const;
const scripts = new Uint8Array(0x1_0000);

/** The script of a code point, looked up once for each. */
function scriptOf(code: number): number {
  const known = scripts[code];
  if (known !== undefined && known !== 0) return known;
  const made = findScript(code);
  if (code < scripts.length) scripts[code] = made;
  return made;
}

function findScript(code: number): number {
  if (isHan(code)) {
    const character = String.fromCodePoint(code);
    if (simplifiedOnly.has(character)) return script.simplified;
    return traditionalOnly.has(character) ? script.traditional : script.han;
  }
  if (isKana(code)) return script.kana;
  if (isHangul(code)) return script.hangul;
  return isLatin(code) ? script.latin : script.other;
}

function shortCjk(han: number, kana: number, hangul: number): string {
  if (hangul > 0) return 'ko';
  if (kana > 0) return 'ja';
  return han >= 2 ? 'zh-Hans' : 'und';
}

function latinLanguage(text: string): string {
  const counts = new Map<string, number>();
  const lower = text.toLowerCase();
  let start = 0;
  for (let offset = 0; offset <= lower.length; offset += 1) {
    const unit = offset < lower.length ? lower.charCodeAt(offset) : 0;
    const code = isHighSurrogate(unit) ? (lower.codePointAt(offset) ?? unit) : unit;
    if (code > 0xffff) offset += 1;
    if ((traitsOf(code) & t.letter) !== 0) continue;
    // A word ends before this character.
    const end = code > 0xffff ? offset - 1 : offset;
    const language = mayBeCommon(lower, start, end) ? languageOf.get(lower.slice(start, end)) : undefined;
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
    start = offset + 1;
  }
  let best = 'und';
  let most = 1;
  for (const [language, count] of counts) {
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

// Characters that stand in one of the two orthographies only, among the commonest of newspaper prose.
const simplifiedOnly = new Set(
  '这们个为会国时发说对动学经过还进现点长开关门问间报讯记东车马鸟书见员业区产务张设务战总乡镇县级组织项达连责质节环'.split(
    '',
  ),
);
const traditionalOnly = new Set(
  '這們個為會國時發說對動學經過還進現點長開關門問間報訊記東車馬鳥書見員業區產務張設戰總鄉鎮縣級組織項達連責質節環'.split(
    '',
  ),
);

// The commonest function words, those shared by two of the languages left out.
const commonWords: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'en',
    new Set([
      'the',
      'of',
      'and',
      'to',
      'that',
      'for',
      'was',
      'with',
      'by',
      'from',
      'have',
      'had',
      'has',
      'at',
    ]),
  ],
  [
    'de',
    new Set([
      'der',
      'die',
      'das',
      'und',
      'den',
      'von',
      'zu',
      'mit',
      'sich',
      'auf',
      'ist',
      'nicht',
      'ein',
      'eine',
    ]),
  ],
  [
    'fr',
    new Set(['le', 'la', 'les', 'et', 'une', 'du', 'est', 'pour', 'que', 'dans', 'sur', 'pas', 'au', 'aux']),
  ],
];

const languageOf: ReadonlyMap<string, string> = new Map(
  commonWords.flatMap(([language, words]) => [...words].map((word) => [word, language] as const)),
);
const longestWord = Math.max(...[...languageOf.keys()].map(({ length }) => length));

// By the first two letters of a word whether one of the commonest begins so: few others do.
const beginnings = new Uint8Array(0x80 * 0x80);
for (const word of languageOf.keys()) beginnings[word.charCodeAt(0) * 0x80 + word.charCodeAt(1)] = 1;

function mayBeCommon(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > longestWord) return false;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  return first < 0x80 && second < 0x80 && beginnings[first * 0x80 + second] === 1;
}
