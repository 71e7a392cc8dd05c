/** The policy of the page. */
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/main/files/content-security';

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
    expect(directives.get('style-src')).toEqual(["'self'"]);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });
});
