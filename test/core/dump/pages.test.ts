import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPages } from '#core/dump/pages';

const cases: readonly (readonly [name: string, text: string, pages: readonly string[]])[] = [
  ['an empty file is one empty page', '', ['']],
  ['text without form feeds is one page', '一\n二', ['一\n二']],
  ['form feeds split', 'a\fb\fc', ['a', 'b', 'c']],
  ['a trailing form feed opens no page', 'a\fb\f', ['a', 'b']],
  ['a line break behind the last form feed opens no page', 'a\fb\f\r\n ', ['a', 'b']],
  ['a byte order mark behind the last form feed opens no page', 'a\f\ufeff', ['a']],
  ['a blank page between others keeps its number', 'a\f \fb', ['a', ' ', 'b']],
  ['a blank last page that was ended counts', 'a\f\f', ['a', '']],
  ['a leading form feed is an empty first page', '\fa', ['', 'a']],
  ['a form feed alone is one empty page', '\f', ['']],
];

describe('splitPages', () => {
  for (const [name, text, pages] of cases) {
    it(name, () => expect(splitPages(text).map((page) => page.text)).toEqual(pages));
  }

  it('says where each page begins, numbers them in order and loses nothing but form feeds and a blank end', () => {
    const texts = fc
      .array(fc.constantFrom('一', 'a', ' ', '\n', '\f', '\u3000'))
      .map((each) => each.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const pages = splitPages(text);
        pages.forEach((page, index) => {
          expect(page.ordinal).toBe(index);
          expect(text.slice(page.start, page.start + page.text.length)).toBe(page.text);
          expect(page.text).not.toContain('\f');
        });
        const joined = pages.map((page) => page.text).join('\f');
        expect(text.startsWith(joined)).toBe(true);
        expect(text.slice(joined.length).trim()).toBe('');
      }),
    );
  });
});
