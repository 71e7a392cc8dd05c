/**
 * What a step of the journal keeps of a page: the fields that changed, and of its corrections only those from the
 * first that changed on, so that the hundredth correction of a page costs as much as the first.
 */
import { z } from '../hosts/zod';
import type { PageEdits, PageRow } from './rows';
import { isSameData } from './same-data';

/** Some fields of a page as they were before or after; `kept` counts the corrections before those given. */
export interface JournalledPage extends PageEdits {
  readonly kept?: number;
}

/** What a step read back from the journal may say of a page. */
export const journalledPageSchema = z.strictObject({
  corrections: z.array(z.looseObject({ kind: z.string() })).optional(),
  kept: z.number().int().nonnegative().optional(),
  checkedAt: z.number().optional(),
});

/** Returns both sides of a change of a page as a step keeps them. */
export function journalPage(
  page: PageRow,
  fields: PageEdits,
): { readonly before: JournalledPage; readonly after: JournalledPage } {
  const { checkedAt, corrections } = fields;
  let kept = 0;
  if (corrections !== undefined) {
    const most = Math.min(corrections.length, page.corrections.length);
    while (kept < most && isSameData(corrections[kept], page.corrections[kept])) kept += 1;
  }
  const side = (row: PageEdits): JournalledPage => ({
    ...(corrections !== undefined && { kept, corrections: row.corrections?.slice(kept) ?? [] }),
    ...(checkedAt !== undefined && { checkedAt: row.checkedAt ?? 0 }),
  });
  return { before: side(page), after: side(fields) };
}

/** True when a page is as one side of a step says. */
export function isPageAs(page: PageRow, { corrections, kept = 0, checkedAt }: JournalledPage): boolean {
  return (
    (checkedAt === undefined || page.checkedAt === checkedAt) &&
    (corrections === undefined ||
      (page.corrections.length >= kept && isSameData(page.corrections.slice(kept), corrections)))
  );
}

/** Returns the fields with which a page becomes what one side of a step says. */
export function editsOf(page: PageRow, { corrections, kept = 0, checkedAt }: JournalledPage): PageEdits {
  return {
    ...(corrections !== undefined && { corrections: [...page.corrections.slice(0, kept), ...corrections] }),
    ...(checkedAt !== undefined && { checkedAt }),
  };
}
