/**
 * What speaks for a head or a picture belonging to a story, in log-odds: fitted by test/score/fit-choices.mjs, rounded to a
 * tenth.
 */

/** Heads; the sum for a story is compared with that for no story at all. */
export const headWeights: ReadonlyMap<string, number> = new Map([
  ['head: alone', -0.1],
  ['head: before story', 1.6],
  ['head: before story, as usual', 2.7],
  ['head: before story, in a crowd', -2.7],
  ['head: behind story', 0.3],
  ['head: behind story, as usual', 3.5],
  ['head: behind story, in a crowd', -2.8],
  ['head: covered', 1],
  ['head: covered more than others', 0.8],
  ['head: covered nowhere', 0.5],
  ['head: more characters than others', 0.5],
  ['head: more words than others', -0.1],
  ['head: shared characters', 0.7],
  ['head: shared words', 0.7],
]);

/** Pictures; the sum for a story is compared with that for a picture of its own. */
export const pictureWeights: ReadonlyMap<string, number> = new Map([
  ['picture: alone', -1.9],
  ['picture: before story', 3.2],
  ['picture: behind headline', 0.9],
  ['picture: behind story', 3.3],
  ['picture: covered', -0.8],
  ['picture: covered more than others', 0.5],
  ['picture: covered nowhere', -2.8],
  ['picture: credit only', -0.7],
  ['picture: far from text', 5],
  ['picture: inside story', 4.8],
  ['picture: length', 3.4],
  ['picture: more characters than others', 1],
  ['picture: more words than others', 0.4],
  ['picture: several sentences', -0.5],
  ['picture: shared characters', -0.8],
  ['picture: shared words', 0.6],
]);
