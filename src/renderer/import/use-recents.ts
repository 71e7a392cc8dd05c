/** Places opened before. */
import { useCallback, useEffect, useState } from 'react';
import { reportFailure } from '../app/failures';
import { host } from '../hosts/current';
import type { RecentSource } from '../hosts/host';
import { useImports } from './import-queue';

export interface Recents {
  readonly recents: readonly RecentSource[];
  readonly forget: (key: string) => void;
}

/** The places opened before, last first; read again when an import begins or ends. */
export function useRecents(): Recents {
  const [recents, setRecents] = useState<readonly RecentSource[]>([]);
  const imports = useImports();
  // biome-ignore lint/correctness/useExhaustiveDependencies: imports change the list that the host keeps
  useEffect(() => {
    let isOn = true;
    host()
      .recentSources()
      .then((found) => isOn && setRecents(found))
      .catch(reportFailure);
    return () => {
      isOn = false;
    };
  }, [imports]);
  const forget = useCallback((key: string) => {
    host()
      .forgetRecent(key)
      .then(() => setRecents((rest) => rest.filter((recent) => recent.key !== key)))
      .catch(reportFailure);
  }, []);
  return { recents, forget };
}
