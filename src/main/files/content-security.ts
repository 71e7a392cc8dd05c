/** What the page may load, said once for both hosts: its own files and nothing else. */

/**
 * Returns the content security policy both hosts send with the page. Scripts, styles, workers and data come from its
 * own origin only; nothing inline, nothing evaluated, no frames, no forms, no other origin whatever.
 */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
