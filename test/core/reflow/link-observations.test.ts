/** Observations of links are numbered by hand: a number twice, or a weight for a name that has none, would weigh the wrong thing. */
import { describe, expect, it } from 'vitest';
import { LinkScale, linkObservations, observedOfLinks } from '#core/reflow/link-observations';
import { linkWeights, stepWeights } from '#core/reflow/story-weights';

describe('observations of links', () => {
  it('are numbered one after the other, so that a name stands at its number', () => {
    expect(Object.values(observedOfLinks)).toEqual(linkObservations.map((_, place) => place));
  });

  it('have a number for every name that the tables weigh', () => {
    const names = [...stepWeights.keys(), ...linkWeights.keys()].map((name) =>
      name.replace(/^[a-z ]+: /u, ''),
    );
    expect(names.filter((name) => !linkObservations.includes(name))).toEqual([]);
  });

  it('are summed by their weights, each sum once; one without a weight counts nothing', () => {
    const scale = new LinkScale(
      new Map([
        ['hyphen', 2],
        ['pair', 0.5],
      ]),
    );
    scale.observe(observedOfLinks.hyphen, 1);
    scale.observe(observedOfLinks.pair, 3);
    scale.observe(observedOfLinks.blank, 1);
    expect(scale.take()).toBe(3.5);
    expect(scale.take()).toBe(0);
  });
});
