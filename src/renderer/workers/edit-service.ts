/** Edits of very many rows as the worker's calls; in tests they run without a worker. */
import { onEditProgress } from '../db/edit-progress';
import { replayStep, UndoRefused } from '../db/journal';
import { setRead } from '../db/marks';
import { deleteHighlights, recolourHighlights } from '../db/overview-edits';
import { applyPatterns } from '../db/path-patterns';
import { binSource, deleteForGood } from '../db/sources';
import { storageErrorOf } from '../db/storage-error';
import { changeTags } from '../db/tag-changes';
import { tagHighlights, untagHighlights } from '../db/tag-highlights';
import { tagArticles, untagArticles } from '../db/tags';
import { HostError } from '../hosts/host';
import type { EditAnswer, EditApi } from './edit-api';

/** Returns the calls over the library of this realm. */
export function editApi(): EditApi {
  return {
    watch: onEditProgress,
    tagArticles: (ids, tag) => answer(tagArticles(ids, tag)),
    untagArticles: (ids, tag) => answer(untagArticles(ids, tag)),
    tagHighlights: (ids, tag) => answer(tagHighlights(ids, tag)),
    untagHighlights: (ids, tag) => answer(untagHighlights(ids, tag)),
    recolourHighlights: (ids, colour) => answer(recolourHighlights(ids, colour)),
    deleteHighlights: (ids) => answer(deleteHighlights(ids)),
    changeTags: (change, _rows) => answer(changeTags(change)),
    setRead: (ids, read) => answer(setRead(ids, read)),
    applyPatterns: (patterns) => answer(applyPatterns(patterns)),
    binSource: (id) => answer(binSource(id)),
    deleteForGood: (ids) => answer(deleteForGood(ids)),
    replay: (direction, id, _rows) => answer(replayStep(direction, id)),
  };
}

async function answer<T>(work: Promise<T>): Promise<EditAnswer<T>> {
  try {
    return { kind: 'value', value: await work };
  } catch (error) {
    if (error instanceof UndoRefused) return { kind: 'refused', step: error.step };
    const cause = storageErrorOf(error);
    return cause instanceof HostError
      ? { kind: 'failure', reason: cause.reason, detail: cause.message }
      : { kind: 'failure', reason: 'unknown', detail: String(error) };
  }
}
