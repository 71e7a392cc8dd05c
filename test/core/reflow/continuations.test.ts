import { describe, expect, it } from 'vitest';
import {
  type ContinuationEnd,
  continuationScore,
  fewestSigns,
  findContinuations,
} from '#core/reflow/continuations';

describe('marks of a continuation', () => {
  it.each([
    ['夜航恢复。（下转第4版）', 'to', '4', '（下转第4版）'],
    ['下转４版', 'to', '4', '下转４版'],
    ['（下轉 A04 版）', 'to', 'A4', '（下轉 A04 版）'],
    ['（下转第十二版）', 'to', '12', '（下转第十二版）'],
    ['（转第二版）', 'to', '2', '（转第二版）'],
    ['夜航恢复\n转第二版\n', 'to', '2', '转第二版'],
    ['上接第1版', 'from', '1', '上接第1版'],
    ['（上接1版）夜航', 'from', '1', '（上接1版）'],
    ['（紧接第一版）', 'from', '1', '（紧接第一版）'],
    ['（接第1版）', 'from', '1', '（接第1版）'],
    ['Continued on page 4', 'to', '4', 'Continued on page 4'],
    ['(CONTINUED ON PAGE A4)', 'to', 'A4', 'CONTINUED ON PAGE A4'],
    ["Cont'd on p. 4", 'to', '4', "Cont'd on p. 4"],
    ['Turn to page 12', 'to', '12', 'Turn to page 12'],
    ['Continued from page 1', 'from', '1', 'Continued from page 1'],
    ['From page 1', 'from', '1', 'From page 1'],
    ['Fortsetzung auf Seite 4', 'to', '4', 'Fortsetzung auf Seite 4'],
    ['Fortsetzung von Seite 1', 'from', '1', 'Fortsetzung von Seite 1'],
    ['Lire la suite en page 4', 'to', '4', 'Lire la suite en page 4'],
    ['Suite de la page 1', 'from', '1', 'Suite de la page 1'],
    ['（4面に続く）', 'to', '4', undefined],
    ['1面から続く', 'from', '1', '1面から続く'],
    ['▶4면에 계속', 'to', '4', '▶4면에 계속'],
    ['1면에서 계속', 'from', '1', '1면에서 계속'],
  ] as readonly (readonly [string, string, string, string | undefined])[])(
    '%s',
    (text, direction, page, printed = text) => {
      const marks = findContinuations(text);
      expect(marks.map((mark) => [mark.direction, mark.page])).toEqual([[direction, page]]);
      expect(text.slice(marks[0]?.start, marks[0]?.end).trim()).toBe(printed);
    },
  );

  it.each([
    '详见第4版',
    '（见第4版）',
    '第4版',
    '下转康复期患者三百余人次',
    '远程会诊678例,下转 康复期患者',
    '责任转第三方版权所有',
    'see page 4',
    'page 4',
    'Siehe Seite 4',
    'the road from page to stage',
  ])('%s is none', (text) => {
    expect(findContinuations(text)).toEqual([]);
  });

  it('are all found, in the order of the text', () => {
    const text = '（上接第1版）夜航恢复，\n明年再添两班。（下转第8版）';
    expect(findContinuations(text).map(({ direction, page }) => `${direction} ${page}`)).toEqual([
      'from 1',
      'to 8',
    ]);
  });
});

describe('how well an article fits as a continuation', () => {
  const from: ContinuationEnd = {
    head: '江湾渡口恢复夜航船',
    body: '昨日，江湾渡口的夜航船恢复开行，渡口管理处说，每班（下转第4版）',
    names: ['4'],
    page: '1',
  };
  const right: ContinuationEnd = {
    head: '江湾渡口恢复夜航船',
    body: '（上接第1版）可载六十人，渡口的末班船推迟到二十二时。',
    names: ['1'],
    page: '4',
  };
  const other: ContinuationEnd = {
    head: '山坳小学添书桌',
    body: '新生由校长亲自迎接。',
    names: [],
    page: '4',
  };

  it('is best where both name each other and the headline returns', () => {
    expect(continuationScore(from, right)).toBeGreaterThan(0.8);
    expect(continuationScore(from, right)).toBeLessThanOrEqual(1);
  });

  it('is too little to suggest where only the page fits', () => {
    expect(continuationScore(from, { ...other, body: '新生由校长亲自迎接。' })).toBeLessThan(
      fewestSigns + 0.05,
    );
    expect(continuationScore({ ...from, body: '夜航船恢复。' }, other)).toBeLessThan(fewestSigns);
  });

  it('finds one without a mark of its own by its words', () => {
    expect(continuationScore(from, { ...right, body: right.body.slice(7), names: [] })).toBeGreaterThan(
      fewestSigns,
    );
  });

  it('is nothing where no page is named, or the other one names a third', () => {
    expect(continuationScore({ ...from, names: [] }, { ...right, names: [] })).toBe(0);
    expect(continuationScore(from, { ...right, names: ['2'] })).toBe(0);
    expect(continuationScore({ ...from, names: ['5'] }, { ...right, page: '4', names: [] })).toBe(0);
  });
});
