/** Two texts that scroll together: the same share of each has gone by. */

/** A scrolling text, in CSS pixels. */
export interface Scrolled {
  readonly top: number;
  /** Of all of it. */
  readonly height: number;
  /** Of what is in sight. */
  readonly view: number;
}

/** Returns how far the partner is scrolled when it goes along: both begin, and both end, together. */
export function partnerTop(leader: Scrolled, partner: Omit<Scrolled, 'top'>): number {
  const way = leader.height - leader.view;
  const partnerWay = Math.max(0, partner.height - partner.view);
  if (way <= 0) return 0;
  return partnerWay * Math.min(1, Math.max(0, leader.top / way));
}
