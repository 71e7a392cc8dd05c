/** Blocks as the assembly of articles sees them: with their place in the dump, their text and their terms. */
import type { LineBlock } from './blocks';
import { emptyVocabulary, lettersOf, type Terms, termsOf } from './cohesion';
import type { LineFacts } from './features';
import type { LineRole } from './roles';

export interface Unit {
  /** Place among the units of the page, in the order of the dump. */
  readonly index: number;
  readonly block: LineBlock;
  readonly role: LineRole;
  readonly tight: string;
  readonly terms: Terms;
  /** Its Han characters, each once: numbers in the page's vocabulary. */
  readonly letters: Terms;
  readonly first: LineFacts;
  readonly last: LineFacts;
}

const bodyRoles: ReadonlySet<LineRole> = new Set(['paragraph', 'resumed', 'crosshead']);
const headRoles: ReadonlySet<LineRole> = new Set(['kicker', 'headline', 'deck']);
const pictureRoles: ReadonlySet<LineRole> = new Set(['caption', 'credit']);
const furnitureRoles: ReadonlySet<LineRole> = new Set([
  'running-head',
  'imprint',
  'promo',
  'section-label',
  'jump-line',
]);

export const isBody = (unit: Unit): boolean => bodyRoles.has(unit.role);
export const isHead = (unit: Unit): boolean => headRoles.has(unit.role);
export const isPicture = (unit: Unit): boolean => pictureRoles.has(unit.role);
export const isFurniture = (unit: Unit): boolean => furnitureRoles.has(unit.role);

/** Returns the units of a page's blocks. */
export function unitsOf(blocks: readonly LineBlock[]): readonly Unit[] {
  const units: Unit[] = [];
  const vocabulary = emptyVocabulary();
  for (const block of blocks) {
    const first = block.lines[0];
    const last = block.lines.at(-1);
    if (first === undefined || last === undefined) continue;
    const cjk = block.lines.some((line) => line.cjk);
    const tight = first === last ? first.tight : block.lines.map((line) => line.tight).join('');
    const text = cjk
      ? tight
      : block.lines
          .map((line) => line.text)
          .join('\n')
          .replace(/-\n/gu, '');
    units.push({
      index: units.length,
      block,
      role: block.role,
      tight,
      terms: termsOf(text, cjk, vocabulary),
      letters: lettersOf(tight, vocabulary),
      first,
      last,
    });
  }
  return units;
}
