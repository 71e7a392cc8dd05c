/** The gallery shows everything: every view and every dialog of the app has a scene. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRoute, type Route } from '../src/renderer/app/routes';
import { noIds } from './gallery/library-ids';
import { scenes } from './gallery/scenes';

const renderer = join(import.meta.dirname, '../src/renderer');

/** Named one by one so that a new view does not compile until it stands here. */
const views: Readonly<Record<Route['view'], true>> = {
  library: true,
  page: true,
  article: true,
  compare: true,
  print: true,
  search: true,
  concordance: true,
  frequency: true,
  collocates: true,
  reprints: true,
  highlights: true,
  tags: true,
  worklist: true,
  themes: true,
  names: true,
  name: true,
  coverage: true,
  insight: true,
  history: true,
  bin: true,
  settings: true,
  diagnostics: true,
  help: true,
};

/** Ids that routes can be read from. */
const ids = Object.fromEntries(
  Object.entries({
    ...noIds,
    article: 'article',
    other: 'article',
    scanned: 'article',
    brokenScan: 'article',
  }).map(([key, kind]) => {
    const of = kind === '' ? key.replace(/^(?:damaged|other)/u, '').toLowerCase() : kind;
    return [key, of === 'article' ? 'article:a/0/0' : of === 'page' ? 'page:a/0' : `${of}:a`];
  }),
) as unknown as typeof noIds;

test('every view has a scene', () => {
  const shown = new Set(scenes.map(({ at }) => parseRoute(at(ids)).view));
  expect(Object.keys(views).filter((view) => !shown.has(view as Route['view']))).toEqual([]);
});

test('every dialog has a scene, and no scene names one that is gone', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/'))
    .filter((file) =>
      /<(?:Dialog|ConfirmDialog|ModalOverlay)\b/u.test(readFileSync(join(renderer, file), 'utf8')),
    )
    .map((file) => file.replace(/\.tsx$/u, ''));
  const shown = scenes.flatMap(({ dialog }) => (dialog === undefined ? [] : [dialog]));
  expect([...new Set(shown)].sort()).toEqual(files.sort());
});

test('every scene has a name of its own', () => {
  const names = scenes.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
