import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPatterns, type PathPattern, parsePattern, readPath } from '#core/dump/path-pattern';

function pattern(text: string): PathPattern {
  const parsed = parsePattern(text);
  if (parsed.kind === 'error') throw new Error(`${text}: ${parsed.problem}`);
  return parsed;
}

/** What a path says by some patterns, without what it does not say. */
function says(path: string, ...patterns: readonly string[]): Record<string, string> | null {
  const reading = readPath(patterns.map(pattern), path);
  if (reading === null) return null;
  return Object.fromEntries(Object.entries(reading.facts).filter(([, value]) => value !== null)) as Record<
    string,
    string
  >;
}

const whole = '{paper}/{yyyy}-{mm}-{dd}/{page}.txt';

describe('a path pattern', () => {
  it.each([
    [whole, '江湾日报/2031-04-02/05.txt', { paper: '江湾日报', date: '2031-04-02', page: '5' }],
    [whole, 'dumps/old/江湾日报/2031-04-02/05.txt', { paper: '江湾日报', date: '2031-04-02', page: '5' }],
    [whole, '江湾日报/2031-04-02/a05.TXT', { paper: '江湾日报', date: '2031-04-02', page: 'A5' }],
    [whole, '江湾日报/2031-04-02/05.html', null],
    [whole, '2031-04-02/05.txt', null],
    [whole, '江湾日报/2031-02-30/05.txt', null],
    [whole, '江湾日报/2031-4-2/05.txt', null],
    [whole, '江湾日报/2031-04-02/要闻.txt', null],
    ['{page}.*', '05.txt', { page: '5' }],
    ['{page}.*', '05.backup.txt', { page: '5' }],
    ['*_{page}.txt', 'scan_of_monday_12.txt', { page: '12' }],
    [
      '{paper}_{yyyy}{mm}{dd}_{page}.txt',
      '江_湾_20310402_5.txt',
      { paper: '江_湾', date: '2031-04-02', page: '5' },
    ],
    [
      '{yyyy}年{mm}月{dd}日/第{page}版-{section}.txt',
      '2031年04月02日/第五版-要闻.txt',
      { date: '2031-04-02', page: '5', section: '要闻' },
    ],
    [
      '{paper}/{edition}/{yyyy}/{mm}/{dd}/*.txt',
      'Courier/Late City/2031/04/02/x.txt',
      { paper: 'Courier', edition: 'Late City', date: '2031-04-02' },
    ],
    ['{yyyy}/{yyyy}-{mm}-{dd}.txt', '2031/2031-04-02.txt', { date: '2031-04-02' }],
    ['{yyyy}/{yyyy}-{mm}-{dd}.txt', '2030/2031-04-02.txt', null],
    ['{paper}/{page}.txt', 'Courier\\7.txt', { paper: 'Courier', page: '7' }],
    ['CAFÉ/{page}.txt', 'Cafe\u0301/7.txt', { page: '7' }],
    ['{page}.txt', '2019.txt', { page: '2019' }],
    ['{page}*.txt', '2019b.txt', { page: '2019' }],
    ['{paper}.txt', '  .txt', null],
  ] as const)('%s reads %s', (text, path, expected) => {
    expect(says(path, text)).toEqual(expected);
  });

  it('is matched in order, and the first that fits counts', () => {
    const patterns = ['{paper}/{page}.txt', '{section}/{page}.txt', '*.txt/{page}'].map(pattern);
    expect(readPath(patterns, '要闻/5.txt')).toMatchObject({
      pattern: 0,
      facts: { paper: '要闻', section: null },
    });
    expect(readPath(patterns, '5.txt')).toBeNull();
  });

  it('passes on to the next when its date is no day', () => {
    expect(says('2031-13-02/5.txt', '{yyyy}-{mm}-{dd}/{page}.txt', '{page}.txt')).toEqual({ page: '5' });
  });

  it.each([
    ['', 'empty', ''],
    ['   ', 'empty', '   '],
    ['pages/*.txt', 'no-field', 'pages/*.txt'],
    ['{paper}/{tag}.txt', 'unknown-field', '{tag}'],
    ['{paper}/{page.txt', 'not-closed', '{page.txt'],
    ['paper}/{page}.txt', 'not-opened', '}'],
    ['{paper}{section}.txt', 'side-by-side', '{section}'],
    ['{paper}*.txt', 'side-by-side', '*'],
    ['{yyyy}-{mm}.txt', 'part-of-date', '{yyyy}-{mm}.txt'],
    ['{paper}//{page}.txt', 'empty-folder', '//'],
    ['/{page}.txt', 'empty-folder', '/'],
    ['{paper}/', 'empty-folder', '/'],
  ] as const)('%s is refused: %s', (text, problem, at) => {
    const parsed = parsePattern(text);
    expect(parsed).toMatchObject({ kind: 'error', problem });
    if (parsed.kind === 'error') expect(text.slice(parsed.start, parsed.end)).toBe(at);
  });

  it('reads any name in good time, whatever the pattern', () => {
    const slow = pattern('*a*a*a*a*a*a*{page}');
    const startedAt = performance.now();
    expect(readPath([slow], 'a'.repeat(250))).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('never throws, and gives only dates that are days', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}*/ab7-{paper}{page}{yyyy}{mm}{dd}.江') }),
        fc.string(),
        (text, path) => {
          const parsed = parsePattern(text);
          if (parsed.kind === 'error') return parsed.start <= parsed.end && parsed.end <= text.length;
          const reading = readPath([parsed], path);
          return (
            reading === null || reading.facts.date === null || !Number.isNaN(Date.parse(reading.facts.date))
          );
        },
      ),
    );
  });

  it('has defaults that are all in order', () => {
    const patterns = defaultPatterns.map(pattern);
    expect(readPath(patterns, '江湾日报/2031-04-02/05.txt')?.facts).toMatchObject({
      paper: '江湾日报',
      page: '5',
    });
    expect(readPath(patterns, 'notes/readme.txt')).toBeNull();
  });
});
