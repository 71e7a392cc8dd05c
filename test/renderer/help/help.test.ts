/** The help: every topic in every language, its marks, its links, and how it is searched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseKeys } from '../../../src/renderer/app/keystrokes';
import { knownAction } from '../../../src/renderer/app/known-actions';
import { formatRoute, parseRoute } from '../../../src/renderer/app/routes';
import { findTopics } from '../../../src/renderer/help/find-topics';
import { blocksOf, inlineOf, plainOf } from '../../../src/renderer/help/help-inline';
import { helpTopics } from '../../../src/renderer/help/topic-names';
import { loadTopics } from '../../../src/renderer/help/topic-texts';

const english = await loadTopics('en');
const simplified = await loadTopics('zh-Hans');
const traditional = await loadTopics('zh-Hant');
const languages = [
  ['en', english],
  ['zh-Hans', simplified],
  ['zh-Hant', traditional],
] as const;

describe.each(languages)('the help in %s', (_, texts) => {
  test('has all topics in their order, each with a title and as many blocks as the English one', () => {
    expect(Object.keys(texts)).toEqual(helpTopics);
    for (const topic of helpTopics) {
      expect(texts[topic].title).not.toBe('');
      const kinds = (text: readonly string[]) => blocksOf(text).map(({ kind }) => kind);
      expect(kinds(texts[topic].text), topic).toEqual(kinds(english[topic].text));
    }
  });

  test('leads only to places that are there, and names only actions or keys that are known', () => {
    for (const topic of helpTopics) {
      for (const part of texts[topic].text.flatMap(inlineOf)) {
        if (part.kind === 'link')
          expect(formatRoute(parseRoute(part.to)), part.to).toContain(part.to.slice(0, 6));
        if (part.kind === 'link') expect(parseRoute(part.to).view).toBe(part.to.replace('#/', ''));
        if (part.kind !== 'keys') continue;
        expect(knownAction(part.keys) !== null || parseKeys(part.keys) !== null, part.keys).toBe(true);
      }
    }
  });
});

test('the same links and keys stand in every language', () => {
  const marks = (text: readonly string[]) =>
    text
      .flatMap(inlineOf)
      .flatMap((part) => (part.kind === 'keys' ? [part.keys] : part.kind === 'link' ? [part.to] : []));
  for (const topic of helpTopics) {
    expect(marks(simplified[topic].text).sort(), topic).toEqual(marks(english[topic].text).sort());
    expect(marks(traditional[topic].text).sort(), topic).toEqual(marks(english[topic].text).sort());
  }
});

describe('the marks of a paragraph', () => {
  test('are words, code, keys and links', () => {
    expect(inlineOf('See `tag:a` with [[palette]] or [Tags](#/tags).')).toEqual([
      { kind: 'words', text: 'See ' },
      { kind: 'code', text: 'tag:a' },
      { kind: 'words', text: ' with ' },
      { kind: 'keys', keys: 'palette' },
      { kind: 'words', text: ' or ' },
      { kind: 'link', text: 'Tags', to: '#/tags' },
      { kind: 'words', text: '.' },
    ]);
    expect(inlineOf('Type `[[` here')).toEqual([
      { kind: 'words', text: 'Type ' },
      { kind: 'code', text: '[[' },
      { kind: 'words', text: ' here' },
    ]);
  });

  test('lose no words: a text without marks is one part', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '[', ']', '(', ')', '#', '文', '/') }),
        (text) => {
          if (/\]\(#\/|\[\[/u.test(text)) return;
          expect(inlineOf(text)).toEqual(text === '' ? [] : [{ kind: 'words', text }]);
        },
      ),
    );
  });

  test('items that follow each other are one list', () => {
    expect(blocksOf(['a', '- b', '- c', '## d', '- e'])).toEqual([
      { kind: 'paragraph', text: 'a' },
      { kind: 'list', items: ['b', 'c'] },
      { kind: 'heading', text: 'd' },
      { kind: 'list', items: ['e'] },
    ]);
  });
});

describe('searching the help', () => {
  const topics = (texts: typeof english, query: string) => findTopics(texts, query).map(({ topic }) => topic);

  test('an empty query finds all topics in their order', () => {
    expect(topics(english, '  ')).toEqual(helpTopics);
  });

  test('every word must be there; topics that are called so come first', () => {
    expect(topics(english, 'backup')[0]).toBe('backups');
    expect(topics(english, 'encoding nonsense')).toContain('trouble');
    expect(topics(english, 'zebra')).toEqual([]);
  });

  test('finds Chinese in either script, and shows where', () => {
    expect(topics(simplified, '備份')[0]).toBe('backups');
    expect(topics(traditional, '备份')[0]).toBe('backups');
    const [found] = findTopics(simplified, '乱码');
    expect(found?.excerpt).toContain('乱码');
  });

  test('excerpts are what a reader sees, without marks', () => {
    for (const { excerpt } of findTopics(english, 'ctrl')) expect(excerpt).not.toContain('[[');
    expect(plainOf('- Press [[undo]] in [History](#/history), `x`')).toBe('Press  in History, x');
  });
});
