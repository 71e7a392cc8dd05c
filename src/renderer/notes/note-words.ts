/** What a note is called in lists and in links: its first words, without the signs of Markdown. */
import { linkTitleOf } from '#core/text/bracket-links';

/** What begins a line without being part of its words. */
const lead = /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)*/u;

/** Returns the first line that has words, at most a title long; '' of a note without words. */
export function noteTitle(body: string): string {
  for (const line of body.split(/\r\n?|\n/u)) {
    const words = linkTitleOf(
      line
        .replace(lead, '')
        .replace(/\[\[([^[\]]+)\]\]/gu, '$1')
        .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
        .replace(/[*`~]{1,3}(?=\S)|(?<=\S)[*`~]{1,3}/gu, '')
        .replace(/(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, ''),
    );
    if (/[\p{L}\p{N}]/u.test(words)) return words;
  }
  return linkTitleOf(body);
}
