/** How names are sorted: as the interface's language does, Chinese ones by sound or by strokes. */
import { useSyncExternalStore } from 'react';

export const chineseOrders = ['language', 'pinyin', 'stroke'] as const;
/** 'language': as is usual where the interface's language is written: strokes for Traditional Chinese, else pinyin. */
export type ChineseOrder = (typeof chineseOrders)[number];

export type CompareNames = (a: string, b: string) => number;

/** Making a collator takes longer than a thousand comparisons. */
const known = new Map<string, CompareNames>();
const listeners = new Set<() => void>();
let current = sortLocale('en', 'language');

/** Returns the locale to sort by: BCP 47 with the collation of Chinese, as in `zh-Hans-u-co-stroke`. */
export function sortLocale(language: string, order: ChineseOrder): string {
  const usual = language === 'zh-Hant' ? 'stroke' : 'pinyin';
  return `${language}-u-co-${order === 'language' ? usual : order}`;
}

/**
 * Returns how names compare in a locale of `sortLocale` (or any other): numbers by value. Where the language is not
 * Chinese, names that begin with a Chinese character come after all others and are sorted among themselves.
 */
export function nameComparer(locale: string): CompareNames {
  const made = known.get(locale) ?? makeComparer(locale);
  known.set(locale, made);
  return made;
}

/** Compares two names as the window's language and settings have it. */
export function compareNames(a: string, b: string): number {
  return nameComparer(current)(a, b);
}

/** Sets the order of names for the window. */
export function setNameOrder(language: string, order: ChineseOrder): void {
  const next = sortLocale(language, order);
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

/** The locale that names are sorted by, live: for `nameComparer`, and for what must be sorted anew when it changes. */
export function useSortLocale(): string {
  return useSyncExternalStore(listen, () => current);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function makeComparer(locale: string): CompareNames {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const collation = /-u-co-(pinyin|stroke)$/u.exec(locale)?.[1];
  if (collation === undefined || locale.startsWith('zh')) return compare;
  // A collator of another language has Chinese by code point; one of Chinese has Latin letters last.
  const chinese = new Intl.Collator(`zh-u-co-${collation}`, { numeric: true });
  return (a, b) => {
    const isChinese = startsChinese(a);
    if (isChinese !== startsChinese(b)) return isChinese ? 1 : -1;
    return isChinese ? chinese.compare(a, b) : compare(a, b);
  };
}

function startsChinese(name: string): boolean {
  return /^\p{Script=Han}/u.test(name);
}
