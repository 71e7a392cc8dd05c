/** Every combination of what a machine may have, and what a start and the tests do there. */
import { describe, expect, it } from 'vitest';
import { type Decision, decide, decideForTests } from '../../../src/cli/launch/decide';

type Row = readonly [
  electron: boolean,
  browser: boolean,
  root: boolean,
  apt: boolean,
  display: boolean,
  decision: Decision,
];

const yes = true;
const no = false;

const table: readonly Row[] = [
  // electron, browser, root, apt, display
  [no, yes, no, no, yes, 'browser'],
  [no, yes, no, yes, yes, 'browser'],
  [no, yes, yes, no, yes, 'browser'],
  [no, yes, yes, yes, yes, 'browser'],
  [no, no, yes, yes, yes, 'install'],
  [no, no, yes, no, yes, 'advise'],
  [no, no, no, yes, yes, 'advise'],
  [no, no, no, no, yes, 'advise'],
  [no, yes, no, no, no, 'address'],
  [no, yes, no, yes, no, 'address'],
  [no, yes, yes, no, no, 'address'],
  [no, yes, yes, yes, no, 'address'],
  [no, no, no, no, no, 'address'],
  [no, no, no, yes, no, 'address'],
  [no, no, yes, no, no, 'address'],
  [no, no, yes, yes, no, 'address'],
  [yes, yes, no, no, yes, 'electron'],
  [yes, yes, no, yes, yes, 'electron'],
  [yes, yes, yes, no, yes, 'electron'],
  [yes, yes, yes, yes, yes, 'electron'],
  [yes, no, no, no, yes, 'electron'],
  [yes, no, no, yes, yes, 'electron'],
  [yes, no, yes, no, yes, 'electron'],
  [yes, no, yes, yes, yes, 'electron'],
  [yes, yes, no, no, no, 'address'],
  [yes, yes, no, yes, no, 'address'],
  [yes, yes, yes, no, no, 'address'],
  [yes, yes, yes, yes, no, 'address'],
  [yes, no, no, no, no, 'address'],
  [yes, no, no, yes, no, 'address'],
  [yes, no, yes, no, no, 'address'],
  [yes, no, yes, yes, no, 'address'],
];

describe('a start', () => {
  it('is decided in every combination, each once', () => {
    const combinations = new Set(table.map((row) => row.slice(0, 5).join()));
    expect(combinations.size).toBe(2 ** 5);
    expect(table).toHaveLength(2 ** 5);
  });

  it.each(table)(
    'with electron %s, browser %s, root %s, apt %s, display %s: %s',
    (electron, browser, root, apt, display, decision) => {
      expect(decide({ electron, browser, root, apt, display })).toBe(decision);
    },
  );
});

describe('the tests', () => {
  it.each([
    [yes, no, no, 'browser'],
    [yes, no, yes, 'browser'],
    [yes, yes, no, 'browser'],
    [yes, yes, yes, 'browser'],
    [no, yes, yes, 'install'],
    [no, yes, no, 'advise'],
    [no, no, yes, 'advise'],
    [no, no, no, 'advise'],
  ])('with browser %s, root %s, apt %s, in a hurry: %s', (browser, root, apt, decision) => {
    expect(decideForTests({ browser, quick: no, root, apt, spare: no })).toBe(decision);
  });

  it.each([
    [yes, no, yes, yes, 'improve'],
    [yes, yes, yes, yes, 'browser'],
    [yes, no, yes, no, 'browser'],
    [yes, no, no, yes, 'browser'],
    [no, no, yes, yes, 'install'],
    [no, no, no, yes, 'advise'],
  ])('with browser %s, a quick one %s, root %s, apt %s, and time to spare: %s', (...situation) => {
    const [browser, quick, root, apt, decision] = situation;
    expect(decideForTests({ browser, quick, root, apt, spare: yes })).toBe(decision);
  });
});
