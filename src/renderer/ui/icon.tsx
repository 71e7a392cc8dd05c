/** Icons: lucide's, in one weight, hidden from screen readers because the control beside them has the name. */
import type { LucideIcon } from 'lucide-react';

export interface IconProps {
  readonly of: LucideIcon;
  /** Side in CSS pixels. */
  readonly size?: number;
}

/** An icon in the colour of the text around it. */
export function Icon({ of: Glyph, size = 16 }: IconProps) {
  return <Glyph size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
