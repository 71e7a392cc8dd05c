/** The raw text that stands at some spans now. */

import type { Span } from '#core/page/model';
import { db } from './database';
import { useLiveQuery } from './live-query';

/** What stands at the spans, one text a span; undefined while loading. */
export function useTextAt(spans: readonly Span[]): readonly string[] | undefined {
  return useLiveQuery(() => textAt(spans), [JSON.stringify(spans)]);
}

/** Returns what stands at the spans, one text a span, '' where a page is gone. */
export async function textAt(spans: readonly Span[]): Promise<readonly string[]> {
  const pages = await db.pages.bulkGet(spans.map(({ page }) => page));
  return spans.map(({ start, end }, at) => pages[at]?.text.slice(start, end) ?? '');
}
