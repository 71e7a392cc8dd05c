/** What the scoring and measuring scripts need of core, as one module to bundle. */

export { splitLines } from '#core/dump/lines';
export { splitPages } from '#core/dump/pages';
export { reflowPage } from '#core/ingest';
export { conservationBreaches } from '#core/page/invariants';
export { showPart } from '#core/page/shown';
export { groupBlocks } from '#core/reflow/blocks';
