/** Naming files of words by what they hold. */
import type { Namespace, Words } from './resources';

/** Returns words by namespace, given them by file: `./locales/zh-Hans/menu.json` is `menu`. */
export function byNamespace(files: Readonly<Record<string, Words>>): Readonly<Record<Namespace, Words>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/gu, ''), words]),
  ) as Readonly<Record<Namespace, Words>>;
}
