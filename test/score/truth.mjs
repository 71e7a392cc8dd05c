// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/** The true label of every line of a dump, found by looking its text up in the page's gold parts. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const scorerPath = path.join(shared, 'score/score.mjs');

/** True when the shared pages are there. */
export const hasShared = () => fs.existsSync(scorerPath);

/** Folders of further typeset pages to fit on, such as typeset/make.mjs writes: `--further=FOLDER`, as often as wanted. */
export const furtherFolders = () =>
  process.argv.filter((arg) => arg.startsWith('--further=')).map((arg) => arg.slice('--further='.length));

/** Returns every dump with its gold: {page, ext, lang, text, gold}; those of further folders of typeset pages too. */
export function sharedDumps(extensions, further = []) {
  const dumps = [];
  const read = (file) => fs.readFileSync(file, 'utf8');
  const add = (page, ext, goldFile, dumpFile) => {
    const gold = JSON.parse(read(goldFile));
    dumps.push({
      page,
      ext,
      lang: gold.lang ?? 'zh-Hans',
      gold,
      text: read(dumpFile).replace(/^\ufeff/, ''),
      further: !dumpFile.startsWith(shared),
    });
  };
  for (const name of fs.readdirSync(path.join(shared, 'gold')).sort()) {
    const base = name.replace(/\.json$/, '');
    add(base.slice(0, 3), 'gold', path.join(shared, 'gold', name), path.join(shared, 'dumps', `${base}.txt`));
  }
  const pages = [path.join(shared, 'corpus'), ...further].flatMap((root) =>
    fs
      .readdirSync(root)
      .sort()
      // A third of the typeset pages is as much as the real ones can stand beside.
      .filter((_, index) => !further.includes(root) || index % 3 === 0)
      .map((page) => [page, path.join(root, page)]),
  );
  for (const [page, folder] of pages) {
    if (!fs.existsSync(path.join(folder, 'gold.json'))) continue;
    for (const name of fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()) {
      const ext = name.slice(0, -4);
      if (extensions === undefined || extensions.includes(ext)) {
        add(page, ext, path.join(folder, 'gold.json'), path.join(folder, name));
      }
    }
  }
  return dumps;
}

/** Returns the sample library's dumps with their gold: our own text, always there. */
export function sampleDumps() {
  const folder = fileURLToPath(new URL('samples-gold', import.meta.url));
  const samples = fileURLToPath(new URL('../../resources/samples', import.meta.url));
  return fs.readdirSync(folder).map((name) => {
    const gold = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
    const bytes = fs.readFileSync(path.join(samples, gold.file));
    const text = new TextDecoder(gold.encoding).decode(bytes);
    return { page: gold.file, ext: 'sample', lang: gold.lang, gold, text, further: true };
  });
}

/** Returns a function that finds for lines (texts in order) their gold unit: {role, starts, article, unit, at} or null. */
export async function truthFinder() {
  const { base, resolve } = await import(pathToFileURL(scorerPath).href);
  const tight = (text) => base(text).replace(/[ -]/g, '');
  return (gold, dumpText, lines) => {
    const resolved = resolve(gold, dumpText);
    const units = [];
    const add = (role, text, article) => {
      if (tight(text) !== '') units.push({ role, text: tight(text), article });
    };
    resolved.articles.forEach((article, index) => {
      for (const role of ['kicker', 'headline', 'deck', 'byline']) add(role, article[role], index);
      for (const block of article.blocks) add(block.role, block.text, index);
    });
    for (const part of resolved.furniture) add(part.role, part.text, -1);
    const texts = lines.map(tight);
    const found = [];
    let last = null;
    texts.forEach((text, index) => {
      let best = null;
      if (text !== '') {
        units.forEach((unit, place) => {
          for (let at = unit.text.indexOf(text); at !== -1; at = unit.text.indexOf(text, at + 1)) {
            const score = rank(units, unit, place, at, text, texts[index + 1] ?? '', last, index, found);
            if (best === null || score > best.score) best = { score, unit: place, at };
          }
        });
      }
      if (best === null) {
        found.push(null);
        last = null;
        return;
      }
      const unit = units[best.unit];
      const goesOn = last !== null && last.unit === best.unit && last.end === best.at;
      found.push({ role: unit.role, starts: !goesOn, article: unit.article, unit: best.unit, at: best.at });
      last = { unit: best.unit, end: best.at + text.length };
    });
    return found;
  };
}

function rank(units, unit, place, at, text, next, last, index, found) {
  let score = 0;
  const end = at + text.length;
  if (last !== null && last.unit === place && last.end === at) score += 10;
  if (at === 0) score += 2;
  if (unit.text === text) score += 4;
  if (next !== '' && end < unit.text.length && unit.text.startsWith(next, end)) score += 5;
  const before = found[index - 1];
  if (before !== null && before !== undefined && before.article === unit.article) score += 1.5;
  if (last !== null && last.unit === place - 1 && last.end === units[place - 1]?.text.length && at === 0)
    score += 3;
  // A piece that goes on where an earlier part of the same unit stopped.
  if (at > 0 && found.slice(-400).some((item) => item?.unit === place)) score += 2;
  return score;
}
