/** The route of the charts and its written form. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import { formatRoute, parseRoute, type Route } from '../../../src/renderer/app/routes';
import { themesOf } from '../../../src/renderer/insight/insight-route';

const key = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abc012-') });
const bound = fc.constantFrom('1912', '1912-03', '0999-12');

describe('the route of the charts', () => {
  it('is read as it was written', () => {
    const route = fc.record(
      {
        view: fc.constant('insight' as const),
        show: fc.constantFrom('heat' as const, 'together' as const),
        as: fc.constant('graph' as const),
        tags: fc
          .array(
            key.map((each) => makeId('tag', each)),
            { minLength: 1 },
          )
          .map((ids) => ids.join(',')),
        tagId: key.map((each) => makeId('tag', each)),
        from: bound,
        until: bound,
      },
      { requiredKeys: ['view'] },
    );
    fc.assert(
      fc.property(route, (each) => {
        expect(parseRoute(formatRoute(each as Route))).toEqual(each);
      }),
    );
  });

  it('leaves out what it does not know', () => {
    expect(parseRoute('#/insight?show=nothing&from=yesterday&tagId=x')).toEqual({ view: 'insight' });
  });

  it('tells no themes from themes that are left to the view', () => {
    expect(themesOf({ view: 'insight' })).toBeNull();
    expect(themesOf({ view: 'insight', tags: ',' })).toEqual([]);
    expect(themesOf({ view: 'insight', tags: 'tag:a,tag:b' })).toEqual(['tag:a', 'tag:b']);
  });

  it('takes what asks for themes together without saying which two', () => {
    expect(parseRoute('#/themes?show=together')).toEqual({ view: 'insight', show: 'together' });
    expect(parseRoute('#/themes?show=together&tagId=tag:a&otherId=tag:b')).toMatchObject({ view: 'themes' });
  });
});
