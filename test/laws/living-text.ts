/**
 * Invented pages whose every character has an identity, so that after any edit it is known where each of them went:
 * what a highlight stands on can be compared with what it was put on.
 */
import type { Chance } from './chance';

/** A text with the identity of each of its UTF-16 units. */
export interface LivingText {
  readonly text: string;
  readonly ids: readonly number[];
}

/** Units that were copied from others, with those: a copy of a whole passage may stand for it. */
export class Identities {
  readonly #origins = new Map<number, number>();
  #next = 1;

  /** New units, of which nothing is known. */
  make(text: string): LivingText {
    return {
      text,
      ids: Array.from(text, (character) => [...Array(character.length)])
        .flat()
        .map(() => this.#next++),
    };
  }

  /** The same text again. */
  copy({ text, ids }: LivingText): LivingText {
    const made = this.make(text);
    made.ids.forEach((id, at) => {
      this.#origins.set(id, this.originOf(ids[at] ?? 0));
    });
    return made;
  }

  /** The unit that a copy was first made of; a unit that is no copy itself. */
  originOf(id: number): number {
    return this.#origins.get(id) ?? id;
  }
}

const places = ['渡口', '城南', '灯塔', '北桥', '河湾', '旧码头', '东乡', '盐场', '水门'] as const;
const things = ['小学', '米价', '书桌', '渡船', '电灯', '煤矿', '桑苗', '粮仓', '诊所', '戏院'] as const;
const deeds = [
  '本周开学',
  '稍见回落',
  '昨日落成',
  '已告竣工',
  '暂缓举行',
  '即将启用',
  '再次开市',
  '停驶半日',
] as const;
const ends = [
  '，由校长亲自迎接。',
  '，贩户多持观望态度。',
  '，市民颇感便利。',
  '，县里另拨款项若干。',
  '，闻者莫不称快。',
  '，详情尚待续报。',
] as const;
const english = [
  'The ferry to the island was late again, for the {n}th time.',
  'Nobody at harbour {n} knew why.',
  'Prices of salt fell by {n} coppers.',
  'School no. {n} will open on Monday.',
] as const;

/** Returns an invented page: stories of a headline and a few lines, with numbers in them so that few are alike. */
export function inventPage(chance: Chance, identities: Identities): LivingText {
  const stories = 2 + chance.below(2);
  const lines: string[] = [];
  for (let story = 0; story < stories; story += 1) {
    if (story > 0) lines.push('');
    lines.push(`${chance.pick(places)}${chance.pick(things)}${chance.pick(deeds)}`);
    for (let count = 2 + chance.below(3); count > 0; count -= 1) lines.push(inventSentence(chance));
  }
  return identities.make(`${lines.join('\n')}\n`);
}

/** Returns an invented sentence: its phrases are those of others, as a whole it stands once. */
export function inventSentence(chance: Chance): string {
  if (chance.once(7)) return chance.pick(english).replace('{n}', String(chance.below(9000) + 1000));
  const number = `共${chance.below(9000) + 1000}件`;
  return `${chance.pick(places)}${chance.pick(things)}${number}${chance.pick(deeds)}${chance.pick(ends)}`;
}

/** Returns a part of a text. */
export function part({ text, ids }: LivingText, start: number, end: number): LivingText {
  return { text: text.slice(start, end), ids: ids.slice(start, end) };
}

/** Returns texts one after the other. */
export function join(...parts: readonly LivingText[]): LivingText {
  return { text: parts.map(({ text }) => text).join(''), ids: parts.flatMap(({ ids }) => ids) };
}

/** What an edit of a page may be. */
const edits: readonly ((chance: Chance, page: LivingText, identities: Identities) => LivingText)[] = [
  // A line that was missing.
  (chance, page, identities) => {
    const at = lineStart(page, chance);
    return join(
      part(page, 0, at),
      identities.make(`${inventSentence(chance)}\n`),
      part(page, at, page.text.length),
    );
  },
  // A stretch that is gone.
  (chance, page) => {
    const { start, end } = stretch(page, chance, 24);
    return join(part(page, 0, start), part(page, end, page.text.length));
  },
  // A line that is gone.
  (chance, page) => {
    const start = lineStart(page, chance);
    return join(part(page, 0, start), part(page, lineEnd(page, start), page.text.length));
  },
  // A character that is read otherwise.
  (chance, page, identities) => {
    const { start } = stretch(page, chance, 1);
    return join(
      part(page, 0, start),
      identities.make(chance.pick(['囗', '曰', 'e', '□'])),
      part(page, start + 1, page.text.length),
    );
  },
  // A line that stands elsewhere.
  (chance, page) => {
    const start = lineStart(page, chance);
    const end = lineEnd(page, start);
    const rest = join(part(page, 0, start), part(page, end, page.text.length));
    const to = lineStart(rest, chance);
    return join(part(rest, 0, to), part(page, start, end), part(rest, to, rest.text.length));
  },
  // A line break more, or one less.
  (chance, page, identities) => {
    const { start } = stretch(page, chance, 1);
    return join(part(page, 0, start), identities.make('\n'), part(page, start, page.text.length));
  },
  (chance, page) => {
    const start = lineStart(page, chance);
    return start === 0 ? page : join(part(page, 0, start - 1), part(page, start, page.text.length));
  },
  // A passage that is read twice.
  (chance, page, identities) => {
    const { start, end } = stretch(page, chance, 30);
    const at = lineStart(page, chance);
    return join(part(page, 0, at), identities.copy(part(page, start, end)), part(page, at, page.text.length));
  },
  // A look-alike of a passage: the same words but for one.
  (chance, page, identities) => {
    const { start, end } = stretch(page, chance, 12);
    const words = page.text.slice(start, end);
    const changed = chance.below(words.length);
    const alike = `${words.slice(0, changed)}规${words.slice(changed + 1)}`;
    const at = lineStart(page, chance);
    return join(part(page, 0, at), identities.make(alike), part(page, at, page.text.length));
  },
];

/** Returns a page after an edit; never an empty one. */
export function editPage(chance: Chance, page: LivingText, identities: Identities): LivingText {
  const edited = chance.pick(edits)(chance, page, identities);
  return edited.text.trim() === '' ? page : edited;
}

function lineStart({ text }: LivingText, chance: Chance): number {
  const breaks = [...text.matchAll(/\n/gu)].map(({ index }) => index + 1).filter((at) => at < text.length);
  return chance.pick([0, ...breaks]);
}

function lineEnd({ text }: LivingText, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}

function stretch({ text }: LivingText, chance: Chance, longest: number): { start: number; end: number } {
  const start = chance.below(text.length - 1);
  return { start, end: Math.min(text.length, start + 1 + chance.below(longest)) };
}

/** The identities under a range, without those of white space. */
export function solidIds({ text, ids }: LivingText, start: number, end: number): readonly number[] {
  return ids.slice(start, end).filter((_, at) => /\S/u.test(text[start + at] ?? ' '));
}

/** True when these identities stand one behind the other in the text, white space apart. */
export function hasRun(page: LivingText, wanted: readonly number[]): boolean {
  const all = solidIds(page, 0, page.text.length);
  const at = all.indexOf(wanted[0] ?? -1);
  return at !== -1 && wanted.every((id, offset) => all[at + offset] === id);
}
