/** Which file is the scan of which dump, by their names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBeside, scanKindOf, scansAmong, scansBeside } from '#core/base/scan-names';

describe('the scan of a dump', () => {
  it.each([
    ['1958/03-02.txt', '1958/03-02.jpg'],
    ['1958/03-02.txt', '1958/03-02.PDF'],
    ['page', 'page.png'],
    ['scan_001.jpg.txt', 'scan_001.jpg'],
    ['a/page.alto.xml', 'a/page.tif'],
    ['a/page.hocr.html', 'a/page.jpeg'],
    ['1958.03.02.txt', '1958.03.02.jpg'],
    ['.txt', '.txt.png'],
  ])('%s may be %s', (path, scan) => {
    expect(isBeside(path, scan)).toBe(true);
  });

  it.each([
    ['1958/03-02.txt', '1958/03-03.jpg'],
    ['1958/03-02.txt', '03-02.jpg'],
    ['1958/03-02.txt', '1958/03-02.txt'],
    ['1958/03-02.txt', '1958/../1958/03-02.jpg'],
    ['1958/03-02.txt', '1958/03-02.exe'],
    ['a/page.txt', 'a/page/page.jpg'],
  ])('%s is never %s', (path, scan) => {
    expect(isBeside(path, scan)).toBe(false);
  });

  it('always lies in the folder of its dump', () => {
    const folder = fc.stringMatching(/^[a-z.]{0,6}(?:\/[a-z.]{1,6}){0,3}$/u);
    const name = fc.stringMatching(/^[a-zA-Z0-9.]{1,12}$/u);
    fc.assert(
      fc.property(folder, name, (where, file) => {
        const path = where === '' ? file : `${where}/${file}`;
        for (const scan of scansBeside(path)) {
          expect(scan.slice(0, scan.lastIndexOf('/') + 1)).toBe(path.slice(0, path.lastIndexOf('/') + 1));
          expect(scanKindOf(scan)).not.toBeNull();
          expect(scan).not.toBe(path);
        }
      }),
    );
  });
});

describe('among the files of a folder', () => {
  it('those are scans that lie beside another file, whatever their order', () => {
    const paths = ['b.txt', 'b.JPG', 'a.pdf', 'lone.png', 'a.txt', 'c.jpg', 'c.jpg.txt'];
    expect([...scansAmong(paths)].sort()).toEqual(['a.pdf', 'b.JPG', 'c.jpg']);
    expect([...scansAmong(['one.jpg', 'one.pdf'])]).toEqual([]);
  });

  it('those are scans, and only those, that one of the others would find', () => {
    const name = fc.stringMatching(
      /^(?:f\/)?[ab](?:\.(?:alto|hocr|jpg))?\.(?:txt|xml|jpg|JPG|Jpg|pdf|tif)$/u,
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), (paths) => {
        const dumps = paths.filter((path) => scanKindOf(path) === null);
        const expected = paths.filter(
          (path) => scanKindOf(path) !== null && dumps.some((dump) => isBeside(dump, path)),
        );
        expect([...scansAmong(paths)].sort()).toEqual([...expected].sort());
      }),
    );
  });
});
