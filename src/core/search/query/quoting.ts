/** Text put into quotes, so that nothing in it is read as a sign. */

/** Returns the text as a phrase; quotes and backslashes in it are escaped. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\＂]/gu, '\\$&')}"`;
}
