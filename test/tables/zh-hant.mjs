#!/usr/bin/env node
/**
 * `npm run zh-hant`: makes the interface's Traditional Chinese words and the help from the Simplified ones, a file for
 * each namespace, and takes away files whose namespace is gone. Nothing of it is written by hand.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { wordsToTraditional } from './zh-hant-convert.mjs';

const locales = new URL('../../src/renderer/i18n/locales/', import.meta.url);
const from = new URL('zh-Hans/', locales);
const to = new URL('zh-Hant/', locales);
const topics = new URL('../../src/renderer/help/topics/', import.meta.url);

mkdirSync(to, { recursive: true });
const names = readdirSync(from).filter((name) => name.endsWith('.json'));
let changed = 0;
for (const name of names) make(new URL(name, from), new URL(name, to));
for (const name of readdirSync(to)) {
  if (names.includes(name)) continue;
  rmSync(new URL(name, to));
  changed += 1;
}
make(new URL('zh-Hans.json', topics), new URL('zh-Hant.json', topics));
console.log(`${changed} of ${names.length + 1} files changed.`);

/**
 * @param {URL} simplified
 * @param {URL} traditional
 */
function make(simplified, traditional) {
  const made = `${JSON.stringify(wordsToTraditional(JSON.parse(readFileSync(simplified, 'utf8'))), null, 2)}\n`;
  if (made === read(traditional)) return;
  writeFileSync(traditional, made);
  changed += 1;
}

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
