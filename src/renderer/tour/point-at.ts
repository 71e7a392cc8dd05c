/** Pointing at a part of the window: a ring is drawn around it while a step of the tour is about it. */

/** Views come in when they are loaded: so long the target is waited for, in milliseconds. */
const patience = 6_000;
const pause = 120;

/** Rings the first of the targets that is in the window, as soon as it is; returns how to stop. */
export function pointAt(targets: readonly string[]): () => void {
  let ringed: Element | null = null;
  let waited = 0;
  const look = () => {
    const found = targets.map((target) => document.querySelector(target)).find((element) => element !== null);
    if (found !== undefined && found !== ringed) {
      ringed?.removeAttribute('data-tour');
      ringed = found;
      ringed.setAttribute('data-tour', 'here');
    }
    waited += pause;
    if (waited > patience) clearInterval(timer);
  };
  const timer = setInterval(look, pause);
  look();
  return () => {
    clearInterval(timer);
    ringed?.removeAttribute('data-tour');
  };
}
