/** Which articles suggestions are learnt from, in a library that is too large to read all of them. */
import type { ArticleId, TagId } from '#core/page/ids';

/** So many tagged articles, and so many others that say which words are common: some seconds of reading at most. */
export const most = { tagged: 5_000, background: 1_000 } as const;

/** Returns up to `most.tagged` tagged articles: by turns one of each tag, so that a rare tag has all of its articles. */
export function chooseTagged(tagged: ReadonlyMap<ArticleId, readonly TagId[]>): Iterable<ArticleId> {
  if (tagged.size <= most.tagged) return tagged.keys();
  const byTag = new Map<TagId, ArticleId[]>();
  for (const [id, tagIds] of tagged) {
    for (const tag of tagIds) {
      const list = byTag.get(tag);
      if (list === undefined) byTag.set(tag, [id]);
      else list.push(id);
    }
  }
  const chosen = new Set<ArticleId>();
  const lists = [...byTag.values()];
  for (let turn = 0; chosen.size < most.tagged; turn += 1) {
    for (const list of lists) {
      const id = list[turn];
      if (id !== undefined && chosen.size < most.tagged) chosen.add(id);
    }
  }
  return chosen;
}

/** Returns up to `most.background` articles without a tag, spread evenly over the library. */
export function chooseBackground(
  all: readonly ArticleId[],
  tagged: ReadonlyMap<ArticleId, readonly TagId[]>,
): readonly ArticleId[] {
  const others = all.filter((id) => !tagged.has(id));
  const step = Math.max(1, others.length / most.background);
  return Array.from(
    { length: Math.min(others.length, most.background) },
    (_, at) => others[Math.floor(at * step)],
  ).filter((id) => id !== undefined);
}
