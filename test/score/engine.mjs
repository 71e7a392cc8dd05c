// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/** Bundles the reflow engine for Node, and turns what it returns into the JSON contract of `broadsheet reflow --json`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Returns the engine's functions, bundled into node_modules/.cache and imported. `weights` are the texts of files of
 * src/core/reflow by their names, to be used instead of those that are there; `entry` is the module beside this one to bundle.
 */
export async function loadEngine(folder = 'score', weights = {}, entry = 'entry.ts') {
  const outDir = path.join(root, 'node_modules/.cache', folder);
  await mkdir(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'other weights',
        enforce: 'pre',
        load: (id) =>
          path.dirname(id) === path.join(root, 'src/core/reflow')
            ? (weights[path.basename(id)] ?? null)
            : null,
      },
    ],
    build: {
      ssr: path.join(root, 'test/score', entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'engine.mjs' } },
    },
  });
  return import(`${pathToFileURL(path.join(outDir, 'engine.mjs')).href}?${Date.now()}`);
}

/** Returns the contract object of one dump's text. */
export function reflowToJson(engine, file, text) {
  const articles = [];
  const furniture = [];
  let lang = 'und';
  for (const page of engine.splitPages(text)) {
    const reflow = engine.reflowPage(page.text);
    if (lang === 'und') lang = reflow.lang;
    const show = (part) => engine.showPart(part, [page.text]).text;
    const spans = (part) =>
      mergeSpans(part.pieces.map((piece) => [piece.start + page.start, piece.end + page.start]));
    for (const article of reflow.articles) {
      const head = {};
      for (const key of ['kicker', 'headline', 'deck', 'byline']) {
        head[key] = show(article[key]);
        head[`${key}Spans`] = spans(article[key]);
      }
      articles.push({
        page: page.ordinal,
        ...head,
        series: article.series,
        blocks: article.blocks.map((block) => ({ role: block.role, text: show(block), spans: spans(block) })),
        confidence: article.confidence,
      });
    }
    for (const piece of reflow.furniture) {
      furniture.push({ page: page.ordinal, role: piece.role, text: show(piece), spans: spans(piece) });
    }
  }
  return { file, lang, encoding: 'utf-8', articles, furniture };
}

function mergeSpans(spans) {
  const merged = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last !== undefined && last[1] === start) last[1] = end;
    else merged.push([start, end]);
  }
  return merged;
}
