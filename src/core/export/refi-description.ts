/** A tag's definition and other names in the one text that a code has for them, and back. */
import type { LibraryTag } from './library';

type Described = Pick<LibraryTag, 'whenToUse' | 'whenNotToUse' | 'aliases'>;

const notToUse = 'Not: ';
const alsoCalled = 'Also: ';

/** Returns the text: when to use it, when not, other names, with a blank line between them; '' where nothing is said. */
export function writeDescription({ whenToUse, whenNotToUse, aliases }: Described): string {
  return [
    withLineFeeds(whenToUse.trim()),
    whenNotToUse.trim() === '' ? '' : notToUse + withLineFeeds(whenNotToUse.trim()),
    aliases.length === 0 ? '' : alsoCalled + aliases.join('; '),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Returns what a text says; text that was not written here is all "when to use". */
export function readDescription(text: string): Described {
  const paragraphs = withLineFeeds(text).split('\n\n');
  const last = paragraphs.at(-1) ?? '';
  const hasAliases = last.startsWith(alsoCalled);
  if (hasAliases) paragraphs.pop();
  const not = paragraphs.findLastIndex((paragraph) => paragraph.startsWith(notToUse));
  return {
    whenToUse: (not === -1 ? paragraphs : paragraphs.slice(0, not)).join('\n\n').trim(),
    whenNotToUse: not === -1 ? '' : paragraphs.slice(not).join('\n\n').slice(notToUse.length).trim(),
    aliases: hasAliases
      ? last
          .slice(alsoCalled.length)
          .split(';')
          .map((alias) => alias.trim())
          .filter((alias) => alias !== '')
      : [],
  };
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
