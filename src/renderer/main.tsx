/** The window's entry: settings and language first, then the app. */
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppShell } from './app/app-shell';
import { reportFailure } from './app/failures';
import { LibraryGate } from './app/library-gate';
import { startBackups } from './backup/start-backups';
import { findingInWorker } from './coverage/bare-page-finder';
import { setBarePageFinder } from './db/bare-pages';
import { setBulkEdits } from './db/bulk-edits';
import { db } from './db/database';
import { keepRoom, windowParts } from './db/keep-room';
import { room } from './db/room';
import { watchStorage, whenBlocked } from './db/storage-health';
import { setTagCounter } from './db/tag-figures';
import { host } from './hosts/current';
import { startI18n } from './i18n/index';
import { keepDerivedCurrent } from './import/rebuild';
import { restoreDrafts } from './notes/restore-drafts';
import { startFilingSoon } from './search/filing';
import { followTheme } from './settings/theme';
import { countingInWorker } from './themes/tag-counter';
import { editsInWorker } from './workers/edit-client';

followTheme();
setBulkEdits(editsInWorker());
setTagCounter(countingInWorker());
setBarePageFinder(findingInWorker());
const roomKnown = keepRoom(windowParts(room, () => host().roomLeft())).catch(reportFailure);
await startI18n(host().languages);
const opening = roomKnown
  .then(() => watchStorage(db))
  .then(async (isOpen) => {
    if (isOpen) await startBackups().catch(reportFailure);
    return isOpen;
  });
// Held up by another window it says so, instead of showing nothing until that one is closed.
const known = await Promise.race([opening, whenBlocked().then(() => null)]);

const root = document.getElementById('root');
if (root === null) throw new Error('Bug: index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LibraryGate isOpen={known} opening={opening}>
      <AppShell />
    </LibraryGate>
  </StrictMode>,
);

// What an update or an interruption left undone is made up for once the window is there.
opening
  .then(async (isOpen) => {
    if (!isOpen) return;
    await restoreDrafts();
    await keepDerivedCurrent();
    startFilingSoon();
  })
  .catch(reportFailure);
