// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Sets the head of a story: kicker, headline in one or more lines, deck and byline, each a part of its own. */

import { joint } from './subject-zh.mjs';

/** What a line may be made of: pieces between joints and spaces, a two-character name (set with a space) in one piece. */
function piecesOf(text) {
  const words = text.split(' ').reduce((all, word) => {
    const single = [...word].length === 1;
    if ((single && [...(all.at(-1) ?? '')].length === 1) || /^[□■●]$/u.test(all.at(-1) ?? ''))
      all[all.length - 1] += ` ${word}`;
    else all.push(word);
    return all;
  }, []);
  return words.flatMap((word, i) =>
    word
      .split(joint)
      .filter((piece) => piece !== '')
      .map((piece, at) => ({ piece, gap: i > 0 && at === 0 ? ' ' : '' })),
  );
}

/** Cuts what has no joint: even parts, no closing mark at a start. */
function evenParts(text, most, measure) {
  const count = Math.ceil(measure(text) / most);
  const parts = [];
  let rest = [...text];
  for (let left = count; left > 0 && rest.length > 0; left -= 1) {
    let cut = left === 1 ? rest.length : Math.ceil(rest.length / left);
    while (cut < rest.length && cut > 1 && /[，。、：；？！）》”」]/u.test(rest[cut])) cut -= 1;
    while (cut > 1 && cut < rest.length && /[（《“「\d]/u.test(rest[cut - 1])) cut -= 1;
    parts.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  return parts;
}

/** Cuts a headline into lines of at most `most` em: at the space of parallel phrases, else between what its frame put together. */
export function headlineLines(text, most, measure, latin, chance) {
  const plain = text.replaceAll(joint, '');
  if (latin) {
    const lines = [];
    let line = '';
    for (const word of plain.split(' ')) {
      if (line !== '' && measure(`${line} ${word}`) > most) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return { lines: [...lines, line], text: plain };
  }
  const whole = measure(plain);
  const split = plain.includes(' ')
    ? chance.chance(0.35)
    : text.includes(joint) && plain.length > 9 && chance.chance(0.1);
  if (whole <= most && !split) return { lines: [plain], text: plain };
  const pieces = piecesOf(text).flatMap(({ piece, gap }) =>
    measure(piece) <= most
      ? [{ piece, gap }]
      : evenParts(piece, most, measure).map((part, i) => ({ piece: part, gap: i === 0 ? gap : '' })),
  );
  const even = whole / Math.max(2, Math.ceil(whole / most));
  const lines = [];
  let line = '';
  for (const { piece, gap } of pieces) {
    const grown = line + (line === '' ? '' : gap) + piece;
    const full = measure(grown) > most;
    const enough = measure(line) >= even * 0.8 || (gap === ' ' && measure(line) >= even * 0.6);
    if (
      line !== '' &&
      !/^[，。、：；？！）》”」]/u.test(piece) &&
      (full || (enough && measure(grown) > even * 1.15))
    ) {
      lines.push(line);
      line = piece;
    } else line = grown;
  }
  return { lines: [...lines, line], text: plain };
}

/**
 * Returns the head's lines from its top down, {part, text, size, font, y, width}, its height, and the gold texts. `width` in px.
 * `shout` is the headline's size in body sizes.
 */
export function setHead(story, width, shout, style, kit) {
  const { chance } = kit;
  const latin = style.latin;
  const lines = [];
  let y = 0;
  const put = (part, text, size, font, gap = 0.25) => {
    const measure = (string) => kit.measure(font, string);
    const cut = headlineLines(text, (width / size) * 0.98, measure, latin, chance);
    for (const line of cut.lines) {
      lines.push({ part, text: line, size, font, y, width: measure(line) * size });
      y += size * 1.18;
    }
    y += size * gap;
    return latin || cut.lines.length === 1 || cut.text.includes(' ') ? cut.text : cut.lines.join('');
  };
  const f = style.f;
  const gold = { kicker: '', headline: '', deck: '', byline: '' };
  if (story.kicker !== '')
    gold.kicker = put(
      'kicker',
      story.kicker,
      f * Math.min(1.5, Math.max(1.1, shout * 0.55)),
      kit.fonts.deck,
      0.4,
    );
  if (story.headline !== '') gold.headline = put('headline', story.headline, f * shout, kit.fonts.head, 0.3);
  if (story.deck !== '')
    gold.deck = put('deck', story.deck, f * Math.min(1.4, Math.max(1.05, shout * 0.5)), kit.fonts.deck, 0.4);
  if (story.byline !== '' && story.bylineAt === 'top')
    gold.byline = put('byline', story.byline, f, kit.fonts.kai, 0.3);
  const indent =
    style.headAlign === 'left' || latin ? () => 0 : (line) => Math.max(0, (width - line.width) / 2);
  return { lines: lines.map((line) => ({ ...line, x: indent(line) })), height: y, gold };
}
