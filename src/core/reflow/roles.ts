/** The roles lines can have. */
import type { BlockRole, FurnitureRole } from '../page/model';

export type LineRole =
  | BlockRole
  | Extract<FurnitureRole, 'running-head' | 'imprint' | 'promo' | 'section-label' | 'jump-line'>
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'byline'
  /** A paragraph going on after something else: at the top of a column, behind a picture. */
  | 'resumed';

/** All roles, in the order of the weight tables' columns. */
export const lineRoles: readonly LineRole[] = [
  'paragraph',
  'resumed',
  'headline',
  'kicker',
  'deck',
  'byline',
  'crosshead',
  'caption',
  'credit',
  'editor-note',
  'running-head',
  'imprint',
  'promo',
  'section-label',
  'jump-line',
];

/** Kinds of roles that gaps look at: running text, display lines, furniture. */
export type RoleKind = 'prose' | 'resumed' | 'display' | 'furniture';

/** Returns the kind of a role. */
export function kindOf(role: LineRole): RoleKind {
  switch (role) {
    case 'paragraph':
    case 'caption':
    case 'editor-note':
      return 'prose';
    case 'resumed':
      return 'resumed';
    case 'running-head':
    case 'imprint':
    case 'promo':
    case 'section-label':
    case 'jump-line':
      return 'furniture';
    default:
      return 'display';
  }
}

/** True for roles whose text runs over lines as prose does. */
export const isProse = (role: LineRole): boolean => kindOf(role) === 'prose' || kindOf(role) === 'resumed';
