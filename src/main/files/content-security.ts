/** What the page may load, said once for both hosts: its own files and nothing else. */

/**
 * SHA-256 of the one style sheet a library writes into the page: React Aria's `touch-action` rule for what can be
 * pressed. Allowing this text by its hash costs nothing; allowing inline styles would.
 */
export const pressableStyle =
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}';
export const pressableStyleHash = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';

/**
 * Returns the content security policy both hosts send with the page. Scripts, styles, workers and data come from its
 * own origin only; nothing inline, nothing evaluated, no frames, no forms, no other origin whatever.
 */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${pressableStyleHash}'`,
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
