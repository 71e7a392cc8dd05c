/** What the query language calls its fields and values in Traditional Chinese. */
import { describe, expect, test } from 'vitest';
import {
  fieldNamed,
  hasValues,
  isValues,
  nameOfFilter,
  nameOfTextField,
  nameOfValue,
  suggestedFieldNames,
  valueNamed,
} from '#core/search/query/fields';
import { colourWords } from '#core/search/query/names';

describe('names in Traditional Chinese', () => {
  test('are the Simplified ones in other characters, where they differ', () => {
    expect(nameOfTextField('headline', 'zh-Hant')).toBe('標題');
    expect(nameOfTextField('body', 'zh-Hant')).toBe('正文');
    expect(nameOfFilter('under', 'zh-Hant')).toBe('標籤');
    expect(nameOfFilter('has', 'zh-Hant')).toBe('有');
    expect(nameOfValue(isValues.unread, 'zh-Hant')).toBe('未讀');
    expect(colourWords.map((words) => words['zh-Hant'])).toEqual(['黃色', '綠色', '藍色', '粉色', '紫色']);
  });

  test('mean what their English names mean', () => {
    const english = suggestedFieldNames('en').map(fieldNamed);
    expect(suggestedFieldNames('zh-Hant').map(fieldNamed)).toEqual(english);
    for (const [what, names] of Object.entries(hasValues)) {
      expect(valueNamed(hasValues, nameOfValue(names, 'zh-Hant'))).toBe(what);
    }
    for (const [what, names] of Object.entries(isValues)) {
      expect(valueNamed(isValues, nameOfValue(names, 'zh-Hant'))).toBe(what);
    }
  });
});
