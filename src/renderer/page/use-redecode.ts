/** Dumps read in another encoding, one after the other, with how far it is and a way to stop between two of them. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EncodingName } from '#core/dump/encodings';
import { attempt } from '../app/failures';
import type { DumpRow } from '../db/rows';
import { notify } from '../ui/toast';

export interface Redecode {
  /** Dumps that are done; null while nothing goes on. */
  readonly done: number | null;
  /** Reads the dumps that are not in the encoding yet, then says what came of it. */
  apply(encoding: EncodingName): void;
  /** Stops after the dump at hand; what was read by then stays. */
  stop(): void;
}

/** Returns how to read dumps otherwise; `onDone` is called when all were read. */
export function useRedecode(dumps: readonly DumpRow[], onDone: () => void): Redecode {
  const { t } = useTranslation(['page', 'errors']);
  const [done, setDone] = useState<number | null>(null);
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  async function read(encoding: EncodingName): Promise<void> {
    const { redecode } = await import('../import/job');
    const wanted = dumps.filter((dump) => dump.encoding !== encoding);
    let [lost, lostCorrections, read] = [0, 0, 0];
    for (const dump of wanted) {
      if (isStopped.current) break;
      const outcome = await redecode(dump.id, encoding);
      if (outcome.kind === 'failed') {
        const why = `${t(`errors:reason.${outcome.reason}`)} ${t(`errors:nextStep.${outcome.reason}`)}`;
        notify({
          tone: 'problem',
          message: dumps.length === 1 ? why : t('encoding.failed', { path: dump.path, why }),
        });
        return;
      }
      lost += outcome.refound.lost;
      lostCorrections += outcome.refound.lostCorrections;
      read += 1;
      setDone(read);
    }
    const words = lost === 0 ? t('encoding.done', { count: read }) : t('encoding.doneLost', { count: lost });
    const more = lostCorrections === 0 ? '' : ` ${t('encoding.lostCorrections', { count: lostCorrections })}`;
    const stopped = read < wanted.length ? ` ${t('encoding.stopped', { count: wanted.length - read })}` : '';
    notify({ message: words + more + stopped, ...(lost + lostCorrections > 0 && { tone: 'problem' }) });
    if (read === wanted.length) onDone();
  }

  return {
    done,
    apply: (encoding) => {
      isStopped.current = false;
      setDone(0);
      attempt(() => read(encoding).finally(() => setDone(null)));
    },
    stop: () => {
      isStopped.current = true;
    },
  };
}
