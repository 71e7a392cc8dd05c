/** What the window shows: the app when its library is open, and otherwise why it is not. Never nothing. */
import { type ReactNode, useEffect, useState } from 'react';
import { dismissSignal, storageSignals, useStorageSignals } from '../db/storage-health';
import { ErrorBoundary } from './error-boundary';
import { LibraryClosed } from './library-closed';
import { useRoute } from './navigation';
import { formatRoute } from './routes';

export interface LibraryGateProps {
  /** Whether the library is open; null: that is not known yet, because another window holds it up. */
  readonly isOpen: boolean | null;
  /** Resolves to whether it is, in the end. */
  readonly opening: Promise<boolean>;
  readonly children: ReactNode;
}

/** Its children, as soon as the library is open; what they throw is said in their place. */
export function LibraryGate({ isOpen: wasOpen, opening, children }: LibraryGateProps) {
  const [isOpen, setIsOpen] = useState(wasOpen);
  const signals = useStorageSignals();
  const place = formatRoute(useRoute());
  useEffect(() => {
    let isOn = true;
    void opening.then((open) => {
      // It does not wait for the other window any more.
      if (open) for (const signal of storageSignals()) if (signal.kind === 'blocked') dismissSignal(signal);
      if (isOn) setIsOpen(open);
    });
    return () => {
      isOn = false;
    };
  }, [opening]);
  if (isOpen === true) return <ErrorBoundary place={place}>{children}</ErrorBoundary>;
  const kinds = signals.map(({ kind }) => kind);
  if (kinds.includes('newer')) return <LibraryClosed kind="newer" />;
  return <LibraryClosed kind={isOpen === null ? 'blocked' : 'unavailable'} />;
}
