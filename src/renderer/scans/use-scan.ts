/** Looks for the scan of a page, opens it, and goes on to its page: as states to lay out. */
import { useCallback, useEffect, useState } from 'react';
import type { DumpPagePlace } from '../db/dump-places';
import { host } from '../hosts/current';
import { HostError, type HostErrorReason } from '../hosts/host';
import type { AwayReason, ScanFile } from '../hosts/scans';
import { type DrawnPage, openScan, type UnshownReason, UnshownScan } from './opened-scan';
import { openOnce } from './scan-shelf';

export type ScanState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'none' }
  | { readonly kind: 'away'; readonly why: AwayReason }
  | { readonly kind: 'opening'; readonly files: readonly ScanFile[]; readonly file: ScanFile }
  | {
      readonly kind: 'failed';
      readonly files: readonly ScanFile[];
      readonly file: ScanFile | null;
      readonly reason: HostErrorReason;
    }
  | {
      readonly kind: 'unshown';
      readonly files: readonly ScanFile[];
      readonly file: ScanFile;
      readonly reason: UnshownReason;
    }
  | {
      readonly kind: 'shown';
      readonly files: readonly ScanFile[];
      readonly file: ScanFile;
      readonly page: DrawnPage;
      /** Of the scan, counted from 0. */
      readonly pageIndex: number;
      readonly pageCount: number;
    };

export interface ShownScan {
  readonly state: ScanState;
  /** Looks anew. */
  readonly again: () => void;
  /** Another of several files. */
  readonly choose: (path: string) => void;
  readonly goToPage: (index: number) => void;
}

interface Choice {
  /** Of which dump's page: for any other nothing is chosen. */
  readonly of: string;
  readonly path: string | null;
  readonly page: number | null;
}

/** The scan of a page. */
export function useScan(place: DumpPagePlace): ShownScan {
  const { key, kind, path, ordinal } = place;
  const of = `${key}\n${path}\n${ordinal}`;
  const [round, setRound] = useState(0);
  const [choice, setChoice] = useState<Choice>({ of, path: null, page: null });
  const [state, setState] = useState<ScanState>({ kind: 'looking' });
  const chosen: Choice = choice.of === of ? choice : { of, path: null, page: null };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for another look
  useEffect(() => {
    let isOver = false;
    const tell = (next: ScanState) => {
      if (!isOver) setState(next);
    };
    void look({ key, kind, path }, ordinal, chosen.path, chosen.page, tell);
    return () => {
      isOver = true;
    };
  }, [key, kind, path, ordinal, chosen.path, chosen.page, round]);

  return {
    state,
    again: useCallback(() => setRound((last) => last + 1), []),
    choose: (file) => setChoice({ of, path: file, page: null }),
    goToPage: (page) => setChoice({ ...chosen, page }),
  };
}

async function look(
  place: Pick<DumpPagePlace, 'key' | 'kind' | 'path'>,
  ordinal: number,
  wanted: string | null,
  wantedPage: number | null,
  tell: (state: ScanState) => void,
): Promise<void> {
  let files: readonly ScanFile[] = [];
  let file: ScanFile | null = null;
  try {
    const found = await host().scans.find(place);
    if (found.kind === 'away') return tell(found);
    files = found.scans;
    file = files.find((each) => each.path === wanted) ?? files[0] ?? null;
    if (file === null) return tell({ kind: 'none' });
    const one = file;
    // What is on the shelf is there at once, and needs no word of waiting.
    const waiting = setTimeout(() => tell({ kind: 'opening', files, file: one }), 250);
    try {
      const name = `${place.key}\n${one.path}\n${one.size}\n${one.modifiedAt}`;
      const opened = await openOnce(name, () => openScan(one));
      const last = opened.pageCount - 1;
      const pageIndex = Math.max(0, Math.min(last, wantedPage ?? ordinal));
      const page = await opened.page(pageIndex);
      tell({ kind: 'shown', files, file: one, page, pageIndex, pageCount: opened.pageCount });
    } finally {
      clearTimeout(waiting);
    }
  } catch (thrown) {
    if (thrown instanceof UnshownScan && file !== null) {
      tell({ kind: 'unshown', files, file, reason: thrown.reason });
      return;
    }
    if (!(thrown instanceof HostError)) console.error(thrown);
    tell({ kind: 'failed', files, file, reason: thrown instanceof HostError ? thrown.reason : 'unknown' });
  }
}
