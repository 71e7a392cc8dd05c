/** What letters and marks beyond ASCII look like in Western text: they stand beside ASCII letters, not each other. */

/** Returns the weight of a Latin-1 or Windows-1252 character between its neighbours ('' at the text's ends). */
export function westernWeight(character: string, before: string, after: string): number {
  if (character === '\ufffd') return -6;
  if (/^[À-ÖØ-öø-ÿŒœŠšŽžŸ\ufb00-\ufb06]$/u.test(character)) return letterWeight(character, before, after);
  if (/^[’‘“”„‚«»‹›]$/u.test(character)) return isText(before) || isText(after) ? 2 : -1;
  if (/^[–—…•·\u00a0]$/u.test(character)) return isAscii(before) && isAscii(after) ? 1.5 : -1;
  if (character === '\u00ad') return isLetter(before) ? 1.5 : -1;
  if (/^[€£§©®°½¼¾²³º™†¡¿×]$/u.test(character)) return isAscii(before) && isAscii(after) ? 1 : -1;
  return -2;
}

function letterWeight(character: string, before: string, after: string): number {
  if (/^[ÐðÞþ]$/u.test(character)) return -2;
  if (isLowerCase(before) && character !== character.toLowerCase()) return -1.5;
  if (isLetter(before) || isLetter(after)) return 2;
  return /^[àéóÀÉ]$/u.test(character) && isAscii(before) && isAscii(after) ? 1 : -2;
}

function isLetter(character: string): boolean {
  return /^[A-Za-z]$/u.test(character);
}

function isLowerCase(character: string): boolean {
  return /^[a-z]$/u.test(character);
}

function isText(character: string): boolean {
  return /^[\w.,;:!?)(]$/u.test(character);
}

function isAscii(character: string): boolean {
  return character === '' || character.charCodeAt(0) < 0x80;
}
