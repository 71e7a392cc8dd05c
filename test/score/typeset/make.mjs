// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/**
 * Typesets newspaper pages of our own invention, extracts them with the extractors at hand and writes page folders as the scorer
 * reads them: `node test/score/typeset/make.mjs OUT COUNT SEED [train|test] [--first N] [--fonts DIR]`.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bookOf } from './books.mjs';
import { createExtractors } from './extract.mjs';
import { blocksOf, joinBlocks } from './joined.mjs';
import { composePage } from './page.mjs';
import { pageHtml } from './page-html.mjs';
import { createChance } from './random.mjs';

const families = [
  'AR PL SungtiL GB',
  'AR PL UMing CN',
  'AR PL UMing TW',
  'AR PL KaitiM GB',
  'AR PL UKai CN',
  'AR PL UKai TW',
  'WenQuanYi Micro Hei',
  'WenQuanYi Zen Hei',
  'Droid Sans Fallback',
  'Liberation Serif',
  'Liberation Sans',
  'DejaVu Serif',
];
const measured = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...'äöüÄÖÜßéèáàç§£€·•–—…“”‘’„‚»«×÷±°～~％□◆●▲■：，。、；（）《》【】「」『』／ⅡⅢⅣ①②③▶◎■',
];

async function measure(page, extra) {
  const all = [...families, ...extra];
  return page.evaluate(
    async ([names, chars]) => {
      await document.fonts.ready;
      const context = document.createElement('canvas').getContext('2d');
      const width = (font, text) => {
        context.font = font;
        return context.measureText(text).width / 100;
      };
      const probe = 'mil国';
      const out = {};
      for (const name of names) {
        const there =
          width(`100px "${name}", monospace`, probe) !== width('100px monospace', probe) ||
          width(`100px "${name}", serif`, probe) !== width('100px serif', probe);
        if (there)
          out[name] = Object.fromEntries(chars.map((char) => [char, width(`100px "${name}"`, char)]));
      }
      return out;
    },
    [all, measured],
  );
}

/** Fonts in a folder: `Name.ttf` becomes a family of that name. */
function fontFaces(folder) {
  if (folder === undefined) return { names: [], css: '' };
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.ttf'));
  const face = (file) =>
    `@font-face{font-family:"${file.slice(0, -4)}";src:url("${pathToFileURL(path.join(folder, file)).href}")}`;
  return { names: files.map((file) => file.slice(0, -4)), css: files.map(face).join('') };
}

function languageOf(chance, mix) {
  return chance.weighted(
    mix === 'test'
      ? [
          ['zh-Hans', 28],
          ['zh-Hant', 4],
          ['en', 5],
          ['de', 3],
        ]
      : [
          ['zh-Hans', 30],
          ['zh-Hant', 4],
          ['en', 4],
          ['de', 3],
        ],
  );
}

async function main(argv) {
  const option = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const [out, count, seed, mix = 'train'] = argv;
  if (out === undefined || !(Number(count) > 0)) {
    console.log('node test/score/typeset/make.mjs OUT COUNT SEED [train|test] [--first N] [--fonts DIR]');
    return 2;
  }
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'typeset-'));
  const extractors = createExtractors(scratch);
  for (const name of extractors.missing) console.log(`not here, its dumps are left out: ${name}`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--allow-file-access-from-files'],
  });
  const tab = await browser.newPage();
  const faces = fontFaces(option('--fonts'));
  const shell = path.join(scratch, 'page.html');
  fs.writeFileSync(
    shell,
    `<style>${faces.css}</style>${faces.names.map((name) => `<p style="font-family:'${name}'">mil国</p>`).join('')}`,
  );
  await tab.goto(pathToFileURL(shell).href);
  const metrics = await measure(tab, faces.names);
  const available = new Set(Object.keys(metrics));
  const first = Number(option('--first') ?? 1);
  for (let i = first; i < first + Number(count); i += 1) {
    const chance = createChance(Number(seed) * 7919 + i);
    const lang = languageOf(chance, mix);
    const page = composePage({ lang, mix, chance, books: (which) => bookOf(which, mix), metrics, available });
    const tag = { 'zh-Hans': 'zhs', 'zh-Hant': 'zht', en: 'en', de: 'de' }[lang];
    const name = `${mix === 'test' ? 'u' : 't'}-${tag}-${seed}-${String(i).padStart(3, '0')}`;
    const folder = path.join(out, name);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(shell, pageHtml(page, faces.css));
    await tab.goto(pathToFileURL(shell).href);
    await tab.evaluate(() => document.fonts.ready);
    const pdf = path.join(folder, 'page.pdf');
    await tab.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    fs.writeFileSync(
      path.join(folder, 'gold.json'),
      JSON.stringify({ ...page.gold, meta: { page: name, ...page.gold.meta } }, null, 1),
    );
    const dumps = extractors.extract(pdf);
    // This pdfbox runs the first two lines beside a drop capital together; later ones do not.
    for (const [one, two] of page.dropped)
      if (dumps.pdfbox !== undefined) dumps.pdfbox = dumps.pdfbox.replace(one + two, `${one}\n${two}`);
    if (page.style.half && dumps.pdfbox !== undefined)
      dumps['pdfbox-joined'] =
        !page.style.u3000 && page.style.paraGap === 0 && chance.chance(0.35)
          ? joinBlocks(dumps.pdfbox)
          : blocksOf(page, chance);
    for (const [extension, text] of Object.entries(dumps))
      fs.writeFileSync(path.join(folder, `${extension}.txt`), text);
    console.log(name, page.style.type, page.style.order, `${page.gold.articles.length} articles`);
  }
  await browser.close();
  fs.rmSync(scratch, { recursive: true, force: true });
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
