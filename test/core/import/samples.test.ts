/** Projects of other programs, from the shared folder; where it is not there, nothing is tested. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#core/import/plan';
import { readImport } from '#core/import/read-import';

const folder = fileURLToPath(new URL('../../../../shared/schemas/samples/', import.meta.url));

function read(name: string): ImportPlan {
  const reading = readImport(name, readFileSync(`${folder}${name}`));
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  return reading.plan;
}

describe.skipIf(!existsSync(folder))('projects of other programs (needs ../shared)', () => {
  it('reads every code and every coded passage of the demo project', () => {
    const plan = read('demo.qdpx');
    expect(plan.tags).toHaveLength(262);
    expect(plan.highlights).toHaveLength(158);
    expect(plan.highlights.flatMap(({ tags }) => tags)).toHaveLength(205);
    expect(plan.texts.size).toBe(2);
    expect(plan.skipped).toEqual([]);
    for (const { place } of plan.highlights) expect(place.stretches[0]?.quote).not.toBe('');
    expect(new Set(plan.highlights.map(({ maker }) => maker))).toEqual(new Set(['cp']));
  });

  it('reads every code of the NVivo project, whose sources hold no passages', () => {
    const plan = read('nvivo_project.qdpx');
    expect(plan.tags).toHaveLength(262);
    expect(plan.highlights).toEqual([]);
    expect(plan.texts.size).toBe(2);
  });
});
