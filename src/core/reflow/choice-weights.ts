/**
 * What speaks for a head or a picture belonging to a story, in log-odds: fitted by test/score/fit-choices.mjs, rounded to a
 * tenth.
 */

/** Heads; the sum for a story is compared with that for no story at all. */
export const headWeights: ReadonlyMap<string, number> = new Map([
  ['head: alone', -1.6],
  ['head: before story', 1.8],
  ['head: before story, as usual', 2.9],
  ['head: before story, in a crowd', -2.4],
  ['head: behind story', -1.1],
  ['head: behind story, as usual', 5.8],
  ['head: behind story, in a crowd', -3.3],
  ['head: covered', 3.6],
  ['head: covered more than others', 4],
  ['head: covered nowhere', -0.6],
]);

/** Pictures; the sum for a story is compared with that for a picture of its own. */
export const pictureWeights: ReadonlyMap<string, number> = new Map([
  ['picture: alone', 2.9],
  ['picture: before story', 2.8],
  ['picture: behind headline', 0.9],
  ['picture: behind story', 2.9],
  ['picture: covered', 1.9],
  ['picture: covered more than others', 5.4],
  ['picture: covered nowhere', -2.3],
  ['picture: credit only', -1.4],
  ['picture: inside story', 5.4],
]);
