/** What a link could lead to, found while its words are typed: articles by their headlines, notes by their beginnings. */
import type { ArticleId, NoteId } from '#core/page/ids';
import { quoted } from '#core/search/query/quoting';
import { foldString } from '#core/text/fold';
import { findArticles, listNoteBodies, titledArticles } from '../db/link-targets';
import type { LinkTo } from '../db/links';
import type { NotePlace } from '../db/note-places';
import type { ArticleRow } from '../db/rows';
import { plainRequest } from '../search/search-state';
import { searchService } from '../search/service';
import { noteTitle } from './note-words';

/** An article or a note to choose. */
export type LinkCandidate =
  | {
      readonly kind: 'article';
      readonly key: ArticleId;
      readonly title: string;
      readonly to: LinkTo;
      readonly row: Pick<ArticleRow, 'facts' | 'path'>;
    }
  | {
      readonly kind: 'note';
      readonly key: NoteId;
      readonly title: string;
      readonly to: LinkTo;
      /** Where it stands; null where that is nowhere now. */
      readonly place: NotePlace | null;
    };

/** So many of each are shown: a list that one reads at a glance. */
const mostArticles = 6;
const mostNotes = 4;

/** Finds articles whose headline has the words, anywhere in it; the search worker of the window. */
export type HeadlineSearch = (query: string, limit: number) => Promise<readonly ArticleId[]>;

/** Asks the search for headlines; another question asked meanwhile leaves this one without an answer. */
export const searchHeadlines: HeadlineSearch = async (query, limit) => {
  const words = query.trim().split(/\s+/u);
  // Each word, and what begins with it: as one types.
  const text = words.map((word) => `headline:${quoted(word)}*`).join(' ');
  const answer = await searchService().search({ ...plainRequest, text, limit });
  return answer?.hits.map(({ articleId }) => articleId) ?? [];
};

/**
 * Returns candidates for words: articles whose title begins with them, then notes with them in their first line,
 * then articles with them in the headline. Without words: the notes changed last. `except` is the note being written.
 */
export async function findLinkCandidates(
  query: string,
  except: NoteId | null,
  search: HeadlineSearch = searchHeadlines,
): Promise<readonly LinkCandidate[]> {
  const words = query.trim();
  const notes = await notesFor(words, except);
  if (words === '') return notes;
  const first = await titledArticles(words, mostArticles);
  const known = new Set(first.map(({ id }) => id));
  const more =
    first.length >= mostArticles
      ? []
      : await findArticles((await search(words, mostArticles * 2)).filter((id) => !known.has(id)));
  return [
    ...first.map(articleCandidate),
    ...notes,
    ...more.slice(0, mostArticles - first.length).map(articleCandidate),
  ];
}

function articleCandidate({ id, title, facts, path }: ArticleRow): LinkCandidate {
  return { kind: 'article', key: id, title, to: { articleId: id }, row: { facts, path } };
}

async function notesFor(words: string, except: NoteId | null): Promise<readonly LinkCandidate[]> {
  const wanted = foldString(words);
  const isMeant = (id: NoteId, body: string) =>
    id !== except && (wanted === '' || foldString(noteTitle(body)).includes(wanted));
  const found = await listNoteBodies(isMeant, mostNotes);
  return found.map(({ note: { id, body }, place }) => ({
    kind: 'note',
    key: id,
    title: noteTitle(body),
    to: { noteId: id },
    place,
  }));
}
