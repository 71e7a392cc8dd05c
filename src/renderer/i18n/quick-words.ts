/**
 * Words for the rows of long lists. `useTranslation` copies i18next whenever a component appears, and each word is looked
 * up and put together anew: in a list that runs by, that was most of what the rows cost.
 */
import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Namespace } from './resources';

/** Sentences that are kept for each namespace; beyond, all are forgotten and made again when they are wanted. */
const mostKept = 4_000;

export interface QuickWords<N extends Namespace> {
  readonly t: TFunction<N>;
  /** The interface's language. */
  readonly language: string;
}

let language = '';
let known: Map<Namespace, QuickWords<Namespace>> = new Map();

/** The words of a namespace in the interface's language; the same object until the language is another. */
export function useQuickWords<N extends Namespace>(namespace: N): QuickWords<N> {
  useSyncExternalStore(onLanguage, currentLanguage);
  return quickWords(namespace);
}

/** The words of a namespace in the language of now; what is asked for with the same values is put together once. */
export function quickWords<N extends Namespace>(namespace: N): QuickWords<N> {
  if (i18next.language !== language) {
    language = i18next.language;
    known = new Map();
  }
  let words = known.get(namespace);
  if (words === undefined) {
    words = { t: keeping(i18next.getFixedT(language, namespace)), language };
    known.set(namespace, words);
  }
  return words as unknown as QuickWords<N>;
}

function keeping(make: TFunction<Namespace>): TFunction<Namespace> {
  const kept = new Map<string, string>();
  const t = (key: string, values?: Readonly<Record<string, unknown>>): string => {
    const name = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    const last = kept.get(name);
    if (last !== undefined) return last;
    if (kept.size >= mostKept) kept.clear();
    const made = (make as unknown as typeof t)(key, values);
    kept.set(name, made);
    return made;
  };
  return t as unknown as TFunction<Namespace>;
}

const listeners = new Set<() => void>();

function onLanguage(listener: () => void): () => void {
  if (listeners.size === 0) i18next.on('languageChanged', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) i18next.off('languageChanged', tell);
  };
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}

function currentLanguage(): string {
  return i18next.language;
}
