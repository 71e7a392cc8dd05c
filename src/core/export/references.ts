/** What reference managers are told of an article, whatever the format. */
import { uuidOf } from '../base/sha256';
import { type CitedArticle, citedArticle } from './citation';
import type { ExportedArticle } from './exported';
import { quotedText, writtenParts } from './written-parts';

export interface Reference extends CitedArticle {
  /** Letters, digits and hyphens; the same for the same article, and another for each. */
  readonly key: string;
  readonly tags: readonly string[];
  /** A text a highlight: the quoted text, its note behind it. */
  readonly quotes: readonly string[];
  /** Notes on the article and its page. */
  readonly notes: readonly string[];
}

/** Returns what is told of an article. */
export function referenceOf(exported: ExportedArticle): Reference {
  const parts = writtenParts(exported);
  const date = exported.facts.date === '' ? 'undated' : exported.facts.date;
  return {
    ...citedArticle(exported),
    key: `${date}-${uuidOf(exported.id).slice(0, 13)}`,
    tags: exported.tags,
    quotes: exported.highlights.map((highlight) => {
      const quote = `“${quotedText(highlight, exported, parts).join(' / ')}”`;
      return [quote, highlight.note.trim()].filter((text) => text !== '').join('\n');
    }),
    notes: [...exported.notes, ...exported.pageNotes].map((note) => note.trim()),
  };
}
