/**
 * What a page prints about itself: newspaper, date, page number, section, edition and responsible editor, read from
 * its furniture, each with the raw range it stands in. Nothing is guessed: what is not printed, or printed in two
 * ways, is null.
 */
import { factFields, type PrintedFact, type PrintedFacts, tidyPageNumber } from '../page/facts';
import type { Furniture, RawRange } from '../page/model';
import { raw } from '../page/model';
import { type ShownText, showPart } from '../page/shown';
import { foldWidth, hanNumeral } from '../text/numerals';
import { findDates } from './printed-dates';

/** A line of furniture with what was found in it so far, so that nothing is read twice. */
interface HeadLine {
  readonly role: Furniture['role'];
  readonly shown: ShownText;
  /** With ASCII digits and letters; as long as the shown text. */
  readonly text: string;
  readonly taken: { readonly start: number; readonly end: number }[];
}

type Field = keyof PrintedFacts;
type Found = Record<Field, PrintedFact[]>;

/** Furniture that speaks of the page; promotions, advertisements and jump lines speak of others. */
const speaking: ReadonlySet<Furniture['role']> = new Set([
  'running-head',
  'imprint',
  'section-label',
  'other',
]);

/** Longer pieces of furniture are text that found no article. */
const longestLine = 160;

/** Returns what the furniture of a page says; `text` is the raw text of the page. */
export function readPageFacts(text: string, furniture: readonly Furniture[]): PrintedFacts {
  const pieces = furniture.filter(({ role }) => speaking.has(role));
  const lines = [...missedHeads(text, furniture), ...pieces]
    .map((part): HeadLine => {
      const shown = showPart(part, [text]);
      return { role: part.role, shown, text: foldWidth(shown.text), taken: [] };
    })
    .filter((line) => line.text.length <= longestLine);
  const found: Found = { paper: [], date: [], page: [], section: [], edition: [], editor: [] };
  for (const line of lines) {
    readDates(line, found);
    readNumbers(line, found);
    readEditor(line, found);
    readEdition(line, found);
    readPaper(line, found);
  }
  for (const line of lines) readFolio(line, found);
  readSections(lines, found);
  if (found.section.length === 0) readLabels(lines, found);
  const facts = {} as Record<Field, PrintedFact | null>;
  for (const field of [...factFields, 'editor'] as const) facts[field] = theOne(found[field]);
  return facts;
}

/** So many lines at the top of a page may be its head. */
const headLines = 6;

/**
 * Lines at the top of the page that are a date or a page number and nothing else, whatever the engine took them for:
 * no article has such a line.
 */
function missedHeads(text: string, furniture: readonly Furniture[]): readonly Furniture[] {
  const known = furniture.flatMap(({ pieces }) => pieces);
  const heads: Furniture[] = [];
  let seen = 0;
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const line = match[0].trim();
    if (line === '') continue;
    seen += 1;
    if (seen > headLines) break;
    const start = match.index + match[0].indexOf(line);
    const end = start + line.length;
    if (line.length > 60 || known.some((piece) => piece.start < end && start < piece.end)) continue;
    if (isHeadLine(foldWidth(line))) {
      heads.push({ role: 'running-head', pieces: [{ page: 0, start: raw(start), end: raw(end), glue: '' }] });
    }
  }
  return heads;
}

function isHeadLine(line: string): boolean {
  const [date] = findDates(line);
  if (date !== undefined) return /^[\s,，.·|]*$/u.test(line.slice(0, date.start) + line.slice(date.end));
  return numbers.some((pattern) => line.replace(pattern, '').trim() === '');
}

/** The value that all of them have; null when there is none or there are several. */
function theOne(facts: readonly PrintedFact[]): PrintedFact | null {
  const first = facts[0];
  if (first === undefined) return null;
  const plain = (fact: PrintedFact): string => fact.value.replace(/\s+/gu, '').toLowerCase();
  return facts.every((fact) => plain(fact) === plain(first)) ? first : null;
}

function note(
  line: HeadLine,
  list: PrintedFact[],
  value: string,
  start: number,
  end: number,
  doubt?: 'weekday',
): void {
  line.taken.push({ start, end });
  list.push({ value, ...rangeOf(line.shown, start, end), ...(doubt !== undefined && { doubt }) });
}

/** The raw range from the first to the last character of a shown range. */
function rangeOf({ segments }: ShownText, start: number, end: number): RawRange {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const segment of segments) {
    const first = Math.max(segment.shownStart, start);
    const last = Math.min(segment.shownEnd, end);
    if (first >= last) continue;
    from = Math.min(from, segment.start + first - segment.shownStart);
    to = Math.max(to, segment.start + last - segment.shownStart);
  }
  return { start: raw(Number.isFinite(from) ? from : 0), end: raw(to) };
}

function readDates(line: HeadLine, found: Found): void {
  if (line.role === 'section-label') return;
  for (const { date, start, end, weekdayFits } of findDates(line.text)) {
    note(line, found.date, date, start, end, weekdayFits === false ? 'weekday' : undefined);
  }
}

const numbers: readonly RegExp[] = [
  new RegExp(`第\\s*(?<page>[A-Z]?\\s*\\d{1,3}|${hanNumeral}{1,3})\\s*版`, 'gu'),
  /(?<![\dA-Z第])(?<page>[A-Z]?\d{1,3})\s*版(?!面|本|税)/gu,
  /(?<!\p{L})(?:page|p\.|pg\.|seite|s\.)\s?(?<page>[A-Z]{0,2}-?\d{1,3})(?![\p{L}\d])/giu,
  /第?\s*(?<![\dA-Z])(?<page>[A-Z]?\d{1,3})\s*[面면](?![\p{L}])/gu,
];

/** What stands before a page number that is another page's, or the number of all pages. */
const elsewhere =
  /(?:今日|今天|本期|共|转|轉|接|见|見|至|计|計|全|(?<!\p{L})(?:of|on|from|to|see|auf|von|siehe|vgl\.?|voir|en))\s*$/iu;

function readNumbers(line: HeadLine, found: Found): void {
  if (line.role === 'section-label') return;
  for (const pattern of numbers) {
    for (const match of line.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isTaken(line, match.index, end) || elsewhere.test(line.text.slice(0, match.index))) continue;
      note(
        line,
        found.page,
        tidyPageNumber((match.groups?.page ?? '').replace(/\s/gu, '')),
        match.index,
        end,
      );
    }
  }
}

/** A bare number is the page's where a running head is nothing else, or has it at one of its ends beside a date. */
function readFolio(line: HeadLine, found: Found): void {
  if (line.role !== 'running-head' || found.page.length > 0) return;
  const rest = restOf(line);
  const bare = /^\s*[-–—·|]?\s*(?<page>[A-Z]?\d{1,3})\s*[-–—·|]?\s*$/u.exec(line.text);
  const atEnd =
    line.taken.length > 0
      ? /(?:^\s*(?<first>[A-Z]?\d{1,3})(?=\s)|(?<=\s)(?<last>[A-Z]?\d{1,3})\s*$)/u.exec(rest)
      : null;
  const { page, first, last } = { ...bare?.groups, ...atEnd?.groups };
  const number = page ?? first ?? last;
  if (number === undefined) return;
  const start = last === undefined ? line.text.indexOf(number) : line.text.lastIndexOf(number);
  note(line, found.page, tidyPageNumber(number), start, start + number.length);
}

/** The line with what was read blanked out; places stay. */
function restOf({ text, taken }: HeadLine): string {
  let rest = text;
  for (const { start, end } of taken) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

function isTaken({ taken }: HeadLine, start: number, end: number): boolean {
  return taken.some((other) => other.start < end && start < other.end);
}

const editorPattern =
  /(?:责任编辑|責任編輯|责编|責編|值班编辑|值班編輯|(?<!\p{L})(?:编辑|編輯))\s*[:：/／|]?\s*(?<han>[\p{Script=Han}·]{1,4}(?:[\s、,，]+[\p{Script=Han}·]{1,4})*?)(?=\s*(?:$|[|｜/／;；]|\s\S*(?:编辑|編輯|版式|校对|校對|组版|組版|美编|美編|审读|排版|电话|電話|电子|热线|\d)))|(?:(?<!\p{L})(?:Editor|Redaktion|Rédaction|V\.i\.S\.d\.P\.))\s*:\s*(?<latin>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*(?![\p{L}.'’-]*:)){1,3})/gu;

function readEditor(line: HeadLine, found: Found): void {
  for (const match of line.text.matchAll(editorPattern)) {
    const name = match.groups?.han ?? match.groups?.latin ?? '';
    if (name === '') continue;
    const value = match.groups?.han === undefined ? name : joinNames(name);
    note(line, found.editor, value, match.index, match.index + match[0].length);
  }
}

/** 张 攀 is one name; 张攀 李明 are two. */
function joinNames(names: string): string {
  return names
    .trim()
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .replace(/[\s、,，]+/gu, ' ');
}

const edition =
  /(?<![\p{Script=Han}\d])(?:早|晚|晨|午|城市|城区|农村|農村|乡村|海外|国际|國際|国内|本地|地方|周末|週末|星期日|省城|外埠)版(?![\p{Script=Han}])|(?<!\p{L})(?:(?:Late|Early|First|Second|Final|City|National|International|Morning|Evening|Weekend|Saturday|Sunday|Regional|Local|Country)\s)(?:City\s)?Edition(?!\p{L})|(?<!\p{L})(?:Ausgabe\s\p{Lu}\p{L}+|\p{Lu}\p{Ll}+-?[Aa]usgabe)(?!\p{L})|(?<!\p{L})[ÉE]dition\s(?:d[eu’']\s?)?\p{L}+|第?\s?\d{0,2}\s?(?:朝刊|夕刊)/gu;

function readEdition(line: HeadLine, found: Found): void {
  if (line.role === 'section-label') return;
  for (const match of line.text.matchAll(edition)) {
    const end = match.index + match[0].length;
    if (!isTaken(line, match.index, end)) note(line, found.edition, match[0].trim(), match.index, end);
  }
}

const paperEnd =
  '(?:日报|晚报|晨报|早报|午报|时报|商报|都市报|快报|导报|周报|新报|公报|大公报|民报|学报|农报|工报|青年报|新闻|周刊|日報|晚報|晨報|早報|時報|商報|快報|導報|週報|新報|民報|新聞|週刊|タイムス|일보|신문)';
const papers: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?!本[报報])(?!(?:综合|綜合|国际|國際|国内|國內|本地|体育|體育|财经|財經|社会|社會|时政|時政|经济|經濟|文化|教育|科技|娱乐|娛樂|都市|地方|重要|今日|热点|熱點|图片|圖片|专题|專題)(?:新闻|新聞|周刊|週刊))[\\p{Script=Han}\\p{Script=Hangul}]{1,8}?(?:${paperEnd}|(?<![海通汇情举简预警])[报報])(?!\\p{L})`,
    'gu',
  ),
  /(?<!\p{L})(?:(?:The|Der|Die|Das|Le|La|Les)\s)?(?:\p{Lu}\p{Ll}[\p{L}’'-]*\s){0,4}(?:\p{Lu}\p{L}*-)?(?:Times|Post|Herald|Gazette|Chronicle|Courier|Journal|Tribune|Observer|Guardian|Mail|Echo|Argus|Mercury|Telegraph|Press|News|Record|Register|Review|Examiner|Dispatch|Advertiser|Bulletin|Zeitung|Tageblatt|Tagblatt|Tagespost|Anzeiger|Kurier|Nachrichten|Bote|Rundschau|Presse|Merkur|Volksblatt|Wochenblatt|Courrier|Dépêche|Quotidien|Gazette|Écho)(?:\s(?:de|du|des|von|am|an\sder|of)\s\p{Lu}\p{L}+)?(?!\p{L})/gu,
];

/** The paper's name stands in a line that is a head of the page: with a date or a page number, or alone. */
function readPaper(line: HeadLine, found: Found): void {
  if (line.role === 'section-label') return;
  for (const pattern of papers) {
    for (const match of line.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const isWhole = match[0].trim() === line.text.trim();
      if (isTaken(line, match.index, end) || (!isWhole && line.taken.length === 0)) continue;
      note(line, found.paper, match[0].trim(), match.index, end);
    }
  }
}

const notSection =
  /^(?:本报|本報|星期|周|週|今日|本期|总第|總第|第|共|责任|責任|编辑|編輯|版式|校对|校對|美编|美編|组版|組版|电话|電話|热线|熱線|邮箱|农历|農曆|农曆|中华|中華|民國|西元|公元|国内|零售|定价|Nr|No|Vol|Jahrgang|Preis|Price|Edition|Ausgabe)/iu;

/**
 * The one name that is left in the running heads when all else is read, beside a page number or a date. Two names
 * leave open which of them it is.
 */
function readSections(lines: readonly HeadLine[], found: Found): void {
  if (found.page.length === 0 && found.date.length === 0) return;
  const names: { readonly line: HeadLine; readonly name: string; readonly at: number }[] = [];
  for (const line of lines) {
    if (line.role !== 'running-head') continue;
    for (const { 0: name, index } of restOf(line).matchAll(headName)) {
      if (!/\p{L}/u.test(name) || notSection.test(name)) continue;
      // Latin letters over a page may be anything: only beside the number of the page they are its section.
      if (/\p{Script=Latin}/u.test(name) && !hasPage(line, found)) return;
      names.push({ line, name, at: index });
    }
  }
  const [first] = names;
  if (first === undefined || !names.every(({ name }) => name === first.name) || !isSectionName(first.name))
    return;
  note(first.line, found.section, first.name, first.at, first.at + first.name.length);
}

const headName = /[^\s·・|｜/／—–:：,，]+(?:\s(?=\p{Script=Latin})[^\s·・|｜/／—–:：,，]+)*/gu;

/** A short name: longer ones are slogans over a column. */
function isSectionName(name: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}$/u.test(name) ||
    (/^\p{Lu}[\p{L}&’'-]*(?:\s[\p{L}&’'-]+){0,3}$/u.test(name) && name.length <= 30)
  );
}

function hasPage(line: HeadLine, found: Found): boolean {
  return found.page.some(({ start }) =>
    line.shown.segments.some((segment) => segment.start <= start && start < segment.end),
  );
}

/** Labels over articles name the section of the page only where all of them are one. */
function readLabels(lines: readonly HeadLine[], found: Found): void {
  for (const line of lines) {
    if (line.role !== 'section-label') continue;
    const value = line.text.replace(/^[\s◆●■□★▲▼【[]+|[\s◆●■□★▲▼】\]]+$/gu, '');
    const start = line.text.indexOf(value);
    if (isSectionName(value)) note(line, found.section, value, start, start + value.length);
  }
}
