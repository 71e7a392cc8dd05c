/**
 * What speaks for a head or a picture belonging to a story, in log-odds: fitted by test/score/fit-choices.mjs, rounded to a
 * tenth.
 */

/** Heads; the sum for a story is compared with that for no story at all. */
export const headWeights: ReadonlyMap<string, number> = new Map([
  ['head: alone', -0.5],
  ['head: before story', 1.4],
  ['head: before story, as usual', 3.1],
  ['head: before story, in a crowd', -2.4],
  ['head: behind story', -1.3],
  ['head: behind story, as usual', 5.8],
  ['head: behind story, in a crowd', -3.5],
  ['head: covered', 0.6],
  ['head: covered more than others', 1],
  ['head: covered nowhere', 0.1],
  ['head: shared characters', 1.3],
  ['head: shared words', 0.6],
]);

/** Pictures; the sum for a story is compared with that for a picture of its own. */
export const pictureWeights: ReadonlyMap<string, number> = new Map([
  ['picture: alone', 1.9],
  ['picture: before story', 2.8],
  ['picture: behind headline', 0.8],
  ['picture: behind story', 2.9],
  ['picture: covered', -1],
  ['picture: covered more than others', 4.8],
  ['picture: covered nowhere', -0.3],
  ['picture: credit only', -2.9],
  ['picture: inside story', 5.5],
  ['picture: shared characters', 0.4],
  ['picture: shared words', 0.2],
]);
