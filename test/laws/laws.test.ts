// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { annotationFaults, openLawLibrary } from './annotation-law';

/** `npm run laws -- --runs 10000` does many, with a seed of its own each time. */
const runs = 12;
const seed = 20_261_121;

beforeAll(openLawLibrary);

describe('the laws of annotations', () => {
  it.each(Array.from({ length: runs }, (_, index) => index))(
    `hold in run ${seed}/%i: nothing lost, nothing moved unsaid, nothing dangling, undone it is as it was`,
    async (index) => {
      expect(await annotationFaults(seed, index)).toEqual([]);
    },
    60_000,
  );
});
