/** What an import's summary says: its groups in the order a reader cares, and one line for all of it. */
import type { ImportFailureReason, ImportSummary } from './progress';

export type SummaryGroupKind =
  | 'failed'
  | 'replaced'
  | 'kept'
  | 'added'
  | 'identical'
  | 'unchanged'
  | 'missing';

/** One file of a group; `sameAs` and `reason` only in the groups that have them. */
export interface SummaryFile {
  readonly path: string;
  readonly reason?: ImportFailureReason;
  /** What else has the same bytes, as source and path. */
  readonly sameAs?: { readonly path: string; readonly sourceName: string };
  /** Annotations that were not found again in the new text. */
  readonly lost?: number;
  /** Corrections of its pages that were not. */
  readonly lostCorrections?: number;
}

export interface SummaryGroup {
  readonly kind: SummaryGroupKind;
  readonly files: readonly SummaryFile[];
}

/** The groups that are not empty: what needs attention first. */
export function summaryGroups(summary: ImportSummary): readonly SummaryGroup[] {
  const changed = (answer: 'replaced' | 'kept') =>
    summary.changed
      .filter((file) => file.answer === answer)
      .map(({ path, refound }) => ({
        path,
        ...(refound !== null && refound.lost > 0 && { lost: refound.lost }),
        ...(refound !== null && refound.lostCorrections > 0 && { lostCorrections: refound.lostCorrections }),
      }));
  const groups: readonly SummaryGroup[] = [
    { kind: 'failed', files: summary.failed.map(({ path, reason }) => ({ path, reason })) },
    { kind: 'replaced', files: changed('replaced') },
    { kind: 'kept', files: changed('kept') },
    { kind: 'added', files: summary.added.map(({ path }) => ({ path })) },
    { kind: 'identical', files: summary.identical.map(({ path, sameAs }) => ({ path, sameAs })) },
    { kind: 'unchanged', files: summary.unchanged.map(({ path }) => ({ path })) },
    { kind: 'missing', files: summary.missing.map((path) => ({ path })) },
  ];
  return groups.filter(({ files }) => files.length > 0);
}

/** The counts one line tells: at most three, the weightiest first; empty when nothing was found at all. */
export function headlineGroups(
  summary: ImportSummary,
): readonly { readonly kind: SummaryGroupKind; readonly count: number }[] {
  const order: readonly SummaryGroupKind[] = ['added', 'replaced', 'kept', 'unchanged', 'failed'];
  const groups = new Map(summaryGroups(summary).map(({ kind, files }) => [kind, files.length]));
  const told = order.flatMap((kind) => {
    const count = groups.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
  const failed = told.filter(({ kind }) => kind === 'failed');
  const others = told.filter(({ kind }) => kind !== 'failed');
  return [...others.slice(0, 3 - failed.length), ...failed];
}
