/** Series marks: (一), 上/中/下, 之三, part 2, Teil 2, at the end of a headline or a deck. */
import type { Series } from '../page/model';

/** Returns the series a headline, deck or kicker says its article belongs to, or null. The first text that says so counts. */
export function findSeries(texts: readonly string[]): Series | null {
  for (const text of texts) {
    for (const pattern of marks) {
      const match = pattern.exec(text);
      const part = match === null ? null : partOf(match[1] ?? '');
      if (match === null || part === null) continue;
      const name = text.slice(0, match.index).replace(/^[—―\-\s]+|[\s:：,，·—―-]+$/gu, '');
      if (name !== '') return { name, part };
    }
  }
  return null;
}

const marks = [
  /[（(]([一二三四五六七八九十]{1,3}|\d{1,2}|[上中下])[）)]$/u,
  /之([一二三四五六七八九十]{1,3})$/u,
  /[\s·:：]([上中下])$/u,
  /[\s,:(–—-]+(?:[Pp]art|PART|Teil|Folge|[Pp]artie)\s(\d{1,2}|[IVX]{1,5})\)?$/u,
];

const digits = '一二三四五六七八九';
const places = ['上', '中', '下'];
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function partOf(mark: string): number | null {
  if (/^\d+$/u.test(mark)) return Number(mark) > 0 ? Number(mark) : null;
  const place = places.indexOf(mark);
  // 上, 中, 下 are three parts, or 上 and 下 two: the mark alone cannot tell, so 下 is the last of three.
  if (place !== -1) return place + 1;
  const roman = romans.indexOf(mark);
  if (roman !== -1) return roman + 1;
  const [tens, ones] = mark.includes('十') ? mark.split('十') : ['0', mark];
  if (tens === undefined || ones === undefined) return null;
  const high = mark.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens) + 1) : 0;
  const low = ones === '' ? 0 : digits.indexOf(ones) + 1;
  return high * 10 + low > 0 ? high * 10 + low : null;
}
