/**
 * Who wrote an article and who took its pictures: read from bylines, leads, signatures and credits, each name with the
 * raw ranges it stands in. Names that are not set off from what follows them are left alone.
 */
import type { Article } from '../page/model';
import { shownAt } from '../page/model';
import { articleParts } from '../page/parts';
import { bridgeable, type PagedRange, type ShownText, showPart, toRaw } from '../page/shown';
import { foldWidth } from '../text/numerals';
import { type NameRange, splitNames } from './names';

export type AuthorRole = 'reporter' | 'correspondent' | 'photographer' | 'author';

export interface Author {
  /** As it is read: 张攀 where 张 攀 is printed. */
  readonly name: string;
  readonly role: AuthorRole;
  /** Where it stands; several where it is broken over lines. */
  readonly ranges: readonly PagedRange[];
}

interface Found extends NameRange {
  readonly role: AuthorRole;
}

/** Returns the authors of an article, each name and role once, in the order in which they are read. */
export function findAuthors(article: Article, pageTexts: readonly string[]): readonly Author[] {
  const parts = articleParts(article);
  const firstParagraph = parts.findIndex(({ role }) => role === 'paragraph');
  const lastParagraph = parts.findLastIndex(({ role }) => role === 'paragraph');
  const authors: Author[] = [];
  for (const [index, { role, part }] of parts.entries()) {
    const shown = showPart(part, pageTexts);
    const found: Found[] = [];
    if (role === 'byline') found.push(...inByline(shown.text));
    if (role === 'credit') found.push(...inCredit(shown.text, true));
    if (role === 'caption') found.push(...inCredit(shown.text, false));
    if (index === firstParagraph) found.push(...inLead(shown.text));
    if (index === lastParagraph) found.push(...inSignature(shown.text));
    for (const { name, role: authorRole, start, end } of found.flatMap((each) => apart(each, shown))) {
      if (authors.some((author) => author.name === name && author.role === authorRole)) continue;
      authors.push({ name, role: authorRole, ranges: rangesOf(shown, start, end, part, pageTexts) });
    }
  }
  return authors;
}

/**
 * 林 知 秋 and 何 舟 周 行 are shown without their spaces where a whole line is spread: four or six characters, each
 * apart from the next, are names of two.
 */
function apart(found: Found, { segments }: ShownText): readonly Found[] {
  const { name, start, end } = found;
  if (!/^\p{Script=Han}{4}(?:\p{Script=Han}{2})?$/u.test(name) || end - start !== name.length) return [found];
  const places = Array.from({ length: name.length }, (_, at) => {
    const segment = segments.find((each) => each.shownStart <= start + at && start + at < each.shownEnd);
    return segment === undefined ? 0 : segment.start + start + at - segment.shownStart;
  });
  if (!places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0) + 1)) return [found];
  return Array.from({ length: name.length / 2 }, (_, at) => ({
    ...found,
    name: name.slice(2 * at, 2 * at + 2),
    start: start + 2 * at,
    end: start + 2 * at + 2,
  }));
}

function rangesOf(
  shown: ShownText,
  start: number,
  end: number,
  part: Parameters<typeof bridgeable>[0],
  pageTexts: readonly string[],
): readonly PagedRange[] {
  return toRaw(shown, { start: shownAt(start), end: shownAt(end) }, bridgeable(part, pageTexts));
}

const roleWords: readonly (readonly [AuthorRole, string])[] = [
  [
    'photographer',
    '(?:本报|本報)?(?:摄影记者|攝影記者|摄影报道|摄影|攝影|图片|图\\s*片|圖片|摄|攝|图|圖|写真|撮影|사진)',
  ],
  [
    'correspondent',
    '(?:本报|本報)?(?:特约|特約)?(?:通讯员|通訊員|特派员|特派員|特约撰稿人?|特約撰稿人?|특파원)',
  ],
  [
    'reporter',
    '(?:本报|本報|本刊|本社|新华社|新華社)?(?:首席|资深|资深|见习|實習|实习|特约|特約|特派|融媒体?|全媒体|駐.{1,4}|驻.{1,4}?)?(?:记者|記者|기자)',
  ],
  ['author', '(?:作者|撰文|撰稿|执笔|執筆|实习生|實習生|评论员|評論員|文字|文)'],
];
const roleWord = new RegExp(roleWords.map(([role, pattern]) => `(?<${role}>${pattern})`).join('|'), 'gu');

/**
 * Text of a byline: role words, each with the names behind it; names before the first word are authors. `文/图` and
 * its like name the same people twice.
 */
function inByline(text: string): readonly Found[] {
  const latin = inLatinByline(text);
  if (latin !== null) return latin;
  const korean = inKorean(text);
  if (korean.length > 0) return korean;
  return inRoles(text, 0, text.length, 'author');
}

function inRoles(text: string, from: number, to: number, bare: AuthorRole | null): readonly Found[] {
  const line = foldWidth(text).slice(from, to);
  const words = [...line.matchAll(roleWord)].filter((match) => isRoleWord(line, match));
  const found: Found[] = [];
  const isBoth =
    /[文图圖摄攝]\s*[/·、]?\s*[文图圖摄攝片]/u.test(line) &&
    !/[文图圖]\s*[/:]?\s*[^\s文图圖/]{2,4}\s+[文图圖]/u.test(line);
  const add = (role: AuthorRole, start: number, end: number): void => {
    for (const name of splitNames(line, start, end)) {
      found.push({ ...name, start: name.start + from, end: name.end + from, role });
      if (isBoth && role !== 'photographer')
        found.push({ ...name, start: name.start + from, end: name.end + from, role: 'photographer' });
    }
  };
  const first = words[0];
  if (bare !== null) add(isBoth && bare === 'author' ? 'author' : bare, 0, first?.index ?? line.length);
  let pending: AuthorRole | null = null;
  for (const [at, match] of words.entries()) {
    const end = words[at + 1]?.index ?? line.length;
    const start = match.index + match[0].length;
    const role = roleOf(match);
    // 文/图 记者 X: the last word says what the people are.
    const isEmpty = /^[\s/:·、|]*$/u.test(line.slice(start, end));
    if (isEmpty && role === 'photographer' && !isBoth && at === words.length - 1) {
      // 记者 X 摄, 记者 X 摄影报道: the word behind the names speaks of them.
      const named = found.slice();
      if (!/报道|報道|報導/u.test(line.slice(match.index))) found.length = 0;
      for (const name of named) found.push({ ...name, role });
    } else if (isEmpty) pending = role;
    else add(pending !== null && role === 'photographer' && isBoth ? pending : role, start, end);
  }
  return found;
}

function roleOf(match: RegExpExecArray | RegExpMatchArray): AuthorRole {
  return roleWords.find(([role]) => match.groups?.[role] !== undefined)?.[0] ?? 'author';
}

/** 文, 图, 摄 are role words only where they stand apart: 文 is a surname as well. */
function isRoleWord(line: string, match: RegExpMatchArray): boolean {
  if (match[0].length > 1) return true;
  const start = match.index ?? 0;
  const before = line[start - 1] ?? ' ';
  const after = line[start + 1] ?? ' ';
  return /[\s/:·、|(□■]/u.test(before) && /[\s/:·、|]/u.test(after);
}

const latinStart =
  /^(?:By|BY|Von|VON|Par|PAR|Text|Texte)(?:\s*:\s*|\s+)(?:(?:unse\p{L}+|notre|our|dem|der)\s+(?<post>\p{L}+(?:\s(?:in|à|en)\s\p{Lu}\p{L}+)?)\s+)?/u;
const latinPosts: readonly (readonly [AuthorRole, RegExp])[] = [
  ['photographer', /photograph|fotograf/iu],
  ['correspondent', /corr?espond|korrespond/iu],
  ['reporter', /reporter|staff writer|redakteur|journaliste|rédacteur/iu],
];

/** `By X and Y, Staff Reporters`; null for a text without one. */
function inLatinByline(text: string): readonly Found[] | null {
  const match = latinStart.exec(text);
  if (match === null) {
    // A headline that was taken into the byline stands before it.
    const inside = /\s(?=(?:By|BY|Von|VON|Par|PAR)\s\p{Lu})/u.exec(text);
    if (inside === null) return null;
    const from = inside.index + 1;
    const found = inLatinByline(text.slice(from)) ?? [];
    return found.map((each) => ({ ...each, start: each.start + from, end: each.end + from }));
  }
  const photo = latinCredit.exec(text.slice(match[0].length));
  const stop = photo === null ? text.length : match[0].length + photo.index;
  const names = splitNames(text, match[0].length, stop);
  const posts = text.slice(0, stop);
  const role = latinPosts.find(([, words]) => words.test(posts))?.[0] ?? 'author';
  const own = names.filter(({ name }) => !latinPosts.some(([, words]) => words.test(name)));
  return [...own.map((name) => ({ ...name, role })), ...inCredit(text, false)];
}

/** 홍길동 기자, [서울=홍길동 기자]. */
function inKorean(text: string): readonly Found[] {
  return [
    ...text.matchAll(/(?<![\p{L}])(?<name>\p{Script=Hangul}{2,4})\s(?<post>기자|특파원|사진기자)(?!\p{L})/gu),
  ].map((match) => ({
    name: match.groups?.name ?? '',
    start: match.index,
    end: match.index + (match.groups?.name ?? '').length,
    role:
      match.groups?.post === '특파원'
        ? 'correspondent'
        : match.groups?.post === '기자'
          ? 'reporter'
          : 'photographer',
  }));
}

const agency = '(?:本报|本報|本刊|本社|新华社|新華社|中新社|中央社)';
const leads: readonly RegExp[] = [
  // 本报讯（记者X 通讯员Y）, 新华社某地4月2日电（记者X）
  new RegExp(
    `^[【[]?${agency}[^，。,()]{0,16}?(?:讯|訊|电|電)[】\\]]?\\s*[(【](?<who>[^()【】]{2,80})[)】]`,
    'u',
  ),
  // 本报讯 记者X、Y报道：
  new RegExp(
    `^[【[]?${agency}(?:讯|訊)[】\\]]?\\s*(?<who>(?:记者|記者|通讯员|通訊員)[^，。,()]{2,40}?)(?:报道|報道|報導)`,
    'u',
  ),
  // 【记者X／某地报导】, （記者X／某地報導）
  /^[【[(](?<who>(?:本[报報])?(?:记者|記者|特派员|特派員)[^／/】\])]{2,30})[／/][^】\])]{1,16}[】\])]/u,
  // 本报记者 X Y at the beginning, set off by spaces: 本报记者 张攀　昨日…
  new RegExp(
    `^[□■]?${agency}(?:记者|記者)\\s(?<who>[\\p{Script=Han}·]{2,4}(?:\\s[\\p{Script=Han}·]{2,4}){0,3})\\s(?=(?:昨|今|近|日前|\\d))`,
    'u',
  ),
];

function inLead(text: string): readonly Found[] {
  const line = foldWidth(text.slice(0, 200));
  for (const pattern of leads) {
    const match = pattern.exec(line);
    const who = match?.groups?.who;
    if (match === null || who === undefined) continue;
    const start = match.index + match[0].lastIndexOf(who);
    if (/[记記通評评特撰作実實实][^\s]/u.test(who)) return inRoles(text, start, start + who.length, null);
  }
  const dateline = /^\[[^\]=]{1,12}=(?<who>[^\]]{2,30})\]/u.exec(line);
  if (dateline?.groups?.who !== undefined) return inKorean(line.slice(0, dateline[0].length));
  const japanese =
    /^【(?<who>[\p{Script=Han}]{2,3}\s?[\p{Script=Han}\p{Script=Hiragana}]{1,3}(?:、[\p{Script=Han}]{2,3}\s?[\p{Script=Han}\p{Script=Hiragana}]{1,3})*)】/u.exec(
      line,
    );
  const who = japanese?.groups?.who;
  // Only names with the space that parts surname and name: anything else in such brackets may be a column's.
  if (who === undefined || !who.split('、').every((name) => /\s/u.test(name))) return [];
  return [...who.matchAll(/[^、]+/gu)].map((match) => ({
    name: match[0],
    start: 1 + match.index,
    end: 1 + match.index + match[0].length,
    role: 'author',
  }));
}

/** A signature at the end of the last paragraph: □ 本报记者 X, （记者X）, （作者：X）, （通讯员 X）. */
function inSignature(text: string): readonly Found[] {
  const from = Math.max(0, text.length - 60);
  const line = foldWidth(text.slice(from));
  const match =
    /[。！？”!?]\s*(?:[(【](?<who>(?:本[报報])?(?:记者|記者|通讯员|通訊員|作者|特约记者|撰文)[^()。，]{2,40})[)】]|[□■](?<end>[^。，]{2,30}))\s*$/u.exec(
      line,
    );
  const who = match?.groups?.who ?? match?.groups?.end;
  if (match === null || who === undefined) return [];
  const start = from + match.index + match[0].lastIndexOf(who);
  return inRoles(text, start, start + who.length, match.groups?.end === undefined ? null : 'author');
}

const latinCredit =
  /(?:^|[\s,;(])(?:Photos?|Photographs?|Pictures?|Image|Fotos?|Bild(?:er)?)(?:\s*[:/]\s*|\s+(?:by|von|de|par)\s+)/iu;

/**
 * Photographers of a picture: X 摄, 记者 X 摄, 摄影：X, Photo: X. In a caption the credit stands at the end, behind a
 * full stop, a bracket or a wide space.
 */
function inCredit(text: string, isWhole: boolean): readonly Found[] {
  const latin = latinCredit.exec(text);
  if (latin !== null) {
    const start = latin.index + latin[0].length;
    const stop = /[.;)\n](?:\s|$)/u.exec(text.slice(start));
    const names = splitNames(text, start, stop === null ? text.length : start + stop.index);
    return names.map((name) => ({ ...name, role: 'photographer' }));
  }
  const line = foldWidth(text);
  const named = /(?:摄影|攝影|图片|圖片|撮影|写真|사진)\s*[:=・·]\s*(?<who>[^()，。,]{2,24})[)]?$/u.exec(
    line,
  );
  const taken =
    /(?:^|[。！？!?”)\s(])(?<who>(?:(?:本报|本報|新华社|新華社)?(?:特约|特約|见习|实习|摄影|攝影)?(?:记者|記者|通讯员|通訊員)\s?)?[\p{Script=Han}·]{1,4}(?:[\s、][\p{Script=Han}·]{1,4}){0,5}?)\s?(?:摄影报道|攝影報導|攝影報道|摄影|攝影|摄|攝|撮影)[)]?\s*$/u.exec(
      line,
    );
  const match = named ?? taken;
  const who = match?.groups?.who;
  if (match === null || who === undefined) return [];
  if (!isWhole && match[0].length > 40) return [];
  const start = match.index + match[0].indexOf(who);
  const post =
    /^(?:本报|本報|新华社|新華社)?(?:特约|特約|见习|实习|摄影|攝影)?(?:记者|記者|通讯员|通訊員)\s?/u.exec(
      who,
    )?.[0] ?? '';
  const names = splitNames(line, start + post.length, start + who.length);
  const also = /(?:摄影报道|攝影報導|攝影報道)[)]?\s*$/u.test(line);
  const role: AuthorRole = /通[讯訊]/u.test(post) ? 'correspondent' : post === '' ? 'author' : 'reporter';
  return names.flatMap((name): Found[] => [
    ...(also ? [{ ...name, role }] : []),
    { ...name, role: 'photographer' },
  ]);
}
