/** The words of the interface: every language complete, and no key too many or too few. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchLanguage } from '../../../src/renderer/i18n/languages';
import { en, namespaces, type Words } from '../../../src/renderer/i18n/resources';
import { zhHans } from '../../../src/renderer/i18n/words-zh-hans';
import { zhHant } from '../../../src/renderer/i18n/words-zh-hant';

const sourceRoots = ['src/renderer', 'src/main'];

/** Keys whose last part is a plural form, without it: `added_one` counts as `added`. */
const pluralForm = /_(zero|one|two|few|many|other)$/u;

function flatten(words: Words, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

function baseKeys(words: Words): readonly string[] {
  return [...new Set([...flatten(words).keys()].map((key) => key.replace(pluralForm, '')))].sort();
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/gu)].map((match) => match[1] ?? ''))].sort();
}

/** All placeholders of a key, whatever its plural forms: "one article" may leave the number out. */
function placeholdersOf(words: Words, base: string): readonly string[] {
  const found = new Set<string>();
  for (const [key, text] of flatten(words)) {
    if (key.replace(pluralForm, '') === base) for (const name of placeholders(text)) found.add(name);
  }
  return [...found].sort();
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Keys are words, dots and hyphens: only the dot means something in a pattern. */
function escaped(part: string): string {
  return part.replaceAll('.', '\\.');
}

/**
 * Everything in the sources that may name a key: whole string literals, and for template literals the fixed text
 * before and after the first value as a pattern.
 */
function namesInSources(): { readonly literals: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of sourceRoots.flatMap(sourceFiles)) {
    const code = readFileSync(file, 'utf8');
    for (const match of code.matchAll(/['"`]([\w.:-]+)['"`]/gu)) literals.add(match[1] ?? '');
    for (const match of code.matchAll(/`([\w.:-]*)\$\{[^}]*\}([\w.:-]*)`/gu)) {
      const [, before = '', after = ''] = match;
      if (/[\w]/u.test(before + after)) {
        patterns.push(new RegExp(`^${escaped(before)}[\\w-]+${escaped(after)}$`, 'u'));
      }
    }
    // The main process has no i18next: its words are properties of an object, typed as the file is.
    if (!file.startsWith('src/main')) continue;
    for (const match of code.matchAll(/\b\w+\b/gu)) literals.add(`menu:${match[0]}`);
  }
  return { literals, patterns };
}

describe.each(namespaces)('the words of "%s"', (namespace) => {
  const english: Words = en[namespace];
  const chinese = [zhHans[namespace], zhHant[namespace]];

  test('have the same keys in every language', () => {
    for (const words of chinese) expect(baseKeys(words)).toEqual(baseKeys(english));
  });

  test('have the same placeholders in every language', () => {
    for (const words of chinese) {
      for (const key of baseKeys(english)) {
        const names = placeholdersOf(english, key);
        expect({ key, names: placeholdersOf(words, key) }).toEqual({ key, names });
      }
    }
  });

  test('are never empty, and have the plural forms their language needs', () => {
    for (const [language, words] of [
      ['en', english],
      ['zh-Hans', zhHans[namespace]],
      ['zh-Hant', zhHant[namespace]],
    ] as const) {
      const flat = flatten(words);
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, text] of flat) {
        // i18next's own form for nothing, beside those of the language: it may say nothing.
        if (key.endsWith('_zero')) continue;
        expect(text.trim(), `${language} ${key}`).not.toBe('');
        if (!pluralForm.test(key)) continue;
        const base = key.replace(pluralForm, '');
        const present = [...flat.keys()].filter(
          (other) => other.replace(pluralForm, '') === base && !other.endsWith('_zero'),
        );
        expect(present.sort(), `${language} ${base}`).toEqual(forms.map((form) => `${base}_${form}`).sort());
      }
    }
  });
});

test('every key is used somewhere', () => {
  const { literals, patterns } = namesInSources();
  const unused: string[] = [];
  for (const namespace of namespaces) {
    for (const key of baseKeys(en[namespace])) {
      const names = [key, `${namespace}:${key}`];
      if (names.some((name) => literals.has(name))) continue;
      if (names.some((name) => patterns.some((pattern) => pattern.test(name)))) continue;
      unused.push(`${namespace}:${key}`);
    }
  }
  expect(unused).toEqual([]);
});

test('a Chinese system gets Chinese in its script, any other language that is not there gets English', () => {
  expect(matchLanguage(['zh-CN', 'en'])).toBe('zh-Hans');
  expect(matchLanguage(['zh'])).toBe('zh-Hans');
  for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-SG', 'zh_MO'])
    expect(matchLanguage([tag])).toBe('zh-Hant');
  expect(matchLanguage(['zh-Hans-HK'])).toBe('zh-Hans');
  expect(matchLanguage(['de-DE', 'zh-CN'])).toBe('zh-Hans');
  expect(matchLanguage(['en-GB', 'zh-CN'])).toBe('en');
  expect(matchLanguage(['de-DE'])).toBe('en');
  expect(matchLanguage([])).toBe('en');
});
