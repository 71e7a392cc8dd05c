import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnRuns,
  measureOf,
  readingMinutes,
  settingOf,
  standsVertical,
} from '../../../src/renderer/reader/typography';

describe('setting a text', () => {
  it('stands Traditional Chinese in columns where that is asked for, and nothing that is set in lines', () => {
    expect(standsVertical('traditional', 'cjk', 'zh-Hant')).toBe(true);
    expect(standsVertical('traditional', 'cjk', 'zh-HK')).toBe(true);
    expect(standsVertical('traditional', 'cjk', 'zh-Hans')).toBe(false);
    expect(standsVertical('vertical', 'cjk', 'zh-Hans')).toBe(true);
    expect(standsVertical('vertical', 'cjk', 'ja')).toBe(true);
    expect(standsVertical('vertical', 'latin', 'de')).toBe(false);
    expect(standsVertical('horizontal', 'cjk', 'zh-Hant')).toBe(false);
  });

  it('measures Chinese in whole ems', () => {
    expect(measureOf(settingOf('zh-Hant', ''), 35.6)).toBe('36em');
  });

  it('reads about four hundred characters or two hundred and thirty words a minute, one minute at least', () => {
    expect(readingMinutes('cjk', 1_200)).toBe(3);
    expect(readingMinutes('latin', 230 * 5 * 4)).toBe(4);
    expect(readingMinutes('cjk', 12)).toBe(1);
  });
});

describe('a text in columns', () => {
  const upright = (text: string) =>
    columnRuns(text)
      .filter((run) => run.isUpright)
      .map((run) => run.text);

  it('stands short numbers upright, and lays years, decimals, percentages and words on their side', () => {
    expect(upright('12月3日，第1版')).toEqual(['12', '3', '1']);
    expect(upright('1931年，3.5万，80%，A4，7:30')).toEqual([]);
    expect(upright('什么!?')).toEqual(['!?']);
  });

  it('is the same text, run by run', () => {
    const unit = fc.constantFrom('渡', '1', '2', '!', '?', 'a', '.', '，', '𠮷', '\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(
          columnRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
