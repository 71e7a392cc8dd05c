import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/dump/lines';

const linesOf = (text: string): readonly string[] =>
  splitLines(text).map((line) => text.slice(line.start, line.end));

const cases: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  ['no text is one empty line', '', ['']],
  ['LF, CR LF and CR break lines, also mixed', 'a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
  ['blank lines are lines', 'a\n\n\r\n\rb', ['a', '', '', '', 'b']],
  ['a break at the end leaves an empty line', 'a\n', ['a', '']],
  ['spaces belong to their line', ' a \n\u3000b', [' a ', '\u3000b']],
  ['LF CR is two breaks', 'a\n\rb', ['a', '', 'b']],
];

describe('splitLines', () => {
  for (const [name, text, lines] of cases) it(name, () => expect(linesOf(text)).toEqual(lines));

  it('leaves out line breaks and nothing else, in order', () => {
    const texts = fc.array(fc.constantFrom('一', 'a', ' ', '\n', '\r', '\r\n')).map((each) => each.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(linesOf(text).join('')).toBe(text.replace(/[\r\n]/gu, ''));
        let end = -1;
        for (const line of splitLines(text)) {
          expect(line.start).toBeGreaterThan(end);
          end = line.end;
        }
      }),
    );
  });
});
