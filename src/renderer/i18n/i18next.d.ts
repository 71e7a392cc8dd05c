/** Tells i18next's types which keys there are: a key that is not in the English files does not compile. */
import 'i18next';
import type { en } from './resources';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'common';
    readonly resources: typeof en;
  }
}
