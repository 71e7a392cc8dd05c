/** The name mark: one drawing, in resources and in the window. */
import { readFileSync } from 'node:fs';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { NameMark } from '../../../src/renderer/ui/name-mark';

afterEach(cleanup);

test('the name mark is the one in resources, and is read out as the name', () => {
  const drawn = readFileSync('resources/name-mark.svg', 'utf8');
  render(<NameMark />);
  const mark = screen.getByRole('img', { name: 'Broadsheet' });
  expect(drawn).toContain(`viewBox="${mark.getAttribute('viewBox')}"`);
  expect(mark.querySelector('path')?.getAttribute('d')).toBe(/ d="([^"]+)"/u.exec(drawn)?.[1]);
});
