#!/usr/bin/env node
/**
 * Makes src/core/text/han-variants.ts from the character tables of OpenCC, as the package opencc-js has them:
 *   npm pack opencc-js@1.4.2 && tar xf opencc-js-1.4.2.tgz
 *   node test/tables/han-variants.mjs package > src/core/text/han-variants.ts
 * Characters that one of the tables calls the same are one group, with the simplified one before the others. Japanese forms are
 * taken only where Chinese does not write the character as another one (予 is not 豫).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node test/tables/han-variants.mjs FOLDER-OF-OPENCC-JS');
  process.exit(2);
}
/** @type {(name: string) => Promise<string[][]>} */
const load = async (name) => {
  const { default: text } = await import(pathToFileURL(join(folder, 'dist/esm-lib/dict', `${name}.js`)).href);
  return text.split('|').map((/** @type {string} */ pair) => pair.split(' '));
};
const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** In the First List of Processed Variant Characters (1955) or plainly so, and in none of the tables. */
const more =
  '冊册 砲炮 倣仿 徧遍 甯宁 衹只 祇只 週周 佈布 鉅巨 讚赞 鬪斗 鬭斗 舖铺 迴回 菸烟 畧略 勅敕 恠怪 竝并 併并 煖暖 皷鼓 盃杯 箇个 ' +
  '蹟迹 隣邻 鷄鸡 韻韵 凖准 綫线 妳你 慙惭 擧举 踪蹤 脉脈 覩睹 耻恥 猪豬 猫貓 床牀 线線 秘祕 泪淚 窓窗 窻窗 牕窗 牎窗 侄姪 伫佇 炼煉 链鏈 ' +
  // Japanese forms that the project's table of characters has as well, and that Chinese has no other use for.
  '乗乘 亜亚 仮假 剤剂 剰剩 効效 収收 塩盐 壊坏 変变 巻卷 徳德 慎愼 戦战 戯戏 挙举 晩晚 概槪 浄净 涙泪 済济 満满 瀬濑 瓶甁 研硏 粛肃 緒绪 繊纤 ' +
  '翻飜 萌萠 褒襃 郎郞 醤酱 頴颖 餅饼 繍绣 撹搅';

const simplified = await load('TSCharacters');
const pairs = [
  ...simplified,
  ...(await load('STCharacters')).map(([one = '', other = '']) => [other, one]),
  ...(await load('TWVariants')),
  ...(await load('HKVariants')),
  ...more.split(' ').map((pair) => [...pair]),
];
const isSimplified = new Set(simplified.map(([, to]) => to));
const isChinese = new Set([
  ...pairs.flat(),
  // Known to the language: the table of characters that words are made of.
  ...Array.from(readFileSync(new URL('../../src/core/text/pair-statistics.ts', import.meta.url), 'utf8')),
]);
for (const [japanese = '', old = ''] of await load('JPShinjitaiCharacters')) {
  if (!isChinese.has(japanese)) pairs.push([old, japanese]);
}

/** @type {Map<string, Set<string>>} */
const groupOf = new Map();
for (const [one = '', other = ''] of pairs) {
  if ([...one].length !== 1 || [...other].length !== 1) continue;
  const first = groupOf.get(one) ?? new Set([one]);
  const second = groupOf.get(other) ?? new Set([other]);
  const both = new Set([...first, ...second]);
  for (const character of both) groupOf.set(character, both);
}
/** What simplified Chinese writes with: the characters of GB 2312. */
const inUse = new Set(
  Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
    new TextDecoder('gbk').decode(
      Uint8Array.from({ length: 188 }, (_, at) => (at % 2 === 0 ? 0xb0 + row : 0xa1 + (at >> 1))),
    ),
  ).flatMap((text) => [...text]),
);

/** @type {(character: string) => number} */
const rank = (character) =>
  (character.length > 1 ? 4 : 0) + (inUse.has(character) ? 0 : 2) + (isSimplified.has(character) ? 0 : 1);
/** @type {(text: string | undefined) => number} */
const code = (text) => text?.codePointAt(0) ?? 0;
const groups = [...new Set(groupOf.values())]
  .filter((group) => group.size > 1)
  .map((group) => [...group].sort((a, b) => rank(a) - rank(b) || code(a) - code(b)))
  .sort((a, b) => code(a[0]) - code(b[0]));

const text = groups.map((group) => group.join('')).join(' ');
const lines = [];
for (let rest = text; rest !== ''; ) {
  let end = Math.min(110, rest.length);
  while (end < rest.length && rest[end - 1] !== ' ') end -= 1;
  lines.push(rest.slice(0, end));
  rest = rest.slice(end);
}
console.log(`/**
 * Han characters that a search takes for one: traditional, simplified and variant forms, a group each, the one that stands for
 * the group first. ${groups.length} groups of ${[...text].length - groups.length + 1} characters. Made by test/tables/han-variants.mjs from the character tables of Open Chinese
 * Convert (https://github.com/BYVoid/OpenCC, Apache License 2.0) as opencc-js ${version} has them, and the few pairs of its own
 * that the program lists.
 */

// biome-ignore format: a table
export const hanVariantGroups =
${lines.map((line) => `  '${line}'`).join(' +\n')};`);
