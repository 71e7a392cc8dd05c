import { describe, expect, it } from 'vitest';
import { markdownFile } from '#core/export/markdown';
import { raw } from '#core/page/model';
import { everything, exported, highlight, words } from './builder';

const stamp = { exportedAt: '2031-04-02T07:08:09Z', engineVersion: 4 };

describe('an article with a reading of the user’s', () => {
  const plain = exported({}, [['paragraph', '每石跌二角，贩户观望。']]);
  const text = plain.pageTexts[0] ?? '';
  const at = text.indexOf('二角');
  const read = {
    ...plain,
    article: {
      ...plain.article,
      blocks: [
        {
          role: 'paragraph' as const,
          pieces: [
            { page: 0, start: raw(0), end: raw(at), glue: '' as const },
            { page: 0, start: raw(at), end: raw(at + 2), glue: '' as const, reading: '三圆半' },
            { page: 0, start: raw(at + 2), end: raw(text.trimEnd().length), glue: '' as const },
          ],
        },
      ],
    },
  };

  it('is exported as it was read, the raw lines as they are printed', () => {
    const markdown = markdownFile(read, { choice: everything, words, stamp, citationStyle: 'chicago' });
    expect(markdown).toContain('每石跌三圆半，贩户观望。');
    expect(markdown).toContain('```text\n每石跌二角，贩户观望。\n```');
  });

  it('has a highlight of some of the characters over all of the reading', () => {
    const marked = { ...read, highlights: [highlight(read, ['角，贩'])] };
    const markdown = markdownFile(marked, { choice: everything, words, stamp, citationStyle: 'chicago' });
    expect(markdown).toContain('每石跌==三圆半，贩==[^1]户观望。');
  });
});
