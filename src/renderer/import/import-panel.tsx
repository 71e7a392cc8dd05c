/** The imports of this window in a strip under the view: they run on while one reads, and can be made small. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer';
import { IconButton } from '../ui/button';
import { formatCount } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import type { RebuildProgress } from '../workers/import-api';
import { FailedImport, FinishedImport } from './finished-import';
import styles from './import-panel.module.css';
import { putAway, type QueuedImport, useImports } from './import-queue';
import { useRebuildProgress } from './rebuild';
import { RunningImport, WaitingImport } from './running-import';
import { WorkingStrip } from './working-strip';

/** Time to read that an import has ended, before the panel makes itself small. */
const smallAfterMs = 8_000;

/** Everything that is being done behind the view: changes to very many rows, imports, rebuilding. */
export function ImportPanel() {
  return (
    <>
      <WorkingStrip />
      <Imports />
    </>
  );
}

/** All imports that have not been put away; rebuilding where there are none. */
function Imports() {
  const { t } = useTranslation('importing');
  const imports = useImports();
  const panel = useRef<HTMLElement>(null);
  const [isSmall, setIsSmall] = useSmallWhenOver(imports, panel);
  useAnnouncedEnds(imports);
  const rebuild = useRebuildProgress();
  if (imports.length === 0) return rebuild === null ? null : <Rebuilding progress={rebuild} />;
  const running = imports.filter(({ state }) => state === 'running' || state === 'waiting').length;
  return (
    <section ref={panel} aria-label={t('panel')} className={styles.panel} data-dock="">
      <header className={styles.head}>
        <h2 className={styles.title}>
          {running > 0 ? t('panelRunning', { count: running }) : t('panelDone')}
        </h2>
        <div className={styles.buttons}>
          <IconButton
            size="small"
            label={t(isSmall ? 'enlarge' : 'minimise')}
            icon={isSmall ? ChevronUp : ChevronDown}
            onPress={() => setIsSmall(!isSmall)}
          />
          {isSmall && running === 0 && (
            <IconButton
              size="small"
              label={t('putAway')}
              icon={X}
              onPress={() => {
                for (const { key } of imports) putAway(key);
              }}
            />
          )}
        </div>
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
    <section aria-label={t('rebuilding')} className={styles.panel} data-dock="">
      <h2 className={styles.title}>{t('rebuilding')}</h2>
      <div className={styles.alone}>
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

/** Whether the panel is small: it becomes so by itself some time after all has ended well and nobody is at it. */
function useSmallWhenOver(
  imports: readonly QueuedImport[],
  panel: RefObject<HTMLElement | null>,
): [boolean, (isSmall: boolean) => void] {
  const [isSmall, setIsSmall] = useState(false);
  const hasBegun = imports.some(({ state }) => state === 'waiting' || state === 'running');
  const wentWell = imports.every((entry) => entry.state === 'finished' && entry.summary.failed.length === 0);
  useEffect(() => {
    if (hasBegun) setIsSmall(false);
  }, [hasBegun]);
  useEffect(() => {
    if (!wentWell) return;
    const timer = setInterval(() => {
      if (isInUse(panel.current)) return;
      setIsSmall(true);
      // Who makes it large again wants it so.
      clearInterval(timer);
    }, smallAfterMs);
    return () => clearInterval(timer);
  }, [wentWell, panel]);
  return [isSmall, setIsSmall];
}

/** True while somebody points at the panel, has the focus in it, or reads a dialog, which may be the panel's own. */
function isInUse(panel: HTMLElement | null): boolean {
  if (document.querySelector('[data-modal]') !== null) return true;
  return panel !== null && (panel.contains(document.activeElement) || panel.matches(':hover'));
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
