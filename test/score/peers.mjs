// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * What others make of the same pages, by the same scorer: `pandoc -f markdown+east_asian_line_breaks` (in every run of
 * `npm run bench -- reflow` where pandoc is installed) and calibre's heuristic processing (`node test/score/peers.mjs calibre`,
 * slow). Both know paragraphs only: each page is one article, its headings, where the tool finds any, begin others.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scoreAll } from './score.mjs';

/** Returns the first line that a program says of its version, null where it is not installed. */
export function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.split('\n')[0] ?? program) : null;
}

/** Pages to what pandoc reads in them: paragraphs and headings, line breaks between wide characters left out. */
export function pandoc(text) {
  const { status, stdout, stderr } = spawnSync(
    'pandoc',
    ['-f', 'markdown+east_asian_line_breaks', '-t', 'html', '--wrap=none'],
    { input: text, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`pandoc: ${stderr}`);
  return articlesOfHtml(stdout);
}

/** Pages to what calibre's conversion makes of them with heuristic processing switched on. */
export function calibre(text) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-calibre-'));
  try {
    const source = path.join(folder, 'page.txt');
    const target = path.join(folder, 'page.htmlz');
    fs.writeFileSync(source, text);
    const options = ['--input-encoding=utf-8', '--enable-heuristics', '--formatting-type=heuristic'];
    const { status, stderr, stdout } = spawnSync('ebook-convert', [source, target, ...options], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(`ebook-convert: ${stderr || stdout}`);
    const html = spawnSync('unzip', ['-p', target, 'index.html'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    return articlesOfHtml(html.stdout.replace(/[\s\S]*?<body[^>]*>/u, ''));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Block elements of HTML as an engine's result: a heading opens an article, everything else is a paragraph. */
export function articlesOfHtml(html) {
  const articles = [];
  const open = (headline) => {
    articles.push({ kicker: '', headline, deck: '', byline: '', blocks: [], confidence: 0.5 });
  };
  const pieces = html.split(
    /<(\/?(?:p|h[1-6]|li|pre|blockquote|div|dd|dt|td|th|tr|table|ul|ol|dl|hr))\b[^>]*>/iu,
  );
  let tag = '';
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      tag = piece.toLowerCase();
      continue;
    }
    const text = plain(piece);
    if (text === '') continue;
    if (/^h[1-6]$/u.test(tag)) open(text);
    else {
      if (articles.length === 0) open('');
      articles.at(-1).blocks.push({ role: 'paragraph', text });
    }
  }
  return { articles, furniture: [] };
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function plain(html) {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (all, hex, decimal, name) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (named[name] ?? all),
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Prints a row for each extractor. */
export function peerTable(scorer, rows, name) {
  const keys = ['cons', 'seg', 'hl', 'par', 'role', 'cerAll', 'score'];
  const titles = ['cons', 'segF1', 'head', 'parF1', 'role', 'CERall', 'score'];
  console.log(name.padEnd(38) + titles.map((title) => title.padStart(8)).join(''));
  const extractors = [...new Set(rows.map(({ ext }) => ext))].sort();
  for (const ext of [...extractors, 'all']) {
    const own = rows.filter((row) => ext === 'all' || row.ext === ext).map(({ m }) => m);
    const mean = scorer.mean(own);
    console.log(
      `  ${ext} (${own.length})`.padEnd(38) + keys.map((key) => mean[key].toFixed(3).padStart(8)).join(''),
    );
  }
}

/** Scores a peer on the shared pages; null where they are not. */
export const scorePeer = (predict) => scoreAll({ predict });

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  const peers = { pandoc: ['pandoc', pandoc], calibre: ['ebook-convert', calibre] };
  const [program, predict] = peers[process.argv[2]] ?? [];
  if (program === undefined) console.log(`Usage: node ${fileURLToPath(import.meta.url)} pandoc|calibre`);
  else if (versionOf(program) === null) console.log(`${program} is not installed.`);
  else {
    const result = await scorePeer(predict);
    if (result === null) console.log('The shared pages are not here: nothing to measure on.');
    else peerTable(result.scorer, result.rows, versionOf(program));
  }
}
