/** What the measuring of character pairs needs of core, as one module to bundle. */

export { splitLines } from '#core/dump/lines';
export { splitPages } from '#core/dump/pages';
export { reflowPage } from '#core/ingest';
export { articleQuality } from '#core/reflow/quality';
export { isKnownCharacter, isKnownPair, pairPlausibility } from '#core/text/char-pairs';
export { pagePairs, wholeText } from '#core/text/page-pairs';
