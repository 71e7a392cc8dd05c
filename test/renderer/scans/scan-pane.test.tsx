/** What the pane of scans says, whatever there is to be shown. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageIdOf } from '#core/page/ids';
import { HostError } from '../../../src/renderer/hosts/host';
import type { ScanFile, ScanHost, ScanSearch } from '../../../src/renderer/hosts/scans';
import { en } from '../../../src/renderer/i18n/resources';
import { ScanPane } from '../../../src/renderer/scans/scan-pane';
import { Toasts } from '../../../src/renderer/ui/toast';
import { addDump, addSource, emptyLibrary } from '../db/library';

const scans = vi.hoisted(() => ({
  find: vi.fn<ScanHost['find']>(),
  allow: vi.fn<NonNullable<ScanHost['allow']>>(),
  locate: vi.fn<NonNullable<ScanHost['locate']>>(),
}));
vi.mock('../../../src/renderer/hosts/current', () => ({ host: () => ({ scans }) }));

let addresses = 0;

beforeEach(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  await emptyLibrary();
  for (const mock of Object.values(scans)) mock.mockReset();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: () => {
        addresses += 1;
        return `blob:${addresses}`;
      },
      revokeObjectURL: () => undefined,
    }),
  );
  // jsdom has none of these; the ids that are escaped here have nothing to escape.
  vi.stubGlobal('CSS', { escape: (value: string) => value });
  HTMLImageElement.prototype.decode = async () => undefined;
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 400, configurable: true });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth');
});

const file = (path: string, read: () => Promise<ArrayBuffer> = async () => new ArrayBuffer(8)): ScanFile => ({
  path,
  size: 8,
  modifiedAt: addresses,
  read,
});

async function show(...answers: readonly (ScanSearch | Error)[]): Promise<void> {
  for (const answer of answers) {
    if (answer instanceof Error) scans.find.mockRejectedValueOnce(answer);
    else scans.find.mockResolvedValueOnce(answer);
  }
  const dump = await addDump(await addSource('河口日报'), '1958/03.txt', '渡口夜航恢复');
  render(
    <I18nextProvider i18n={i18next}>
      <ScanPane pageId={pageIdOf(dump, 0)} />
      <Toasts />
    </I18nextProvider>,
  );
}

describe('the scan of a page', () => {
  it('is shown by its name, as a picture that can be made larger', async () => {
    await show({ kind: 'found', scans: [file('1958/03.jpg')] });
    expect(await screen.findByRole('img', { name: 'Scan of the page: 03.jpg' })).toBeDefined();
    expect(scans.find).toHaveBeenCalledWith(expect.objectContaining({ path: '1958/03.txt' }));
    await userEvent.click(screen.getByRole('button', { name: /^Larger/u }));
  });

  it('is one of several when several lie there', async () => {
    await show(
      { kind: 'found', scans: [file('1958/03.jpg'), file('1958/03.png')] },
      { kind: 'found', scans: [file('1958/03.jpg'), file('1958/03.png')] },
    );
    await userEvent.click(await screen.findByRole('button', { name: /Scans beside the dump/u }));
    await userEvent.click(screen.getByRole('option', { name: '03.png' }));
    expect(await screen.findByRole('img', { name: 'Scan of the page: 03.png' })).toBeDefined();
  });

  it('is said to be missing, with the name it would have, and looked for again', async () => {
    await show({ kind: 'found', scans: [] }, { kind: 'found', scans: [file('1958/03.jpg')] });
    expect(await screen.findByText(/03\.jpg beside 03\.txt/u)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('img')).toBeDefined();
  });

  it('is out of reach until the folder is shown, which must be the one', async () => {
    await show({ kind: 'away', why: 'closed' }, { kind: 'found', scans: [file('1958/03.jpg')] });
    const locate = await screen.findByRole('button', { name: 'Show where the folder is…' });
    scans.locate.mockResolvedValueOnce(false);
    await userEvent.click(locate);
    expect(await screen.findByText(/Choose the folder that holds 1958\/03\.txt/u)).toBeDefined();
    scans.locate.mockResolvedValueOnce(true);
    await userEvent.click(locate);
    expect(await screen.findByRole('img')).toBeDefined();
  });

  it('is read after the browser was allowed to', async () => {
    await show({ kind: 'away', why: 'ask' }, { kind: 'found', scans: [file('1958/03.jpg')] });
    scans.allow.mockResolvedValueOnce(true);
    await userEvent.click(await screen.findByRole('button', { name: 'Allow reading the folder' }));
    expect(await screen.findByRole('img')).toBeDefined();
  });

  it('that cannot be read says why and what to do', async () => {
    const read = () => Promise.reject(new HostError('too-large', ''));
    await show({ kind: 'found', scans: [file('1958/03.jpg', read)] });
    expect(await screen.findByText(/larger than 256 MB/u)).toBeDefined();
  });

  it('that cannot be drawn says so and offers the others', async () => {
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('broken'));
    const both = { kind: 'found' as const, scans: [file('1958/03.jpg'), file('1958/03.djvu')] };
    await show(both, both);
    expect(await screen.findByText('03.jpg cannot be shown here')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '03.djvu' }));
    await waitFor(() => expect(screen.getByText('03.djvu cannot be shown here')).toBeDefined());
    expect(screen.getByText(/do not draw this kind of picture/u)).toBeDefined();
  });

  it('whose disk does not answer says so', async () => {
    await show(new HostError('unavailable', ''));
    expect(await screen.findByText(/does not answer/u)).toBeDefined();
  });
});
