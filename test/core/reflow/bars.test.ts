/**
 * The engine against the shared pages: better than the naive floor for every extractor, and every dump conserved. The shared
 * folder lies beside the project; where it is not there, this says so and checks nothing.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { splitPages } from '#core/dump/pages';
import { reflowPage } from '#core/ingest';
import { showPart } from '#core/page/shown';
import { floors } from '../../score/bars.mjs';
import { scoreAll, verdict } from '../../score/score.mjs';

const shared = fileURLToPath(new URL('../../../../shared/score/score.mjs', import.meta.url));
const there = existsSync(shared);
if (!there) console.log('The shared pages are not beside the project: the floor is not checked here.');

describe.skipIf(!there)('reflow of the shared pages', () => {
  it('beats the naive floor for every extractor and conserves every dump', async () => {
    const result = await scoreAll({ splitPages, reflowPage, showPart });
    expect(result).not.toBeNull();
    if (result === null) return;
    expect(result.broken).toEqual([]);
    const { lines, holds } = verdict(result.scorer, result.rows, floors, 'floor');
    expect(holds, lines.join('\n')).toBe(true);
  }, 120_000);
});
