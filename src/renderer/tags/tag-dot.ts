/** A dot in a tag's colour where an icon is asked for. */
import { createLucideIcon, type LucideIcon } from 'lucide-react';
import type { HighlightColour } from '../db/rows';

function dot(colour: HighlightColour): LucideIcon {
  const attributes = {
    cx: '12',
    cy: '12',
    r: '7',
    fill: `var(--mark-${colour})`,
    stroke: 'none',
    key: 'dot',
  };
  return createLucideIcon(`dot-${colour}`, [['circle', attributes]]);
}

/** One icon a colour. */
export const tagDots: Readonly<Record<HighlightColour, LucideIcon>> = {
  yellow: dot('yellow'),
  green: dot('green'),
  blue: dot('blue'),
  pink: dot('pink'),
  purple: dot('purple'),
};
