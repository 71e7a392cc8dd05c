import { cleanup, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../src/renderer/i18n/resources';
import { zhHans } from '../../../src/renderer/i18n/words-zh-hans';
import { QualityFact } from '../../../src/renderer/library/quality-fact';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en, 'zh-Hans': zhHans } });
});

afterEach(async () => {
  cleanup();
  await i18next.changeLanguage('en');
});

describe('the quality of a text in a list', () => {
  it('is said in words, with the figure where one points at them', () => {
    render(<QualityFact quality={0.42} isAlways={false} />);
    expect(screen.getByText('Badly damaged').title).toContain('42%');
  });

  it('is said in Chinese in the Chinese interface', async () => {
    await i18next.changeLanguage('zh-Hans');
    render(<QualityFact quality={0.8} isAlways={false} />);
    expect(screen.getByText('略有损坏')).toBeTruthy();
  });

  it('takes no room where the text is clean, unless it is asked for always', () => {
    const { container, rerender } = render(<QualityFact quality={0.97} isAlways={false} />);
    expect(container.textContent).toBe('');
    rerender(<QualityFact quality={0.97} isAlways />);
    expect(screen.getByText('Clean text')).toBeTruthy();
    rerender(<QualityFact quality={0.97} isAlways hasFigure />);
    expect(container.textContent).toBe('Clean text 97%');
  });
});
