/** What the measuring of character pairs needs of core, as one module to bundle. */

export { splitLines } from '#core/dump/lines';
export { splitPages } from '#core/dump/pages';
export { neighbours } from '#core/reflow/pair-table';
export { pairPlausibility } from '#core/text/char-pairs';
