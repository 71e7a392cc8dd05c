/** Whether Electron's runtime is there: it is fetched from outside the package registry, and often cannot be. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Returns the path of Electron's executable below the project at `root`, or null. Looks at two files and takes a
 * millisecond; the package itself is never loaded, because loading it tries to download the runtime.
 */
export function findElectron(root: string): string | null {
  try {
    const folder = dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}
