/** The words in Simplified Chinese; a test sees to it that they are as complete as the English ones. */
import { byNamespace } from './by-namespace';
import type { Namespace, Words } from './resources';

/** Each namespace's words. */
export const zhHans: Readonly<Record<Namespace, Words>> = byNamespace(
  import.meta.glob<Words>('./locales/zh-Hans/*.json', { eager: true, import: 'default' }),
);
