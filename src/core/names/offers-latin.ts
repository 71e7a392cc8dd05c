/** Names in Latin script: behind an office or title, by the words of organisations, behind prepositions, in datelines. */
import { latinNoNames, latinOffices, latinOrganisationEndings, latinOrganisationStarts } from './offer-words';
import type { NameOffer } from './offers';

/** Returns the names that a text in letters offers; `isLead`: it is an article's first paragraph. */
export function inLatin(text: string, isLead: boolean): readonly NameOffer[] {
  if (!/\p{Lu}\p{Ll}/u.test(text)) return [];
  return [...people(text), ...organisations(text), ...(isLead ? dateline(text) : []), ...places(text)];
}

const word = "\\p{Lu}[\\p{L}’'-]*\\p{L}";
const noName = new RegExp(`^(?:${latinNoNames})$`, 'u');
const person = new RegExp(
  `(?<![\\p{L}])(?<office>${latinOffices})\\.?\\s+(?<name>(?:${word}|\\p{Lu}\\.)(?:\\s(?:(?:van|von|de|der|den|zu|la|le)\\s)?(?:${word}|\\p{Lu}\\.)){0,3})`,
  'gu',
);

/** Mayor Ada Quill, Dr. J. Harrow. */
function people(text: string): readonly NameOffer[] {
  return [...text.matchAll(person)].flatMap((match): readonly NameOffer[] => {
    const words = (match.groups?.name ?? '').split(/\s+/u);
    const stop = words.findIndex((each) => noName.test(each));
    const name = (stop < 0 ? words : words.slice(0, stop)).join(' ').replace(/[’']s$/u, '');
    const office = match.groups?.office ?? '';
    return /\p{L}{2}/u.test(name) ? [{ kind: 'person', name, sign: 'office', office }] : [];
  });
}

const ending = new RegExp(
  `(?<![\\p{L}])(?<name>(?:(?:${word}|&)\\s){1,5}(?:${latinOrganisationEndings}))(?![\\p{L}])`,
  'gu',
);
const start = new RegExp(
  `(?<![\\p{L}])(?<name>(?:${latinOrganisationStarts})\\s(?:of|for)\\s(?:the\\s)?${word}(?:\\s(?:(?:and|of)\\s)?${word}){0,3})`,
  'gu',
);

function organisations(text: string): readonly NameOffer[] {
  return [...text.matchAll(ending), ...text.matchAll(start)].flatMap((match): readonly NameOffer[] => {
    const words = (match.groups?.name ?? '').split(/\s+/u);
    while (words.length > 0 && noName.test(words[0] ?? '')) words.shift();
    return words.length < 2
      ? []
      : [{ kind: 'organisation', name: words.join(' '), sign: 'ending', office: '' }];
  });
}

/** LONDON, May 3 or Harrowgate, Tuesday — */
function dateline(text: string): readonly NameOffer[] {
  const match =
    /^(?<name>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2})(?:,\s[^—–:]{2,24})?\s?[—–:]\s/u.exec(text);
  const name = match?.groups?.name;
  if (name === undefined || noName.test(name)) return [];
  const isUpper = name === name.toUpperCase();
  const words = isUpper
    ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
  return [{ kind: 'place', name: words, sign: 'dateline', office: '' }];
}

const place = new RegExp(
  `(?<![\\p{L}])(?:in|at|near|from)\\s(?<name>${word}(?:\\s${word})?)(?=[,.;:)]|\\s(?:on|in|and|to|the|was|were|is|last|yesterday|today)\\s)`,
  'gu',
);
const organisationWord = new RegExp(`(?:${latinOrganisationEndings})$`, 'u');

function places(text: string): readonly NameOffer[] {
  return [...text.matchAll(place)].flatMap((match): readonly NameOffer[] => {
    const name = match.groups?.name ?? '';
    const words = name.split(/\s+/u);
    if (words.some((each) => noName.test(each)) || organisationWord.test(name)) return [];
    return [{ kind: 'place', name, sign: 'place', office: '' }];
  });
}
