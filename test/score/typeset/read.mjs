// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Reads a folder of typeset pages, as the fit and the scorer take them. */

import fs from 'node:fs';
import path from 'node:path';

/** Returns every dump of the pages in `root` with its truth: {page, ext, lang, text, gold}; only `extensions` when given. */
export function typesetDumps(root, extensions) {
  if (!fs.existsSync(root)) return [];
  const pages = fs
    .readdirSync(root)
    .filter((page) => fs.existsSync(path.join(root, page, 'gold.json')))
    .sort();
  return pages.flatMap((page) => {
    const folder = path.join(root, page);
    const gold = JSON.parse(fs.readFileSync(path.join(folder, 'gold.json'), 'utf8'));
    return fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => name.slice(0, -4))
      .filter((ext) => extensions === undefined || extensions.includes(ext))
      .map((ext) => ({
        page,
        ext,
        lang: gold.lang,
        gold,
        text: fs.readFileSync(path.join(folder, `${ext}.txt`), 'utf8').replace(/^\ufeff/, ''),
      }));
  });
}
