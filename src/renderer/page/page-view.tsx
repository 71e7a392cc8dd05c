/** One page with all its articles. */
import type { PageId } from '#core/page/ids';

/** All articles of a page, its furniture, its problems. */
export function PageView(_props: { readonly pageId: PageId }) {
  return null;
}
