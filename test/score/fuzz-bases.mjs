/** The pages that fuzzing starts from: the sample library's and, where they are, the shared dumps and typeset pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const samples = fileURLToPath(new URL('../../resources/samples', import.meta.url));

/**
 * Returns the pages, named and sorted by their place. Samples in older encodings are left out: their text is what counts
 * here, and their neighbours have the same.
 * @returns {readonly { readonly name: string, readonly text: string }[]}
 */
export function fuzzBases() {
  return [samples, path.join(shared, 'dumps'), path.join(shared, 'corpus')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => textFiles(folder).map((file) => ({ name: path.relative(folder, file), file })))
    .flatMap(({ name, file }) => {
      try {
        return [{ name, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) }];
      } catch {
        return [];
      }
    });
}

/** Returns the place of the shared check of spans, null where it is not. */
export function checkerPath() {
  const file = path.join(shared, 'score/check-spans.mjs');
  return existsSync(file) ? file : null;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function textFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => path.join(folder, name));
}
