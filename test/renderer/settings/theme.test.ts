import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shownTheme } from '../../../src/renderer/settings/theme';

const system = (isDark: boolean, wantsContrast: boolean) => ({ isDark, wantsContrast });

it('follows the system in light and in contrast unless a theme was chosen', () => {
  expect(shownTheme('system', system(false, false))).toBe('light');
  expect(shownTheme('system', system(true, false))).toBe('dark');
  expect(shownTheme('system', system(false, true))).toBe('contrast');
  expect(shownTheme('system', system(true, true))).toBe('contrast-dark');
  expect(shownTheme('sepia', system(true, true))).toBe('sepia');
});

it('is dark in high contrast where the system is dark', () => {
  expect(shownTheme('contrast', system(false, false))).toBe('contrast');
  expect(shownTheme('contrast', system(true, false))).toBe('contrast-dark');
});

const css = readFileSync('src/renderer/ui/tokens.css', 'utf8');

/** The tokens that a theme sets. */
function tokensOf(theme: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`[data-theme="${theme}"] {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/(--[\w-]+): ([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]),
  );
}

it('has every colour in every theme', () => {
  const light = [...tokensOf('light').keys()].sort();
  expect(light.length).toBeGreaterThan(30);
  for (const theme of ['sepia', 'dark', 'contrast', 'contrast-dark'])
    expect([...tokensOf(theme).keys()].sort()).toEqual(light);
});

it('writes at seven to one or better in high contrast', () => {
  for (const theme of ['contrast', 'contrast-dark']) {
    const tokens = tokensOf(theme);
    for (const ink of ['--ink', '--ink-2', '--ink-3', '--accent', '--danger', '--ok', '--warn']) {
      for (const ground of ['--paper', '--surface', '--sunken']) {
        const found = contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '');
        expect(found, `${theme}: ${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
      }
    }
  }
});

function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
