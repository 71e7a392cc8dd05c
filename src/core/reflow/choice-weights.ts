/**
 * What speaks for a head or a picture belonging to a story, in log-odds: fitted by test/score/fit-choices.mjs, rounded to a
 * tenth.
 */

/** Heads; the sum for a story is compared with that for no story at all. */
export const headWeights: ReadonlyMap<string, number> = new Map([
  ['head: alone', -0.2],
  ['head: before story', 1.6],
  ['head: before story, as usual', 2.7],
  ['head: before story, in a crowd', -0.9],
  ['head: behind story', 0.6],
  ['head: behind story, as usual', 3.2],
  ['head: behind story, in a crowd', -1.9],
  ['head: covered', 1.1],
  ['head: covered more than others', 0.6],
  ['head: covered nowhere', 0.7],
  ['head: more characters than others', 0.6],
  ['head: more words than others', -0.1],
  ['head: shared characters', 0.7],
  ['head: shared words', 0.7],
]);

/** Pictures; the sum for a story is compared with that for a picture of its own. */
export const pictureWeights: ReadonlyMap<string, number> = new Map([
  ['picture: alone', -1.8],
  ['picture: before story', 3],
  ['picture: behind headline', 0.5],
  ['picture: behind story', 3.4],
  ['picture: covered', -0.7],
  ['picture: covered more than others', 1.1],
  ['picture: covered nowhere', -3.3],
  ['picture: credit only', -0.5],
  ['picture: far from text', 5.3],
  ['picture: inside story', 4.7],
  ['picture: length', 3.4],
  ['picture: more characters than others', 1],
  ['picture: more words than others', 0.4],
  ['picture: several sentences', -0.4],
  ['picture: shared characters', -0.8],
  ['picture: shared words', 0.5],
]);
