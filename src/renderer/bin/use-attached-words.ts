/** What hangs on sources, in words. */
import { useTranslation } from 'react-i18next';
import type { AttachedCounts, BinnedSource } from '../db/sources';

const kinds = [
  'dumps',
  'highlights',
  'notes',
  'taggedArticles',
] as const satisfies readonly (keyof AttachedCounts)[];

/** Returns a list as in "12 dumps, 3 highlights and 1 note"; what is not there is not told. */
export function useAttachedWords(sources: readonly BinnedSource[]): string {
  const { t, i18n } = useTranslation('bin');
  const words = kinds.flatMap((kind) => {
    const count = sources.reduce((sum, { attached }) => sum + attached[kind], 0);
    return count === 0 && kind !== 'dumps' ? [] : [t(`attached.${kind}`, { count })];
  });
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words);
}
