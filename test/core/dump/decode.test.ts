import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecodedText, decodeDump, isBlankText, isNotText } from '#core/dump/decode';
import { type EncodingName, encodings, parseEncodingName } from '#core/dump/encodings';
import { listedProblems } from '#core/dump/read-bytes';
import { encodingCases } from './decode.cases';
import { concat, encode, repertoire } from './encode';

function decoded(bytes: Uint8Array, encoding?: EncodingName): DecodedText {
  const result = decodeDump(bytes, encoding);
  if (isNotText(result)) throw new Error(`refused: ${result.reason}`);
  return result;
}

const boms: Partial<Record<EncodingName, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};

describe('the encoding is found on evidence', () => {
  for (const { name, text, encodings: possible } of encodingCases) {
    for (const encoding of possible) {
      it(`reads ${name} in ${encoding}`, () => {
        const result = decoded(encode(text, encoding));
        expect(result.text).toBe(text);
        expect(result.problems).toEqual([]);
        if (/[^\0-\x7f]/u.test(text)) expect(result.encoding).toBe(encoding);
      });
    }
  }

  for (const [encoding, bom] of Object.entries(boms) as [EncodingName, readonly number[]][]) {
    it(`takes the byte order mark of ${encoding} and keeps it out of the text`, () => {
      const result = decoded(concat(bom, encode('河边\nabc', encoding)));
      expect(result).toEqual({ text: '河边\nabc', encoding, problems: [] });
    });
  }

  it('keeps a second byte order mark, which is a character of the text', () => {
    expect(decoded(encode('\ufeff\ufeff河边', 'utf-8')).text).toBe('\ufeff河边');
  });

  it('finds Chinese behind a long stretch of ASCII', () => {
    const text = `${'ASCII only, line after line.\n'.repeat(20_000)}昨日，渡口重新开航。\n`;
    expect(decoded(encode(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030', problems: [] });
  });

  it('leaves line breaks, form feeds and single NULs as they are', () => {
    const text = `第一行\r\n第二行\r第三行\n\f第四行${'的话'.repeat(40)}\0完`;
    expect(decoded(encode(text, 'utf-8')).text).toBe(text);
    expect(decoded(encode(text, 'gb18030')).text).toBe(text);
  });

  it('keeps the NULs with which a disk padded a file', () => {
    const text = `渡口重新开航。\n${'\0'.repeat(500)}`;
    expect(decoded(encode(text, 'utf-8')).text).toBe(text);
  });
});

describe('undecodable bytes are told with their places', () => {
  const sentence = '昨日，柳河县渡口镇的老码头迎来了今年第一班渡船。';

  it('lists a bad byte in UTF-8 with its byte offset and where U+FFFD stands', () => {
    const bytes = concat(encode('昨日，渡口', 'utf-8'), [0xff], encode('重新开航。\n', 'utf-8'));
    const result = decoded(bytes);
    expect(result.encoding).toBe('utf-8');
    expect(result.text).toBe('昨日，渡口\ufffd重新开航。\n');
    expect(result.problems).toEqual([
      {
        kind: 'undecodable',
        start: 5,
        end: 6,
        byteStart: 15,
        byteEnd: 16,
        message: 'Byte 15 (FF) is no character in UTF-8.',
      },
    ]);
  });

  it('counts byte offsets from the start of the file, the byte order mark included', () => {
    const result = decoded(concat(boms['utf-8'] ?? [], encode('渡', 'utf-8'), [0xff], encode('口', 'utf-8')));
    expect(result.text).toBe('渡\ufffd口');
    expect(result.problems.map(({ byteStart, byteEnd }) => [byteStart, byteEnd])).toEqual([[6, 7]]);
  });

  it('joins neighbouring bad bytes to one problem', () => {
    const result = decoded(concat(encode(sentence, 'utf-8'), [0xff, 0xfe, 0xc0], encode('完', 'utf-8')));
    expect(result.problems).toHaveLength(1);
    expect(result.text.slice(result.problems[0]?.start, result.problems[0]?.end)).toBe('\ufffd\ufffd\ufffd');
  });

  it('does not report a U+FFFD that the file itself contains', () => {
    expect(decoded(encode(`${sentence}\ufffd`, 'utf-8')).problems).toEqual([]);
  });

  for (const encoding of ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-16le'] as const) {
    it(`recognises ${encoding} wherever the file is cut, and reports the cut character`, () => {
      const text =
        encodingCases.find((each) => each.encodings.includes(encoding) && each.text.length > 40)?.text ?? '';
      const bytes = encode(text, encoding);
      for (let length = Math.floor(bytes.length / 2); length < bytes.length; length += 1) {
        const result = decoded(bytes.subarray(0, length));
        expect(result.encoding, `cut at ${length}`).toBe(encoding);
        const kept = result.problems.length === 0 ? result.text : result.text.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        expect(result.problems.every(({ byteEnd }) => byteEnd === length)).toBe(true);
      }
    });
  }

  it('recognises GB18030 with bad bytes in it', () => {
    const bytes = concat(encode(sentence, 'gb18030'), [0xff, 0x0a], encode(sentence, 'gb18030'));
    const result = decoded(bytes);
    expect(result.encoding).toBe('gb18030');
    expect(result.text).toBe(`${sentence}\ufffd\n${sentence}`);
  });

  it('reports a cut four-byte character as one', () => {
    const bytes = encode('县志里有一个生僻的字𠀀', 'gb18030');
    const result = decoded(bytes.subarray(0, -1));
    expect(result.problems.map(({ byteStart, byteEnd }) => byteEnd - byteStart)).toEqual([3]);
  });

  it('reports a lone surrogate in UTF-16', () => {
    const result = decoded(concat([0xff, 0xfe], encode('渡\ud800口', 'utf-16le')));
    expect(result.text).toBe('渡\ufffd口');
    expect(result.problems).toHaveLength(1);
  });

  it('reports the bytes Windows-1252 has no character for', () => {
    const result = decoded(
      concat(encode('Die Fähre f', 'windows-1252'), [0x81], encode('hrt über den Fluss', 'windows-1252')),
    );
    expect(result.encoding).toBe('windows-1252');
    expect(result.problems.map(({ byteStart }) => byteStart)).toEqual([11]);
  });

  it('reads the Hangul that only Windows-949 has', () => {
    const bytes = concat(
      encode('어제 강변읍에서 ', 'euc-kr'),
      [0x8c, 0x63, 0x20],
      encode('사람을 만났다', 'euc-kr'),
    );
    expect(decoded(bytes)).toEqual({
      text: '어제 강변읍에서 똠 사람을 만났다',
      encoding: 'euc-kr',
      problems: [],
    });
  });

  it('reads the Cantonese characters of the Hong Kong supplement to Big5', () => {
    const bytes = concat(
      encode('渡輪公司話今日', 'big5'),
      [0x9d, 0xf7, 0x9d, 0xcf, 0x88, 0x62, 0x20],
      encode('好多人', 'big5'),
    );
    const result = decoded(bytes);
    expect(result.problems).toEqual([]);
    expect(result.text).toBe('渡輪公司話今日咗嘢\u00ca\u0304 好多人');
  });

  it('reports pairs of Big5 that name no character, and keeps the letter behind half of one', () => {
    const result = decoded(
      concat(encode('渡輪公司', 'big5'), [0x81, 0x40, 0xff], encode('宣佈', 'big5')),
      'big5',
    );
    expect(result.text).toBe('渡輪公司\ufffd@\ufffd宣佈');
    expect(result.problems.map(({ byteStart, byteEnd }) => [byteStart, byteEnd])).toEqual([
      [8, 9],
      [10, 11],
    ]);
  });

  it('lists a great many problems only up to a bound, and says how many more there are', () => {
    const bytes = concat(
      ...Array.from({ length: 3 * listedProblems }, () => concat(encode('渡口', 'utf-8'), [0xff])),
    );
    const result = decoded(bytes, 'utf-8');
    expect(result.text).toBe('渡口\ufffd'.repeat(3 * listedProblems));
    expect(result.problems).toHaveLength(listedProblems + 1);
    expect(result.problems.at(-1)?.message).toContain(`${2 * listedProblems} more places`);
  });
});

describe('the encoding the user chose wins', () => {
  it('reads GBK bytes as Big5 when asked to, and lists what does not fit', () => {
    const result = decoded(concat(encode('柳河县渡口重新开航', 'gb18030'), [0xff]), 'big5');
    expect(result.encoding).toBe('big5');
    expect(result.problems.length).toBeGreaterThan(0);
  });

  it('reads UTF-8 bytes as Windows-1252 when asked to', () => {
    expect(decoded(encode('Fähre', 'utf-8'), 'windows-1252').text).toBe('FÃ¤hre');
  });

  it('drops a byte order mark only when it is that of the chosen encoding', () => {
    const bytes = concat(boms['utf-8'] ?? [], encode('abc', 'utf-8'));
    expect(decoded(bytes, 'utf-8').text).toBe('abc');
    expect(decoded(bytes, 'windows-1252').text).toBe('ï»¿abc');
  });

  it('reads text in an encoding the evidence knows nothing of', () => {
    const cyrillic = Uint8Array.from([
      0xcf, 0xe0, 0xf0, 0xee, 0xec, 0x20, 0xe2, 0xe5, 0xf0, 0xed, 0xf3, 0xeb, 0xf1, 0xff,
    ]);
    expect(decoded(cyrillic, 'windows-1252').text).toBe('Ïàðîì âåðíóëñÿ');
  });
});

describe('what is no text is refused', () => {
  const refused: Record<string, readonly number[]> = {
    'a PNG image': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    'a JPEG image': [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46],
    'a PDF document': [...'%PDF-1.4\n1 0 obj'].map((character) => character.charCodeAt(0)),
    'a zip archive or an office document': [0x50, 0x4b, 3, 4, 20, 0, 0, 0],
    'a gzip archive': [0x1f, 0x8b, 8, 0, 0, 0],
    'a TIFF image': [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0],
  };
  for (const [kind, bytes] of Object.entries(refused)) {
    it(`names ${kind}`, () => {
      expect(decodeDump(Uint8Array.from(bytes))).toEqual({ kind: 'not-text', reason: `It is ${kind}.` });
      expect(isNotText(decodeDump(Uint8Array.from(bytes), 'gb18030'))).toBe(true);
    });
  }

  it('refuses random bytes, whatever encoding is asked for', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 400, maxLength: 4000 }), (bytes) => {
        const spread = new Set(bytes).size;
        fc.pre(spread > 150);
        expect(isNotText(decodeDump(bytes))).toBe(true);
        expect(isNotText(decodeDump(bytes, 'windows-1252'))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a file of NULs alone', () => {
    expect(isNotText(decodeDump(new Uint8Array(1000)))).toBe(true);
  });

  it('refuses binary data behind a byte order mark', () => {
    const noise = Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 251);
    expect(isNotText(decodeDump(concat([0xef, 0xbb, 0xbf], noise)))).toBe(true);
  });
});

describe('empty and blank files', () => {
  it('are text', () => {
    expect(decoded(new Uint8Array(0))).toEqual({ text: '', encoding: 'utf-8', problems: [] });
    expect(decoded(encode(' \r\n\t\n\f', 'utf-8')).text).toBe(' \r\n\t\n\f');
    expect(decoded(concat([0xff, 0xfe])).text).toBe('');
  });

  it('are told from files with something in them', () => {
    for (const blank of ['', ' ', '\r\n\f\t', '\u3000\ufeff\u00a0']) expect(isBlankText(blank)).toBe(true);
    for (const text of ['a', ' 渡 ', '\0', '。']) expect(isBlankText(text)).toBe(false);
  });
});

describe('laws of decoding', () => {
  for (const { name: encoding } of encodings) {
    it(`gives back in ${encoding} every text that was written in it, when it is asked for`, () => {
      const unit = encoding.startsWith('utf')
        ? fc.string({ unit: 'grapheme' })
        : fc.array(fc.constantFrom(...repertoire(encoding), ...'abc ,.\r\n\f')).map((each) => each.join(''));
      fc.assert(
        fc.property(unit, (text) => {
          fc.pre(!text.startsWith('\ufeff') && !text.startsWith('%PDF'));
          const bytes = encode(text, encoding);
          const result = decodeDump(bytes, encoding);
          // A handful of arbitrary characters may look like binary data; it may be refused, never altered.
          if (!isNotText(result)) expect(result).toEqual({ text, encoding, problems: [] });
        }),
      );
    });
  }

  it('accounts for every byte: what is no character is listed, and U+FFFD stands exactly there', () => {
    const encoding = fc.constantFrom(...encodings.map(({ name }) => name));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), encoding, (bytes, name) => {
        const result = decodeDump(bytes, name);
        if (isNotText(result)) return;
        for (const { start, end, byteStart, byteEnd } of result.problems) {
          expect(result.text.slice(start, end)).toMatch(/^\ufffd+$/u);
          expect(byteStart).toBeLessThan(byteEnd);
          expect(byteEnd).toBeLessThanOrEqual(bytes.length);
        }
      }),
    );
  });

  it('never finds another encoding, or fewer characters, when bad bytes are put into UTF-8 text', () => {
    const text = encodingCases[0]?.text ?? '';
    const bytes = encode(text, 'utf-8');
    fc.assert(
      fc.property(fc.nat(bytes.length), (at) => {
        const result = decoded(concat(bytes.subarray(0, at), [0xff], bytes.subarray(at)));
        expect(result.encoding).toBe('utf-8');
        expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('size', () => {
  it('reads 5 MB in one line, and 5 MB with damage, in a second or so', () => {
    const line = encode('昨日，柳河县渡口镇的老码头迎来了今年第一班渡船。'.repeat(70_000), 'utf-8');
    const damaged = line.slice();
    for (let at = 1000; at < damaged.length; at += 10_007) damaged[at] = 0xff;
    const began = performance.now();
    expect(decoded(line).text).toHaveLength(24 * 70_000);
    expect(decoded(damaged).problems.length).toBeGreaterThan(300);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('names of encodings', () => {
  const names: readonly (readonly [string, EncodingName | null])[] = [
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    [' UTF8 ', 'utf-8'],
    ['Big5', 'big5'],
    ['sjis', 'shift_jis'],
    ['cp949', 'euc-kr'],
    ['latin1', 'windows-1252'],
    ['klingon', null],
    ['', null],
  ];
  for (const [name, encoding] of names) {
    it(`takes ${JSON.stringify(name)} for ${encoding ?? 'none'}`, () =>
      expect(parseEncodingName(name)).toBe(encoding));
  }
});
