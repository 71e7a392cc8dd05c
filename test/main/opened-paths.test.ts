/** Paths on the command line, whoever starts the app. */
import { describe, expect, test } from 'vitest';
import { pathsInArguments, pathsOfHandover } from '../../src/main/opened-paths';

describe('paths in the arguments', () => {
  test('a packaged app takes all but its own name and switches', () => {
    expect(pathsInArguments(['/opt/broadsheet', '--no-sandbox', 'dumps', '/x'], true, '/home/me')).toEqual([
      '/home/me/dumps',
      '/x',
    ]);
  });

  test('in development the app itself is no path, wherever the switches stand', () => {
    expect(pathsInArguments(['electron', '.', 'dumps'], false, '/home/me')).toEqual(['/home/me/dumps']);
    expect(pathsInArguments(['electron', '--no-sandbox', '.', 'dumps'], false, '/me')).toEqual(['/me/dumps']);
    expect(pathsInArguments(['electron', '.'], false, '/home/me')).toEqual([]);
  });

  test('what follows two dashes is a path, also with a dash in front', () => {
    expect(pathsInArguments(['broadsheet', '--', '-dumps', '--x'], true, '/')).toEqual(['/-dumps', '/--x']);
  });

  test('a desktop may hand files over as addresses', () => {
    expect(pathsInArguments(['broadsheet', 'file:///a/%E7%AC%AC1%E7%89%88%20x.txt'], true, '/')).toEqual([
      '/a/第1版 x.txt',
    ]);
    expect(pathsInArguments(['broadsheet', 'file://%zz'], true, '/')).toHaveLength(1);
  });

  test('a handover that says anything else hands over nothing', () => {
    expect(pathsOfHandover({ paths: ['/a'] })).toEqual(['/a']);
    for (const odd of [null, undefined, {}, { paths: '/a' }, { paths: [1] }, ['/a']]) {
      expect(pathsOfHandover(odd)).toEqual([]);
    }
  });
});
