import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveInBrowser } from '../../../src/renderer/hosts/browser-save';

const content = new Blob(['# 渡口']);
const clicked: string[] = [];

beforeEach(() => {
  clicked.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.download);
  });
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A place that the user chose; `write` fails when told to. */
function place(failure: unknown = null) {
  const done: unknown[] = [];
  const stream = {
    write: async (data: unknown) => {
      if (failure !== null) throw failure;
      done.push(data);
    },
    close: async () => done.push('closed'),
  };
  return { done, handle: { name: 'chosen.md', createWritable: async () => stream } };
}

describe('saving in the browser', () => {
  it('writes the whole content where the user chose, and closes it', async () => {
    const { done, handle } = place();
    const ask = vi.fn(async () => handle);
    vi.stubGlobal('showSaveFilePicker', ask);
    expect(await saveInBrowser('a.md', content)).toEqual({ saved: true, place: 'chosen.md' });
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'a.md' }));
    expect(done).toEqual([content, 'closed']);
    expect(clicked).toEqual([]);
  });

  it('saves nothing when the user cancels', async () => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('cancelled', 'AbortError');
    });
    expect(await saveInBrowser('a.md', content)).toEqual({ saved: false });
    expect(clicked).toEqual([]);
  });

  it('downloads where the browser cannot or may not ask', async () => {
    expect(await saveInBrowser('a.md', content)).toEqual({ saved: true, place: 'a.md' });
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('too late', 'SecurityError');
    });
    expect(await saveInBrowser('b.md', content)).toEqual({ saved: true, place: 'b.md' });
    expect(clicked).toEqual(['a.md', 'b.md']);
  });

  it('says that the disk is full rather than that all is saved', async () => {
    const { handle } = place(new DOMException('no room', 'QuotaExceededError'));
    vi.stubGlobal('showSaveFilePicker', async () => handle);
    await expect(saveInBrowser('a.md', content)).rejects.toMatchObject({
      name: 'HostError',
      reason: 'disk-full',
    });
  });
});
