/** The library: sources, pages, articles. */
import type { SourceId, TagId } from '#core/page/ids';

export interface LibraryViewProps {
  readonly sourceId?: SourceId;
  readonly tagId?: TagId;
}

/** All articles, those of a source, or those with a tag. */
export function LibraryView(_props: LibraryViewProps) {
  return null;
}
