/** The imports of this window in a corner: they run on while one reads, and can be made small. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer';
import { IconButton } from '../ui/button';
import { formatCount } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import type { RebuildProgress } from '../workers/import-api';
import { FailedImport, FinishedImport } from './finished-import';
import styles from './import-panel.module.css';
import { type QueuedImport, useImports } from './import-queue';
import { useRebuildProgress } from './rebuild';
import { RunningImport, WaitingImport } from './running-import';

/** Time to read that an import has ended, before the panel makes itself small. */
const smallAfterMs = 8_000;

/** All imports that have not been put away. */
export function ImportPanel() {
  const { t } = useTranslation('importing');
  const imports = useImports();
  const [isSmall, setIsSmall] = useSmallWhenOver(imports);
  useAnnouncedEnds(imports);
  const rebuild = useRebuildProgress();
  if (imports.length === 0) return rebuild === null ? null : <Rebuilding progress={rebuild} />;
  const running = imports.filter(({ state }) => state === 'running' || state === 'waiting').length;
  return (
    <section aria-label={t('panel')} className={styles.panel} data-small={isSmall || undefined}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {running > 0 ? t('panelRunning', { count: running }) : t('panelDone')}
        </h2>
        <IconButton
          size="small"
          label={t(isSmall ? 'enlarge' : 'minimise')}
          icon={isSmall ? ChevronUp : ChevronDown}
          onPress={() => setIsSmall(!isSmall)}
        />
      </header>
      {(running > 0 || !isSmall) && (
        <ul className={styles.list}>
          {imports.map((entry) => (
            <li key={entry.key} className={styles.entry}>
              <Entry entry={entry} isSmall={isSmall} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Articles made anew in the background: after an update, or for a source that came out of the bin. */
function Rebuilding({ progress }: { readonly progress: RebuildProgress }) {
  const { t, i18n } = useTranslation('importing');
  const { dumpsDone, dumps } = progress;
  if (dumps === 0) return null;
  const count = t('rebuildingFiles', { done: formatCount(dumpsDone, i18n.language), count: dumps });
  return (
    <section aria-label={t('rebuilding')} className={styles.panel} data-small="">
      <h2 className={`${styles.title} ${styles.alone}`}>{t('rebuilding')}</h2>
      <div className={styles.entry}>
        <ProgressBar label={t('rebuilding')} value={dumpsDone / dumps} valueText={count} />
      </div>
    </section>
  );
}

function Entry({ entry, isSmall }: { readonly entry: QueuedImport; readonly isSmall: boolean }) {
  switch (entry.state) {
    case 'waiting':
      return isSmall ? null : <WaitingImport entry={entry} />;
    case 'running':
      return <RunningImport entry={entry} isSmall={isSmall} />;
    case 'finished':
      return <FinishedImport entry={entry} />;
    case 'failed':
      return <FailedImport entry={entry} />;
  }
}

/** Whether the panel is small: it becomes so by itself some time after all has ended well. */
function useSmallWhenOver(imports: readonly QueuedImport[]): [boolean, (isSmall: boolean) => void] {
  const [isSmall, setIsSmall] = useState(false);
  const hasBegun = imports.some(({ state }) => state === 'waiting' || state === 'running');
  const wentWell = imports.every((entry) => entry.state === 'finished' && entry.summary.failed.length === 0);
  useEffect(() => {
    if (hasBegun) setIsSmall(false);
  }, [hasBegun]);
  useEffect(() => {
    if (!wentWell) return;
    const timer = setTimeout(() => setIsSmall(true), smallAfterMs);
    return () => clearTimeout(timer);
  }, [wentWell]);
  return [isSmall, setIsSmall];
}

/** Says aloud when an import has ended; it may be long after it was begun. */
function useAnnouncedEnds(imports: readonly QueuedImport[]): void {
  const { t } = useTranslation('importing');
  const told = useRef(new Set<number>());
  useEffect(() => {
    for (const { key, name, state } of imports) {
      if ((state !== 'finished' && state !== 'failed') || told.current.has(key)) continue;
      told.current.add(key);
      announce(t(state === 'finished' ? 'endedAloud' : 'failedAloud', { name }));
    }
  }, [imports, t]);
}
