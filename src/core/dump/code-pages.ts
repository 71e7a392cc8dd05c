/** What the hosts' decoders read differently from each other is read here, so that text is the same everywhere. */

// Windows-1252, 0x80-0x9F (WHATWG index; the five empty places as U+FFFD). Node 20 reads them as C1 controls.
const windows1252Upper = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Returns the text of Windows-1252 bytes; the five bytes without a character give U+FFFD. */
export function readWindows1252(bytes: Uint8Array): string {
  // Written out as UTF-16 for the host to read: many times faster than making strings of code units.
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  const wide = new Uint8Array(2 * Math.min(bytes.length, unitsAtOnce));
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += unitsAtOnce) {
    const end = Math.min(start + unitsAtOnce, bytes.length);
    for (let offset = start; offset < end; offset += 1) {
      const byte = bytes[offset] ?? 0;
      const unit = byte >= 0x80 && byte < 0xa0 ? windows1252Upper.charCodeAt(byte - 0x80) : byte;
      const at = 2 * (offset - start);
      wide[at] = unit & 0xff;
      wide[at + 1] = unit >> 8;
    }
    parts.push(decoder.decode(wide.subarray(0, 2 * (end - start))));
  }
  return parts.join('');
}

/**
 * Returns the Hangul syllable of a pair outside KS X 1001 in Windows-949 (UHC), which Node's EUC-KR lacks; null
 * when the pair is none. UHC lists the 8,822 syllables KS X 1001 left out, in Unicode order.
 */
export function readUhc(lead: number, trail: number): string | null {
  if (lead >= 0xa1 && trail >= 0xa1) return null;
  const row = trail <= 0x5a ? trail - 0x41 : trail <= 0x7a ? trail - 0x61 + 26 : trail - 0x81 + 52;
  if (row < 0 || (trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) return null;
  const index = lead < 0xa1 ? (lead - 0x81) * 178 + row : 32 * 178 + (lead - 0xa1) * 84 + row;
  return uhcSyllables()[index] ?? null;
}

let syllables: readonly string[] | undefined;

function uhcSyllables(): readonly string[] {
  if (syllables === undefined) {
    const inStandard = new Set(standardSyllables());
    const all = Array.from({ length: 11172 }, (_, index) => String.fromCharCode(0xac00 + index));
    syllables = all.filter((syllable) => !inStandard.has(syllable));
  }
  return syllables;
}

/** Returns the 2,350 Hangul syllables of KS X 1001. */
export function standardSyllables(): string {
  return charactersOfRows('euc-kr', 0xb0, 0xc8, 0xa1, 0xfe);
}

/** Returns the characters of a rectangle of two-byte codes, as the host decodes them; unmapped ones left out. */
export function charactersOfRows(
  encoding: string,
  firstLead: number,
  lastLead: number,
  firstTrail: number,
  lastTrail: number,
): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = firstTrail; trail <= lastTrail; trail += 1) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replace(/[\ufffd\ue000-\uf8ff]/gu, '');
}

const unitsAtOnce = 0x40000;
