/** Articles on their way from a list to a tag: what the browser carries while they are dragged. */
import { type ArticleId, parseId } from '#core/page/ids';
import { z } from '../hosts/zod';

/** The kind of what is dragged, as the browser names it. */
export const draggedArticlesType = 'application/x-broadsheet-articles';

/** Puts articles into a drag; `words` go with the pointer. */
export function putArticles(transfer: DataTransfer, ids: readonly ArticleId[], words: string): void {
  transfer.setData(draggedArticlesType, JSON.stringify(ids));
  transfer.effectAllowed = 'copy';
  const label = document.createElement('div');
  label.textContent = words;
  label.dataset.dragLabel = '';
  document.body.append(label);
  transfer.setDragImage(label, -12, -8);
  // The browser takes its picture before the next frame.
  requestAnimationFrame(() => label.remove());
}

/** Returns the articles of a drop; none when it is something else. */
export function takeArticles(transfer: DataTransfer): readonly ArticleId[] {
  try {
    const ids = z.array(z.string()).safeParse(JSON.parse(transfer.getData(draggedArticlesType)));
    return ids.success ? ids.data.flatMap((id) => parseId('article', id) ?? []) : [];
  } catch {
    return [];
  }
}

/** True when articles are dragged; what they are is told only by the drop. */
export function hasArticles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes(draggedArticlesType) ?? false;
}
