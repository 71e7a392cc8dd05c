/** Names in Chinese prose: by the office before or behind a person, by how places and organisations end, by datelines. */
import { type FoldedText, foldString, foldText } from '../text/fold';
import {
  beforeOrganisation,
  beforePlace,
  besideName,
  longSurnames,
  noPlaceStart,
  notInOrganisation,
  officesBefore,
  officesBehind,
  organisationEndings,
  placeEndings,
  surnames,
} from './offer-words';
import type { NameOffer } from './offers';

/** Returns the names that a text in Han characters offers, in the order of the patterns. */
export function inHan(text: string): readonly NameOffer[] {
  if (!/\p{Script=Han}{3}/u.test(text)) return [];
  const folded = foldText(text);
  return [
    ...peopleBehindOffices(text, folded),
    ...peopleBeforeOffices(text, folded),
    ...datelines(text, folded),
    ...organisations(text, folded),
    ...places(text, folded),
  ];
}

/** The words of a list as alternatives, the longest first. */
function anyOf(words: string): string {
  // Folding drops the spaces between Han characters.
  return words
    .split(' ')
    .map(foldString)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

const han = '\\p{Script=Han}';
const surname = `(?:${anyOf(longSurnames)}|[${foldString(surnames)}])`;
const beside = foldString(besideName);
const officeThenName = new RegExp(`(?<office>${anyOf(officesBefore)})(?<name>${surname}${han}{1,3})`, 'gu');
const surnameOf = new RegExp(`^${surname}`, 'u');

/** 市长王建国说: the name ends where a word begins, or where the article prints it again. */
function peopleBehindOffices(text: string, folded: FoldedText): readonly NameOffer[] {
  const offers: NameOffer[] = [];
  for (const match of folded.text.matchAll(officeThenName)) {
    const { office = '', name = '' } = match.groups ?? {};
    const start = match.index + office.length;
    const length = nameLength(folded.text, start, name);
    if (length === 0) continue;
    offers.push({
      kind: 'person',
      name: printed(text, folded, start, start + length),
      sign: 'office',
      office: printed(text, folded, match.index, start),
    });
  }
  return offers;
}

/** How many characters of a run are a name: two given ones rather than one; 0: it cannot be told. */
function nameLength(folded: string, start: number, run: string): number {
  const family = surnameOf.exec(run)?.[0].length ?? 1;
  for (const length of [family + 2, family + 1]) {
    if (length > run.length + 1) continue;
    const name = folded.slice(start, start + length);
    if (name.length < length || beside.includes(name.at(-1) ?? '')) continue;
    if (!/^\p{Script=Han}+$/u.test(name)) continue;
    if (endsBefore(folded, start + length)) return length;
    if (length === family + 2 && folded.indexOf(name, start + length) >= 0) return length;
  }
  return 0;
}

function endsBefore(folded: string, at: number): boolean {
  const next = folded[at] ?? '';
  return !/\p{Script=Han}/u.test(next) || beside.includes(next);
}

const nameThenOffice = new RegExp(
  `(?<=^|[^${han}]|[${beside}])(?<name>${surname}${han}{1,2}?)(?<office>${anyOf(officesBehind)})`,
  'gu',
);

/** 请王建国教授: what stands before it is no part of it. */
function peopleBeforeOffices(text: string, folded: FoldedText): readonly NameOffer[] {
  const offers: NameOffer[] = [];
  for (const match of folded.text.matchAll(nameThenOffice)) {
    const { name = '', office = '' } = match.groups ?? {};
    if ([...name].some((character) => '副总市省县区部局院校会'.includes(character))) continue;
    const end = match.index + name.length;
    offers.push({
      kind: 'person',
      name: printed(text, folded, match.index, end),
      sign: 'office',
      office: printed(text, folded, end, end + office.length),
    });
  }
  return offers;
}

const dateline = new RegExp(
  `(?<agency>新华社|中新社|中央社|路透社|法新社|美联社|本报)(?<place>${han}{2,4}?)(?=[0-9〇一二三四五六七八九十]{1,3}[日月]|电[ ，,(]|专电)`,
  'gu',
);

/** 新华社某地4月2日电. */
function datelines(text: string, folded: FoldedText): readonly NameOffer[] {
  return [...folded.text.slice(0, 120).matchAll(dateline)].flatMap((match): readonly NameOffer[] => {
    const { agency = '', place = '' } = match.groups ?? {};
    const start = match.index + agency.length;
    if (/今|昨|本|记者|消息/u.test(place)) return [];
    const name = printed(text, folded, start, start + place.length);
    return [
      { kind: 'place', name, sign: 'dateline', office: '' },
      ...(agency === '本报'
        ? []
        : [
            {
              kind: 'organisation' as const,
              name: printed(text, folded, match.index, start),
              sign: 'dateline' as const,
              office: '',
            },
          ]),
    ];
  });
}

const organisation = new RegExp(
  `(?<name>(?:(?![${foldString(notInOrganisation)}])${han}){2,12}?(?:${anyOf(organisationEndings)}))(?!${han}{0,1}(?:${anyOf(organisationEndings)}))`,
  'gu',
);
const runsInto = new RegExp(`^(?:${anyOf(beforeOrganisation)})+`, 'u');
const onlyEnding = new RegExp(`^.?(?:${anyOf(organisationEndings)})$`, 'u');

function organisations(text: string, folded: FoldedText): readonly NameOffer[] {
  return [...folded.text.matchAll(organisation)].flatMap((match): readonly NameOffer[] => {
    const whole = match.groups?.name ?? '';
    const name = whole.replace(runsInto, '');
    if (onlyEnding.test(name) || name.length > 14) return [];
    const end = match.index + whole.length;
    return [
      {
        kind: 'organisation',
        name: printed(text, folded, end - name.length, end),
        sign: 'ending',
        office: '',
      },
    ];
  });
}

const place = new RegExp(
  `(?<=^|[^${han}]|[${foldString(beforePlace)}])(?<name>(?![${foldString(noPlaceStart)}])${han}{1,3}?(?:${anyOf(placeEndings)}))`,
  'gu',
);

function places(text: string, folded: FoldedText): readonly NameOffer[] {
  return [...folded.text.matchAll(place)].flatMap((match): readonly NameOffer[] => {
    const end = match.index + match[0].length;
    // 市长 is an office, 市场 and 村民 are words.
    if (/^[长场民委政内外级中区里]/u.test(foldString(folded.text.slice(end, end + 1)))) return [];
    return [{ kind: 'place', name: printed(text, folded, match.index, end), sign: 'place', office: '' }];
  });
}

/** What is printed there, without the spaces that part Han characters. */
function printed(text: string, folded: FoldedText, from: number, to: number): string {
  const { start, end } = folded.toSource(from, to);
  return text.slice(start, end).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
