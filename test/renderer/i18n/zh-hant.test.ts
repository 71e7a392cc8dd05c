/** The Traditional Chinese words: made from the Simplified ones, up to date, and read as Taiwan writes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
import { toTraditional, wordsToTraditional } from '../../tables/zh-hant-convert.mjs';
import { mainlandWords, phrases } from '../../tables/zh-hant-phrases.mjs';

const traditional = Converter({ from: 'cn', to: 't' });
const locales = 'src/renderer/i18n/locales';
const remedy = 'Run `npm run zh-hant` and commit what it changes.';

/** Characters that both scripts have, where the Simplified one stands for several: each was read where it stands. */
const inBothScripts = new Set('台游');

function read(language: string, file: string): string {
  return readFileSync(join(locales, language, file), 'utf8');
}

function texts(words: unknown): readonly string[] {
  return typeof words === 'string' ? [words] : Object.values(words as object).flatMap(texts);
}

/** The help stands apart from the locales, so that it is loaded with its view only. */
const helpTopics = '../../../help/topics';
const simplifiedFiles = [...readdirSync(join(locales, 'zh-Hans')), `${helpTopics}/zh-Hans.json`];
const traditionalFiles = [...readdirSync(join(locales, 'zh-Hant')), `${helpTopics}/zh-Hant.json`];
const traditionalOf = (file: string) => file.replace('zh-Hans', 'zh-Hant');

test('there is a Traditional file for each Simplified one, and no other', () => {
  expect(traditionalFiles, remedy).toEqual(simplifiedFiles.map(traditionalOf));
});

test.each(simplifiedFiles)('%s is what the script makes of the Simplified words', (file) => {
  const made = wordsToTraditional(JSON.parse(read('zh-Hans', file)));
  const known = traditionalFiles.includes(traditionalOf(file));
  expect(known ? JSON.parse(read('zh-Hant', traditionalOf(file))) : null, remedy).toEqual(made);
});

test.each(traditionalFiles)('%s holds no character that only Simplified Chinese writes', (file) => {
  const simplified = [...new Set(texts(JSON.parse(read('zh-Hant', file))).join(''))].filter(
    (character) => traditional(character) !== character && !inBothScripts.has(character),
  );
  expect(simplified).toEqual([]);
});

test.each(traditionalFiles)(
  '%s holds no word that only the mainland uses, and no quotation mark of its',
  (file) => {
    const found = texts(JSON.parse(read('zh-Hant', file))).flatMap((text) =>
      [...mainlandWords, '“', '”'].filter((word) => text.includes(word)).map((word) => `${word}: ${text}`),
    );
    expect(found, 'Give the word a phrase in test/tables/zh-hant-phrases.mjs.').toEqual([]);
  },
);

test('our phrases come before the tables, the longer before the shorter, and values stay as they are', () => {
  expect(toTraditional('撤销“{{action}}”')).toBe('復原「{{action}}」');
  expect(toTraditional('打开文件夹，把设置应用到资料库')).toBe('開啟資料夾，把設定套用到資料庫');
  expect(toTraditional('{{信息, number}} 条信息')).toBe('{{信息, number}} 條資訊');
  expect(toTraditional('应用')).toBe('套用');
  expect(toTraditional('请重新启动应用')).toBe('請重新啟動應用程式');
});

test('no phrase stands twice in the table', () => {
  const sides = phrases.map(([simplified]) => simplified);
  expect(sides.filter((side, at) => sides.indexOf(side) !== at)).toEqual([]);
  expect(phrases.every(([from, to]) => from !== '' && to !== '')).toBe(true);
});
