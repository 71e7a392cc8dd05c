/**
 * Texts of projects as their positions count them. REFI-QDA counts code points; some programs count a line end of two
 * characters as one, some as two, and nothing in the file says which: the passages do.
 */
import { codePointsOf } from '../text/code-points';

type Said = Readonly<Record<string, string>>;

/** Returns the text whose code points the positions count: as it stands, or with each line end as one character. */
export function countedText(whole: string, selections: readonly Said[], origin: string): string {
  const text = whole.replace(/^\uFEFF/u, '');
  if (!text.includes('\r\n')) return text;
  const single = text.replaceAll('\r\n', '\n');
  const [asItStands, joined] = [scoreOf(text, selections), scoreOf(single, selections)];
  if (asItStands !== joined) return joined > asItStands ? single : text;
  return /maxqda|atlas/iu.test(origin) ? single : text;
}

/** How well positions fit: passages whose name is their text say most, then those that begin and end at words. */
function scoreOf(text: string, selections: readonly Said[]): number {
  const points = codePointsOf(text);
  let score = 0;
  for (const { startPosition, endPosition, name = '' } of selections) {
    const [start, end] = [points.toUnits(Number(startPosition)), points.toUnits(Number(endPosition))];
    const quote = text.slice(start, end);
    const named = tidy(name).replace(/(?:…|\.\.\.)$/u, '');
    if (named.length >= 4 && tidy(quote).startsWith(named)) score += 10;
    if (!/^\s/u.test(quote) && /^$|[\s\p{P}]$/u.test(text.slice(Math.max(0, start - 1), start))) score += 1;
    if (!/\s$/u.test(quote) && /^$|^[\s\p{P}]/u.test(text.slice(end, end + 1))) score += 1;
  }
  return score;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
