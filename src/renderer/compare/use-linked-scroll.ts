/** Keeps two scrolling elements together while that is wanted. */
import { type RefObject, useEffect } from 'react';
import { partnerTop } from './linked-scroll';

/** While `isOn`, either element goes along when the other is scrolled; `texts`, whatever stands for what they hold. */
export function useLinkedScroll(
  a: RefObject<HTMLElement | null>,
  b: RefObject<HTMLElement | null>,
  isOn: boolean,
  texts: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts are other elements
  useEffect(() => {
    const [one, other] = [a.current, b.current];
    if (!isOn || one === null || other === null) return;
    // What is set here comes back as a scroll of the partner, which must not move the leader again.
    const expected = new Map<HTMLElement, number>();
    const follow = (leader: HTMLElement, partner: HTMLElement) => () => {
      if (Math.abs((expected.get(leader) ?? -2) - leader.scrollTop) < 2) {
        expected.delete(leader);
        return;
      }
      const top = partnerTop(
        { top: leader.scrollTop, height: leader.scrollHeight, view: leader.clientHeight },
        { height: partner.scrollHeight, view: partner.clientHeight },
      );
      if (Math.abs(partner.scrollTop - top) < 1) return;
      expected.set(partner, top);
      partner.scrollTop = top;
    };
    const onOne = follow(one, other);
    const onOther = follow(other, one);
    one.addEventListener('scroll', onOne, { passive: true });
    other.addEventListener('scroll', onOther, { passive: true });
    onOne();
    return () => {
      one.removeEventListener('scroll', onOne);
      other.removeEventListener('scroll', onOther);
    };
  }, [a, b, isOn, texts]);
}
