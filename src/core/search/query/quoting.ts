/** Text put into quotes, so that nothing in it is read as a sign. */

/** Returns the text as a phrase; quotes and backslashes in it are escaped. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\＂]/gu, '\\$&')}"`;
}

/** Returns the text as it is typed as one word or value: in quotes where a sign of the language is in it. */
export function asTyped(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

/** True for text that no sign of the language is in. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}·.,'’&%+_-]*$/u.test(text) && !/^(?:AND|OR|NOT|NEAR)$/iu.test(text)
  );
}
