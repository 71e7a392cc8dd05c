/** Dates as newspapers print them over their pages, in seven languages and three calendars. */
import { isoDate, weekdayOf } from '../base/calendar';
import { hanNumeral, parseHanNumber } from '../text/numerals';

/** A date with the half-open range of the text it stands in, weekday included where one stands beside it. */
export interface PrintedDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** False when a weekday stands beside it that is not its own; null when none does. */
  readonly weekdayFits: boolean | null;
}

/**
 * Returns the dates a line prints whole, with year, month and day. A date that is no day of the calendar, and one that
 * says since when the paper is there, are left out. The text must have ASCII digits (`foldWidth`).
 */
export function findDates(text: string): readonly PrintedDate[] {
  const dates: PrintedDate[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (dates.some((other) => other.start < end && start < other.end)) continue;
      if (
        founding.test(text.slice(Math.max(0, start - 14), start)) ||
        isFounding.test(text.slice(end, end + 4))
      )
        continue;
      const date = read(match.groups ?? {});
      if (date !== null) dates.push(withWeekday(text, { date, start, end }));
    }
  }
  return dates.sort((a, b) => a.start - b.start);
}

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => string | null;
}

const han = `(?:\\d{1,4}|${hanNumeral}{1,4})`;
const monthDay = `(?<month>${han})\\s*月\\s*(?<day>${han})\\s*日`;
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier'],
  ['february', 'feb', 'februar', 'feber', 'février', 'fevrier'],
  ['march', 'mar', 'märz', 'maerz', 'mars'],
  ['april', 'apr', 'avril'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet'],
  ['august', 'aug', 'août', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'decembre'],
];
const monthNumbers = new Map(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const monthName = `(?<name>${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;

const forms: readonly DateForm[] = [
  // 2031（令和13）年4月2日 and 令和13年4月2日: the Western year counts where both stand.
  {
    pattern: new RegExp(
      `(?<!\\d)(?<year>\\d{4})\\s*(?:年\\s*)?[（(]\\s*\\p{L}{2}(?:元|\\d{1,2})\\s*年?\\s*[）)]\\s*年?\\s*${monthDay}`,
      'gu',
    ),
    read: ({ year, month, day }) => dateOf(numberOf(year), numberOf(month), numberOf(day)),
  },
  {
    pattern: new RegExp(
      `(?<era>令和|平成|昭和|大正|明治|(?:中華|中华)?民[國国])\\s*(?<year>元|${han})\\s*年\\s*${monthDay}`,
      'gu',
    ),
    read: ({ era = '', year, month, day }) =>
      dateOf((eraStarts[era] ?? 1911) + numberOf(year), numberOf(month), numberOf(day)),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<year>\\d{4}|[〇○零一二三四五六七八九]{4})\\s*年\\s*${monthDay}`, 'gu'),
    read: ({ year, month, day }) => dateOf(numberOf(year), numberOf(month), numberOf(day)),
  },
  {
    pattern: /(?<!\d)(?<year>\d{4})\s*년\s*(?<month>\d{1,2})\s*월\s*(?<day>\d{1,2})\s*일/gu,
    read: ({ year, month, day }) => dateOf(numberOf(year), numberOf(month), numberOf(day)),
  },
  {
    pattern:
      /(?<![\d.\-/])(?<year>\d{4})(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d]|[-./]\d)/gu,
    read: ({ year, month, day }) => dateOf(numberOf(year), numberOf(month), numberOf(day)),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${monthName}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)`,
      'giu',
    ),
    read: ({ year, name, day }) => dateOf(numberOf(year), monthOf(name), numberOf(day)),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|er)?\\s+${monthName},?\\s+(?<year>\\d{4})(?!\\d)`,
      'giu',
    ),
    read: ({ year, name, day }) => dateOf(numberOf(year), monthOf(name), numberOf(day)),
  },
  // Day, month, year with full stops is how German is written; with slashes nobody can tell.
  {
    pattern: /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d|\.\d)/gu,
    read: ({ year, month, day }) => dateOf(numberOf(year), numberOf(month), numberOf(day)),
  },
];

const eraStarts: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
};

const founding =
  /(?:创刊|創刊|始于|始於|创办|創辦|創業|founded|established|est\.|since|gegründet|seit|fondé[es]*|depuis)\D{0,6}$/iu;
const isFounding = /^\s*(?:创刊|創刊|创办|創辦|창간)/u;

function dateOf(year: number, month: number, day: number): string | null {
  return isoDate(year, month, day);
}

function numberOf(text = ''): number {
  return /^\d+$/u.test(text) ? Number(text) : (parseHanNumber(text) ?? Number.NaN);
}

function monthOf(name = ''): number {
  return monthNumbers.get(name.toLowerCase()) ?? Number.NaN;
}

const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'sonntag', 'dimanche', '日曜日', '일요일'],
  ['monday', 'mon', 'montag', 'lundi', '月曜日', '월요일'],
  ['tuesday', 'tues', 'tue', 'dienstag', 'mardi', '火曜日', '화요일'],
  ['wednesday', 'wed', 'mittwoch', 'mercredi', '水曜日', '수요일'],
  ['thursday', 'thurs', 'thu', 'donnerstag', 'jeudi', '木曜日', '목요일'],
  ['friday', 'fri', 'freitag', 'vendredi', '金曜日', '금요일'],
  ['saturday', 'sat', 'samstag', 'sonnabend', 'samedi', '土曜日', '토요일'],
];
const weekdayNumbers = new Map(weekdays.flatMap((names, day) => names.map((name) => [name, day] as const)));
const signs = '日一二三四五六';
const kanji = '日月火水木金土';
const hanguls = '일월화수목금토';
const names = [...weekdayNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const weekdayBefore = new RegExp(
  `(?:(?<name>(?<!\\p{L})(?:${names}))[.,]?(?:\\s+(?:den|the|le))?|(?:星期|周|週|礼拜|禮拜)\\s*(?<sign>[一二三四五六日天]))[\\s,，]*$`,
  'iu',
);
const weekdayAfter = new RegExp(
  `^[\\s,，·|]*(?:[（(]\\s*)?(?:(?<name>(?:${names})(?!\\p{L}))|(?:星期|周|週|礼拜|禮拜)\\s*(?<sign>[一二三四五六日天])|(?<=[（(]\\s*)(?<short>[日月火水木金土일월화수목금토]))(?:\\s*[）)])?`,
  'iu',
);

function withWeekday(
  text: string,
  { date, start, end }: { readonly date: string; readonly start: number; readonly end: number },
): PrintedDate {
  const after = weekdayAfter.exec(text.slice(end));
  const before = after === null ? weekdayBefore.exec(text.slice(0, start)) : null;
  const { name, sign, short } = (after ?? before)?.groups ?? {};
  if (after === null && before === null) return { date, start, end, weekdayFits: null };
  const day =
    name !== undefined
      ? weekdayNumbers.get(name.toLowerCase())
      : sign !== undefined
        ? signs.indexOf(sign === '天' ? '日' : sign)
        : Math.max(kanji.indexOf(short ?? ''), hanguls.indexOf(short ?? ''));
  return {
    date,
    start: before === null ? start : before.index,
    end: after === null ? end : end + after[0].length,
    weekdayFits: day === weekdayOf(date),
  };
}
