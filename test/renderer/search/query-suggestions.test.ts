import { describe, expect, it } from 'vitest';
import { querySuggestions, wantedName } from '../../../src/renderer/search/query-suggestions';

describe('what is suggested behind the colon of a field', () => {
  it.each([
    ['tag:', 'en'],
    ['tag:', 'zh'],
    ['标签：', 'zh'],
  ] as const)('are the names of that field before a letter of them is typed: %s (%s)', (typed, language) => {
    expect(wantedName(typed, typed.length)).toMatchObject({ typed: '' });
    const names = [
      { kind: 'paper', text: '江湾日报', alias: '', count: 9 },
      { kind: 'tag', text: '渡口', alias: '', count: 3 },
    ] as const;
    const shown = querySuggestions({ typed, caret: typed.length, language, names, past: [] });
    expect(shown).toMatchObject([{ kind: 'tag', label: '渡口', text: '渡口', at: { start: typed.length } }]);
  });

  it('is nothing where a field has no names, or nothing is typed', () => {
    expect(wantedName('is:', 3)).toBeNull();
    expect(wantedName('', 0)).toBeNull();
    expect(wantedName('渡口 ', 3)).toBeNull();
  });
});
