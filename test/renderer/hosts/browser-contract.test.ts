/** The browser's host keeps the contract, over played folder handles and over a plain file input. */
import { afterEach, vi } from 'vitest';
import { createBrowserHost } from '../../../src/renderer/hosts/browser';
import { type HostSetup, testHostContract } from './host-contract';

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'showDirectoryPicker');
});

const gone = () => new DOMException('gone', 'NotFoundError');

/** A file that can vanish after it was listed; jsdom's own has no `arrayBuffer`. */
function fileOf(name: string, text: string, isGone: () => boolean): File {
  const file = new File([text], name);
  const bytes = new TextEncoder().encode(text);
  const read = async () => {
    if (isGone()) throw gone();
    return bytes.slice().buffer;
  };
  return Object.defineProperty(file, 'arrayBuffer', { value: read });
}

function folderOf(
  name: string,
  files: Readonly<Record<string, string>>,
  removed: ReadonlySet<string>,
  at = '',
) {
  const names = Object.keys(files).filter((path) => path.startsWith(at));
  const children = new Set(names.map((path) => path.slice(at.length).split('/')[0] ?? ''));
  return {
    kind: 'directory',
    name,
    async *values(): AsyncGenerator<unknown> {
      for (const child of children) {
        const path = `${at}${child}`;
        const text = files[path];
        if (text === undefined) yield folderOf(child, files, removed, `${path}/`);
        else {
          const getFile = async () => fileOf(child, text, () => removed.has(path));
          yield { kind: 'file', name: child, getFile };
        }
      }
    },
  };
}

testHostContract('browser (with folder handles)', (): HostSetup => {
  const removed = new Set<string>();
  return {
    host: createBrowserHost(),
    chooseFolder: (files) => {
      const showDirectoryPicker = async () => {
        if (files === null) throw new DOMException('closed', 'AbortError');
        return folderOf('run', files, removed);
      };
      Object.defineProperty(window, 'showDirectoryPicker', {
        value: showDirectoryPicker,
        configurable: true,
      });
    },
    removeFile: (path) => {
      removed.add(path);
    },
  };
});

testHostContract('browser (with a file input)', (): HostSetup => {
  const removed = new Set<string>();
  return {
    host: createBrowserHost(),
    chooseFolder: (files) => {
      vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
        const picked = Object.entries(files ?? {}).map(([path, text]) =>
          Object.defineProperty(
            fileOf(path.split('/').at(-1) ?? '', text, () => removed.has(path)),
            'webkitRelativePath',
            { value: `run/${path}` },
          ),
        );
        Object.defineProperty(this, 'files', { value: picked });
        this.dispatchEvent(new Event(files === null ? 'cancel' : 'change'));
      });
    },
    removeFile: (path) => {
      removed.add(path);
    },
  };
});
