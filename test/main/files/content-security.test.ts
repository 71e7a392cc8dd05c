/** The policy of the page, and that the one exception in it is what it says. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  pressableStyle,
  pressableStyleHash,
} from '../../../src/main/files/content-security';

const directives = new Map(
  contentSecurityPolicy()
    .split('; ')
    .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)] as const),
);

describe('the content security policy', () => {
  test('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives.get(name)).toEqual(["'none'"]);
    }
  });

  test('has no inline code, no evaluation, no wildcard and no other origin', () => {
    expect(contentSecurityPolicy()).not.toMatch(/unsafe|\*|https?:|wss?:|strict-dynamic/u);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });

  test("the hash is that of the library's rule, and the library still writes that rule", () => {
    expect(`sha256-${createHash('sha256').update(pressableStyle).digest('base64')}`).toBe(pressableStyleHash);
    const library = fileURLToPath(import.meta.resolve('react-aria/package.json'));
    const source = readFileSync(
      library.replace('package.json', 'dist/private/interactions/usePress.mjs'),
      'utf8',
    );
    const written = /style\.textContent = `([^`]+)`\.trim\(\)/u.exec(source)?.[1]?.trim() ?? '';
    expect(written.replace(/\[\$\{[^}]+\}\]/u, '[data-react-aria-pressable]')).toBe(pressableStyle);
    expect(source).toContain("'data-react-aria-pressable'");
  });
});
