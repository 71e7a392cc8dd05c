/** Pictures and PDFs of pages for tests, made from nothing. */
import { crc32, deflateSync } from 'node:zlib';

/** Returns a PNG of one grey, with a dark bar across it. */
export function png(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height, 0xe0);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0;
    if (y > height / 4 && y < height / 3) rows.fill(0x30, y * (width + 1) + 1, (y + 1) * (width + 1));
  }
  return greyPng(width, height, rows);
}

/** Returns a PNG of these rows, each a byte for its filter (0) and one for the grey of each pixel. */
export function greyPng(width: number, height: number, rows: Buffer): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Returns a PDF with so many pages, each with a black rectangle in its first quarter. */
export function pdf(pages: number): Uint8Array {
  const drawing = '0 0 0 rg 20 180 60 100 re f';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${Array.from({ length: pages }, (_, at) => `${at + 4} 0 R`).join(' ')}]/Count ${pages}>>`,
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    ...Array.from(
      { length: pages },
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 3 0 R>>',
    ),
  ];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  const start = text.indexOf('xref\n0 ');
  return Buffer.from(`${text}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`, 'latin1');
}
