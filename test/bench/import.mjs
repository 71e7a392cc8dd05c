/**
 * Does the window stay free while a folder is imported, and how fast is that? No task of the main thread should take
 * over 100 ms. Run: npm run bench -- import [files, 300 unless told] [bytes a file, 20000 unless told]
 *
 * 2026-11-21, 2 cores with a load of 4 from other work, Chromium 156: 300 files of 20 kB in 13 s (22 files a second).
 * The longest task meanwhile 86 ms, one over 50 ms; while the page loaded one of 102 ms.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOf, tellLongTasks, withApp } from './window/open-app.mjs';

const files = Number(process.argv[2] ?? 300);
const size = Number(process.argv[3] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-dumps-'));
try {
  for (let file = 0; file < files; file += 1) {
    const day = join(folder, String(1950 + Math.floor(file / 24)));
    mkdirSync(day, { recursive: true });
    writeFileSync(join(day, `${String(file).padStart(5, '0')}.txt`), dump(file));
  }
  console.log(`${files} files of ${size} bytes`);
  await withApp(folder, async (page) => {
    const imports = page.getByRole('region', { name: 'Imports' });
    await imports.waitFor();
    const begun = await clockOf(page);
    await imports.getByText('Import finished').waitFor({ timeout: 3_600_000 });
    const ended = await clockOf(page);
    const seconds = (ended - begun) / 1000;
    const rate = `${(files / seconds).toFixed(1)} files, ${((files * size) / seconds / 1e6).toFixed(2)} MB a second`;
    console.log(`${await imports.locator('p').nth(1).innerText()} in ${seconds.toFixed(1)} s: ${rate}`);
    await tellLongTasks(page, 'while the page loaded and all was imported', 0);
    await tellLongTasks(page, 'while all was imported', begun);
  });
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * Returns a page of several articles in columns of 18 full-width characters, a headline over each.
 * @param {number} seed
 */
function dump(seed) {
  let state = seed + 1;
  const next = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const words = [
    '渡口',
    '昨日',
    '恢复',
    '通航',
    '船长',
    '说',
    '水位',
    '比去年',
    '高了',
    '半米',
    '票价',
    '不变',
    '乘客',
  ];
  const sentence = () =>
    `${Array.from({ length: 6 + next(12) }, () => words[next(words.length)]).join('')}。`;
  let text = '';
  while (Buffer.byteLength(text) < size) {
    text += `\n${sentence().slice(0, 12)}\n\n`;
    for (let paragraph = 0; paragraph < 6; paragraph += 1) {
      const line = `　　${Array.from({ length: 4 + next(5) }, sentence).join('')}`;
      text += `${(line.match(/.{1,18}/gu) ?? []).join('\n')}\n`;
    }
  }
  return Buffer.from(text).subarray(0, size);
}
