/** What the measuring of character pairs needs of core, as one module to bundle. */

export { splitLines } from '#core/dump/lines';
export { splitPages } from '#core/dump/pages';
export { reflowPage } from '#core/ingest';
export { neighbours } from '#core/reflow/pair-table';
export { articleQuality } from '#core/reflow/quality';
export { isKnownCharacter, isKnownPair, pairPlausibility } from '#core/text/char-pairs';
