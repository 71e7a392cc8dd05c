/** A page's problems, told with their places. */
import { expect, test } from 'vitest';
import type { DumpRow, PageRow, ReflowRow } from '../../../src/renderer/db/rows';
import { problemsOfPage } from '../../../src/renderer/page/problems-of-page';

const page = (start: number, text: string) => ({ start, text }) as PageRow;
const dump = (problems: readonly object[]) => ({ problems }) as unknown as DumpRow;
const reflow = (problems: readonly object[]) => ({ problems }) as unknown as ReflowRow;
const none = reflow([]);

const damage = (start: number, byteStart: number) => ({
  kind: 'undecodable',
  start,
  end: start + 1,
  byteStart,
  byteEnd: byteStart + 2,
  message: '',
});

test('undecodable bytes have their line, their bytes in the file, and the text around them', () => {
  const [problem] = problemsOfPage(
    dump([damage(10, 23)]),
    page(0, '第一行\n第二行有一\uFFFD处\n第三行'),
    none,
  );
  expect(problem).toMatchObject({
    kind: 'undecodable',
    line: 2,
    bytes: { start: 23, end: 25 },
    around: '第二行有一\uFFFD处',
  });
});

test('only the problems of this page are told, counted from its own beginning', () => {
  const text = 'ab\uFFFDcd';
  const problems = problemsOfPage(
    dump([damage(2, 2), damage(102, 150), damage(205, 300)]),
    page(100, text),
    none,
  );
  expect(problems.map(({ start, line }) => ({ start, line }))).toEqual([{ start: 2, line: 1 }]);
});

test('problems of the bytes and of the reflow stand in the order of the text', () => {
  const seam = { kind: 'damaged-seam', start: 1, end: 2, message: '' };
  const problems = problemsOfPage(dump([damage(4, 4)]), page(0, 'a\nbc\uFFFD'), reflow([seam]));
  expect(problems.map(({ kind }) => kind)).toEqual(['damaged-seam', 'undecodable']);
});
