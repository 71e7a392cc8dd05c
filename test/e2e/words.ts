/** The interface's words in a language, for tests that name what they use in that language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server';

/** Returns the words by `namespace:key.key`, with values put in; throws for words that do not exist. */
export function wordsOf(
  language: 'en' | 'zh-Hans' | 'zh-Hant',
): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const folder = join(root, 'src/renderer/i18n/locales', language);
  const words = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const namespace = file.replace(/\.json$/u, '');
    collect(`${namespace}:`, JSON.parse(readFileSync(join(folder, file), 'utf8')), words);
  }
  return (key, values = {}) => {
    const found = words.get(key) ?? words.get(`${key}_other`);
    if (found === undefined) throw new Error(`There are no words “${key}” in ${language}.`);
    return found.replace(/\{\{(\w+)[^}]*\}\}/gu, (_, name: string) => String(values[name] ?? ''));
  };
}

function collect(prefix: string, value: unknown, words: Map<string, string>): void {
  if (typeof value === 'string') words.set(prefix.replace(/\.$/u, ''), value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) collect(`${prefix}${key}.`, inner, words);
  }
}
