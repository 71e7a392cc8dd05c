/** Numbers, sizes and dates as each language of the interface writes them. */
import { expect, test } from 'vitest';
import {
  dateLanguage,
  formatBytes,
  formatCount,
  formatMoment,
  formatShare,
} from '../../../src/renderer/ui/format';

const noon = new Date(2031, 3, 2, 12, 5).getTime();

test.each([
  ['en', '12,034', '3.4 MB', /^Apr 2, 2031/u, '93%'],
  ['zh-Hans', '12,034', '3.4 MB', /^2031年4月2日/u, '93%'],
  ['zh-Hant', '12,034', '3.4 MB', /^2031年4月2日/u, '93%'],
] as const)('in %s', (language, count, bytes, moment, share) => {
  expect(formatCount(12_034, language)).toBe(count);
  expect(formatBytes(3_400_000, language)).toBe(bytes);
  expect(formatMoment(noon, language)).toMatch(moment);
  expect(formatShare(0.934, language)).toBe(share);
});

test('dates are written as they are where the reader is, if the system tells that', () => {
  expect(dateLanguage('en', ['zh-CN', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(dateLanguage('en', ['en', 'de-DE'])).toBe('en');
  expect(dateLanguage('zh-Hans', ['zh-TW', 'en-GB'])).toBe('zh-Hans');
});
