import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expose } from 'comlink';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EditCancelled } from '../../../src/renderer/db/bulk-edits';
import { db } from '../../../src/renderer/db/database';
import type { EditProgress } from '../../../src/renderer/db/edit-progress';
import { startI18n } from '../../../src/renderer/i18n/index';
import { WorkingStrip } from '../../../src/renderer/import/working-strip';
import { editsInWorker } from '../../../src/renderer/workers/edit-client';
import { emptyLibrary } from '../db/library';

/** The worker's side: it says that half of the rows are written, and never ends. */
const begun: { tell?: (progress: EditProgress) => void; key?: string; terminated: number } = {
  terminated: 0,
};

class EndlessWorker extends MessageChannel {
  constructor() {
    super();
    expose(
      {
        watch: (tell: (progress: EditProgress) => void, key: string) => {
          begun.tell = tell;
          begun.key = key;
        },
        setRead: () => new Promise(() => undefined),
        deleteForGood: () => new Promise(() => undefined),
      },
      this.port2,
    );
  }
  postMessage(message: unknown, transfer: Transferable[]): void {
    this.port1.postMessage(message, transfer);
  }
  addEventListener(kind: string, listener: EventListener): void {
    if (kind !== 'message') return;
    this.port1.addEventListener(kind, listener);
    this.port1.start();
  }
  removeEventListener(kind: string, listener: EventListener): void {
    this.port1.removeEventListener(kind, listener);
  }
  terminate(): void {
    begun.terminated += 1;
    this.port1.close();
    this.port2.close();
  }
}

afterEach(cleanup);

beforeEach(async () => {
  await startI18n(['en']);
  await emptyLibrary();
  vi.stubGlobal('Worker', EndlessWorker);
  begun.terminated = 0;
  delete begun.tell;
});

const step = { at: 1, action: 'setRead', values: {}, rows: 1, start: 0, size: 1, undone: 0 } as const;

function shownPart(): string | null {
  return screen.getByRole('progressbar').getAttribute('aria-valuenow');
}

it('says how far a change of many articles is, and stops it', async () => {
  render(<WorkingStrip />);
  const edit = editsInWorker().setRead(['article:a/0/0', 'article:a/0/1'] as never, true);
  const stopped = expect(edit).rejects.toEqual(new EditCancelled(false));
  await waitFor(() => expect(begun.tell).toBeDefined());
  expect(screen.getByRole('status').textContent).toBe('Changing 2 articles…');
  await act(async () => begun.tell?.({ rows: 1, pages: 0, ofPages: 0 }));
  await waitFor(() => expect(shownPart()).toBe('25'));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await stopped;
  expect(begun.terminated).toBeGreaterThan(0);
  expect(screen.queryByRole('status')).toBeNull();
});

it('says that it was stopped too late where all is stored, and has everything looked at anew', async () => {
  render(<WorkingStrip />);
  const edit = editsInWorker().setRead(['article:a/0/0'] as never, true);
  const stopped = expect(edit).rejects.toEqual(new EditCancelled(true));
  await waitFor(() => expect(begun.tell).toBeDefined());
  await db.journal.add({ ...step, by: begun.key ?? '' });
  const heard = vi.fn();
  Dexie.on('storagemutated').subscribe(heard);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await stopped;
  Dexie.on('storagemutated').unsubscribe(heard);
  expect(heard).toHaveBeenCalledWith(expect.objectContaining({ all: expect.anything() }));
});

it('does not take the step of another edit for its own', async () => {
  render(<WorkingStrip />);
  const edit = editsInWorker().setRead(['article:a/0/0'] as never, true);
  const stopped = expect(edit).rejects.toEqual(new EditCancelled(false));
  await waitFor(() => expect(begun.tell).toBeDefined());
  await db.journal.add(step);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await stopped;
});

it('offers no stop where what is done stays done', async () => {
  render(<WorkingStrip />);
  void editsInWorker().deleteForGood(['source:a'] as never);
  await waitFor(() => expect(begun.tell).toBeDefined());
  expect(shownPart()).toBeNull();
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
});
