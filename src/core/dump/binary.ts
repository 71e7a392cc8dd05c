/** Files that are no text, known by how they begin. */

interface Signature {
  readonly bytes: readonly number[];
  readonly name: string;
}

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

// Signatures as the formats' own specifications give them.
const signatures: readonly Signature[] = [
  { bytes: [0x89, ...ascii('PNG')], name: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { bytes: ascii('GIF87a'), name: 'a GIF image' },
  { bytes: ascii('GIF89a'), name: 'a GIF image' },
  { bytes: [...ascii('II'), 0x2a, 0x00], name: 'a TIFF image' },
  { bytes: [...ascii('MM'), 0x00, 0x2a], name: 'a TIFF image' },
  { bytes: [0x00, 0x00, 0x00, 0x0c, ...ascii('jP  ')], name: 'a JPEG 2000 image' },
  { bytes: ascii('%PDF-'), name: 'a PDF document' },
  { bytes: [...ascii('PK'), 0x03, 0x04], name: 'a zip archive or an office document' },
  { bytes: [...ascii('PK'), 0x05, 0x06], name: 'an empty zip archive' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: ascii('BZh9'), name: 'a bzip2 archive' },
  { bytes: [0xfd, ...ascii('7zXZ'), 0x00], name: 'an xz archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a zstd archive' },
  { bytes: [...ascii('7z'), 0xbc, 0xaf], name: 'a 7z archive' },
  { bytes: [...ascii('Rar!'), 0x1a], name: 'a RAR archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old office document' },
  { bytes: ascii('{\\rtf'), name: 'a rich text document' },
  { bytes: [...ascii('SQLite format 3'), 0x00], name: 'a SQLite database' },
  { bytes: [0x7f, ...ascii('ELF')], name: 'a program' },
  { bytes: ascii('AT&TFORM'), name: 'a DjVu document' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: 'text in UTF-32, which is not supported' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: 'text in UTF-32, which is not supported' },
];

/** Returns what kind of file begins like this, with its article; null when none that we know. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const { bytes: start, name } of signatures) {
    if (start.every((byte, index) => bytes[index] === byte)) return name;
  }
  return null;
}
