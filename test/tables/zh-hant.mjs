#!/usr/bin/env node
/**
 * `npm run zh-hant`: makes the interface's Traditional Chinese words from the Simplified ones, a file for each
 * namespace, and takes away files whose namespace is gone. Nothing in locales/zh-Hant is written by hand.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wordsToTraditional } from './zh-hant-convert.mjs';

const locales = new URL('../../src/renderer/i18n/locales/', import.meta.url);
const from = new URL('zh-Hans/', locales);
const to = new URL('zh-Hant/', locales);

mkdirSync(to, { recursive: true });
const names = readdirSync(from).filter((name) => name.endsWith('.json'));
let changed = 0;
for (const name of names) {
  const made = `${JSON.stringify(wordsToTraditional(JSON.parse(readFileSync(new URL(name, from), 'utf8'))), null, 2)}\n`;
  const file = new URL(name, to);
  if (made === read(file)) continue;
  writeFileSync(file, made);
  changed += 1;
}
for (const name of readdirSync(to)) {
  if (names.includes(name)) continue;
  rmSync(new URL(name, to));
  changed += 1;
}
console.log(`${changed} of ${names.length} files changed in ${fileURLToPath(to)}`);

/**
 * @param {URL} file
 * @returns {string}
 */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
