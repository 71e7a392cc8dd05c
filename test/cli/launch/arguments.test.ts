/** What may be typed after `npm start --`. */
import { describe, expect, it } from 'vitest';
import { defaultPort, parseArguments } from '../../../src/cli/launch/arguments';

const launch = { kind: 'launch', path: null, port: defaultPort, window: true, profile: null };

describe('arguments', () => {
  it.each<[string[], object]>([
    [[], launch],
    [['dumps'], { ...launch, path: 'dumps' }],
    [['--port', '4000', 'dumps'], { ...launch, path: 'dumps', port: 4000 }],
    [['dumps', '--port=4000'], { ...launch, path: 'dumps', port: 4000 }],
    [['--port', '0'], { ...launch, port: 0 }],
    [['--no-window'], { ...launch, window: false }],
    [['--profile', 'mine'], { ...launch, profile: 'mine' }],
    [['--', '--port'], { ...launch, path: '--port' }],
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
  ])('%j is understood', (values, expected) => {
    expect(parseArguments(values)).toEqual(expected);
  });

  it.each<[string[], RegExp]>([
    [['--port'], /--port needs a number.*not nothing/u],
    [['--port', 'x'], /not x/u],
    [['--port', '80'], /not 80/u],
    [['--port', '65536'], /not 65536/u],
    [['--port', '-1'], /not -1/u],
    [['--port', '1e4'], /not 1e4/u],
    [['--prot', '4000'], /no option --prot/u],
    [['one', 'two'], /one, or two\?/u],
    [[''], /FOLDER is empty/u],
  ])('%j is refused with a sentence', (values, sentence) => {
    expect(parseArguments(values)).toMatchObject({
      kind: 'bad-usage',
      sentence: expect.stringMatching(sentence),
    });
  });

  it('keeps the port out of the range that systems take ports for outgoing connections from', () => {
    expect(defaultPort).toBeGreaterThan(1023);
    expect(defaultPort).toBeLessThan(32_768);
  });
});
