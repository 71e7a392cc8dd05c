/** The words of the rows of long lists: the same as everywhere, in the language of now. */
import { act, cleanup, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { quickWords, useQuickWords } from '../../../src/renderer/i18n/quick-words';
import { en } from '../../../src/renderer/i18n/resources';
import { zhHans } from '../../../src/renderer/i18n/words-zh-hans';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en, 'zh-Hans': zhHans } });
});

afterEach(async () => {
  cleanup();
  await i18next.changeLanguage('en');
});

function Length({ count }: { readonly count: number }) {
  const { t, language } = useQuickWords('library');
  return <output lang={language}>{t('characters', { count, shown: String(count) })}</output>;
}

it('are what i18next says for the same values, singular and plural', () => {
  for (const count of [1, 2, 1, 4_000, 2]) {
    const values = { count, shown: String(count) };
    expect(quickWords('library').t('characters', values)).toBe(i18next.t('library:characters', values));
  }
});

it('are asked for anew by a row that is shown when the language changes', async () => {
  render(<Length count={12} />);
  const english = screen.getByRole('status').textContent;
  await act(() => i18next.changeLanguage('zh-Hans'));
  const chinese = screen.getByRole('status');
  expect(chinese.lang).toBe('zh-Hans');
  expect(chinese.textContent).toBe(i18next.t('library:characters', { count: 12, shown: '12' }));
  expect(chinese.textContent).not.toBe(english);
});

it('are the same object until then, so that nothing is drawn again for them', () => {
  expect(quickWords('library')).toBe(quickWords('library'));
  expect(quickWords('facts')).not.toBe(quickWords('library'));
});
