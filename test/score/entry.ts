/** What the scoring and measuring scripts need of core, as one module to bundle. */

export { splitLines } from '#core/dump/lines';
export { splitPages } from '#core/dump/pages';
export { reflowPage } from '#core/ingest';
export { conservationBreaches } from '#core/page/invariants';
export { showPart } from '#core/page/shown';
export { assign } from '#core/reflow/assignment';
export { groupBlocks } from '#core/reflow/blocks';
export { rarityOf } from '#core/reflow/cohesion';
export { separateColumns } from '#core/reflow/columns';
export { lineFacts } from '#core/reflow/features';
export { weighGaps } from '#core/reflow/gaps';
export { learnHabits } from '#core/reflow/habits';
export { eachHeadLink, observeHeadLink } from '#core/reflow/head-links';
export { headChoices, observeNoStory, observeStory } from '#core/reflow/headlines';
export { gatherHeads } from '#core/reflow/heads';
export { gapKindOf, gapKinds } from '#core/reflow/labels';
export { detectLanguage } from '#core/reflow/language';
export { observeStep } from '#core/reflow/link-evidence';
export { observeGap, observeLine, pairsOf } from '#core/reflow/observations';
export { gatherPictures, observeIllustrated, observeOwn, pictureChoices } from '#core/reflow/pictures';
export { cutPieces, eachLink, eachStep, levelBetween, linkPage, observePieces } from '#core/reflow/pieces';
export { lineRoles } from '#core/reflow/roles';
export { cutSegments } from '#core/reflow/segments';
export { linkPieces } from '#core/reflow/stories';
export { isBody, unitsOf } from '#core/reflow/units';
export { columnWidths } from '#core/reflow/widths';
export { wordingOf } from '#core/reflow/wording';
