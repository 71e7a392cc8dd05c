/** The words in Traditional Chinese, made from the Simplified ones by `npm run zh-hant`. */
import { byNamespace } from './by-namespace';
import type { Namespace, Words } from './resources';

/** Each namespace's words. */
export const zhHant: Readonly<Record<Namespace, Words>> = byNamespace(
  import.meta.glob<Words>('./locales/zh-Hant/*.json', { eager: true, import: 'default' }),
);
