/** The ablation's kinds of evidence: every observation that is weighed belongs to one, and switching a kind off does so. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kindOf, observationsIn, withoutKind, withoutRules } from '../../score/ablation-groups.mjs';

const folder = fileURLToPath(new URL('../../../src/core/reflow/', import.meta.url));
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('-weights.ts'))
  .map((name) => readFileSync(folder + name, 'utf8'));
const names = tables.flatMap((table) => observationsIn(table));

describe('the kinds of evidence', () => {
  it('have a place for every observation that is weighed', () => {
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter((name) => kindOf(name) === null)).toEqual([]);
  });

  it('weigh nothing when they are switched off, and the others as before', () => {
    const table = `new Map([\n  ['gap pair new', [0.1, -2]],\n  [\n    'ends stop',\n    [1, 2],\n  ],\n  ['on: pair known', -1.5],\n])`;
    const without = withoutKind(table, 'pair plausibility');
    expect(without).toContain("['gap pair new', [0, 0]]");
    expect(without).toContain("['on: pair known', 0]");
    expect(without).toContain('[1, 2]');
    expect(observationsIn(without)).toEqual(observationsIn(table));
    for (const source of tables)
      expect(observationsIn(withoutKind(source, 'widths'))).toEqual(observationsIn(source));
  });

  it('take the numbers that weigh the same by hand with them', () => {
    const rules =
      'export const gapWeights = {\n  full: -1.5,\n  short: 2.5,\n};\nexport const certainWording = 14;\n';
    expect(withoutRules(rules, ['full', 'certainWording'])).toBe(
      'export const gapWeights = {\n  full: 0,\n  short: 2.5,\n};\nexport const certainWording = 0;\n',
    );
  });
});
