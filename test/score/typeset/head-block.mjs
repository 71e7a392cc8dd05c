// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Sets the head of a story: kicker, headline in one or more lines, deck and byline, each a part of its own. */

import { joint } from './subject-zh.mjs';

/** Cuts a headline into lines of at most `most` em: at the space of parallel phrases, else where the halves are even. */
export function headlineLines(text, most, measure, latin, chance) {
  if (latin) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
      if (line !== '' && measure(`${line} ${word}`) > most) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return { lines: [...lines, line], text };
  }
  const plain = text.replaceAll(joint, '');
  const phrases = text.split(' ');
  if (phrases.length > 1 && (measure(plain) > most || chance.chance(0.35))) {
    return {
      lines: phrases.flatMap((phrase) => headlineLines(phrase, most, measure, latin, chance).lines),
      text: plain,
    };
  }
  if (measure(plain) <= most && !(text.includes(joint) && chance.chance(0.1) && plain.length > 9))
    return { lines: [plain], text: plain };
  if (measure(plain) <= most * 1.9) {
    // Two lines: at the joint nearest the middle at which both halves fit.
    const cuts = [...text.matchAll(/\u200b/gu)].map((match) =>
      [text.slice(0, match.index), text.slice(match.index)].map((half) => half.replaceAll(joint, '')),
    );
    const fits = cuts.filter(
      ([a, b]) =>
        a.length > 1 &&
        b.length > 1 &&
        measure(a) <= most &&
        measure(b) <= most &&
        !/^[，。、：；？！）》”」]/u.test(b),
    );
    if (fits.length > 0)
      return {
        lines: fits.sort(
          (a, b) => Math.abs(a[0].length - a[1].length) - Math.abs(b[0].length - b[1].length),
        )[0],
        text: plain,
      };
  }
  const chars = [...plain];
  const count = Math.ceil(measure(plain) / most);
  const lines = [];
  let rest = chars;
  for (let left = count; left > 0; left -= 1) {
    let cut = left === 1 ? rest.length : Math.ceil(rest.length / left);
    while (cut < rest.length && cut > 1 && /[，。、：；？！）》”」]/u.test(rest[cut])) cut -= 1;
    while (cut > 1 && cut < rest.length && /[（《“「\d]/u.test(rest[cut - 1])) cut -= 1;
    const line = rest.slice(0, cut).join('').trim();
    if (line !== '') lines.push(line);
    rest = rest.slice(cut);
  }
  if (rest.length > 0) lines[lines.length - 1] += rest.join('');
  return { lines, text: plain };
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
