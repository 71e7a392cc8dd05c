// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * What is each kind of evidence worth? Its weights are set to nothing, once each, and the shared pages scored again: the table
 * says what that costs in each column. The other weights are not fitted anew, so a cost is what the engine as it is loses.
 * Part of `npm run bench -- reflow`; alone: `node test/score/ablation.mjs [KIND…]`.
 */
import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { kinds, withoutKind, withoutRules } from './ablation-groups.mjs';
import { loadEngine } from './engine.mjs';
import { scoreAll } from './score.mjs';

const folder = fileURLToPath(new URL('../../src/core/reflow/', import.meta.url));
const columns = [
  ...[
    ['seg', 'segF1'],
    ['hl', 'head'],
    ['hlP', 'headP'],
    ['kd', 'kd'],
    ['par', 'parF1'],
    ['own', 'own'],
  ],
  ...[
    ['role', 'role'],
    ['xh', 'xhead'],
    ['note', 'note'],
    ['cerAll', 'CERall'],
    ['score', 'score'],
  ],
];

/** The files that a kind of evidence stands in, as they are without it. */
function filesWithout(kind) {
  const files = {};
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('-weights.ts'))) {
    files[name] = withoutKind(fs.readFileSync(folder + name, 'utf8'), kind.name);
  }
  files['rules.ts'] = withoutRules(fs.readFileSync(`${folder}rules.ts`, 'utf8'), kind.rules ?? []);
  return files;
}

/** Evidence that is no observation: files of src/core/reflow as they are without it. */
const others = {
  'order of roles': () => ({
    'label-weights.ts': fs
      .readFileSync(`${folder}label-weights.ts`, 'utf8')
      .replace(
        /(followWeights[^=]*= \[)([^\]]*)/u,
        (_, open, rows) => open + rows.replace(/-?\d+(?:\.\d+)?/gu, '0'),
      ),
  }),
  'columns apart (gutters)': () => ({
    'columns.ts': 'export const separateColumns = (text: string, lines: readonly never[]) => lines;\n',
  }),
};

/** Scores the shared pages without each kind; calls `tell` with each row of the table. Null where there are no pages. */
export async function ablation(tell, wanted = []) {
  const whole = await scoreAll(await loadEngine('ablation'));
  if (whole === null) return null;
  const { scorer } = whole;
  const meanOf = ({ rows }) => scorer.mean(rows.map((row) => row.m));
  const all = meanOf(whole);
  tell(rowOf('without', (_, title) => title.padStart(8)));
  tell(rowOf('(nothing)', (key) => all[key].toFixed(3).padStart(8)));
  const tries = [
    ...kinds.map((kind) => [kind.name, () => filesWithout(kind)]),
    ...Object.entries(others),
  ].filter(([name]) => wanted.length === 0 || wanted.includes(name));
  for (const [name, files] of tries) {
    const changed = files();
    // A kind that the engine does not weigh at present.
    if (Object.entries(changed).every(([file, text]) => text === fs.readFileSync(folder + file, 'utf8')))
      continue;
    const result = await scoreAll(await loadEngine('ablation', changed));
    const own = meanOf(result);
    const change = (key) => {
      const value = (own[key] - all[key]) * (key === 'cerAll' ? -1 : 1);
      return (Math.abs(value) < 0.0005 ? '0' : `${value > 0 ? '+' : ''}${value.toFixed(3)}`).padStart(8);
    };
    tell(rowOf(name, change) + (result.broken.length > 0 ? `  ${result.broken.length} not conserved` : ''));
  }
  return all;
}

const rowOf = (name, cell) => name.padEnd(38) + columns.map(([key, title]) => cell(key, title)).join('');

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  const found = await ablation((row) => console.log(row), process.argv.slice(2));
  if (found === null) console.log('The shared pages are not here: nothing to measure on.');
}
