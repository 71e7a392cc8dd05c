/** Each tab keeps how far one had read in it: noted as one scrolls, gone to when its article is there again. */
import { currentRoute } from '../app/navigation';
import { placeAmong, type Stretch, wayTo } from './reading-place';
import { tabOf } from './tab-routes';
import { changeTab, findTab, type ReadingPlace } from './tab-state';
import { currentTabs, setTabs } from './tab-store';

/** Noted once scrolling has come to rest so long. */
const restMs = 160;
/** How long an article may take to be there, and for how long its text may still be laid out anew. */
const patienceMs = 4_000;
const settleMs = 250;

const scrollers = '#main [data-scrolls]';

/** Notes the places of tabs while scrolling; returns how to stop. */
export function notePlaces(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const onScroll = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Element) || !target.matches(scrollers)) return;
    const tab = tabOf(currentRoute(), currentTabs());
    if (tab === null) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      // Of a tab left meanwhile the text is gone, and nothing is noted for the next one.
      const now = tabOf(currentRoute(), currentTabs());
      if (!target.isConnected || now?.id !== tab.id || now.articleId !== tab.articleId) return;
      setTabs(changeTab(currentTabs(), tab.id, { place: placeAmong(stretchesIn(target)) }));
    }, restMs);
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => {
    if (timer !== null) clearTimeout(timer);
    document.removeEventListener('scroll', onScroll, { capture: true });
  };
}

/** Goes to the place of a tab as soon as its text is there, unless the reader moves first; returns how to stop. */
export function returnToPlace(id: string): () => void {
  const place = findTab(currentTabs(), id)?.place ?? null;
  const main = document.getElementById('main');
  if (place === null || main === null) return () => undefined;
  let isOver = false;
  let found: Element | null = null;
  const stops: (() => void)[] = [];
  const stop = () => {
    if (isOver) return;
    isOver = true;
    observer.disconnect();
    for (const each of stops) each();
  };
  const go = () => {
    if (isOver) return;
    const scroller = document.querySelector(scrollers);
    if (scroller === null || !scrollToPlace(scroller, place)) return;
    if (found !== null) return;
    found = scroller;
    // What comes into sight for the first time gets its true size only then.
    const settled = setTimeout(stop, settleMs);
    const frame = requestAnimationFrame(() => !isOver && scrollToPlace(scroller, place));
    stops.push(
      () => clearTimeout(settled),
      () => cancelAnimationFrame(frame),
    );
  };
  const observer = new MutationObserver(go);
  observer.observe(main, { childList: true, subtree: true });
  const patience = setTimeout(stop, patienceMs);
  stops.push(() => clearTimeout(patience));
  for (const name of ['wheel', 'pointerdown', 'keydown'] as const) {
    window.addEventListener(name, stop, { passive: true });
    stops.push(() => window.removeEventListener(name, stop));
  }
  go();
  return stop;
}

function scrollToPlace(scroller: Element, place: ReadingPlace): boolean {
  const way = wayTo(stretchesIn(scroller), place);
  if (way === null) return false;
  if (isVertical(scroller)) scroller.scrollLeft -= way;
  else scroller.scrollTop += way;
  return true;
}

function stretchesIn(scroller: Element): readonly Stretch[] {
  const view = scroller.getBoundingClientRect();
  const isInColumns = isVertical(scroller);
  return [...scroller.querySelectorAll('[data-part]')].map((element) => {
    const box = element.getBoundingClientRect();
    const part = Number(element.getAttribute('data-part'));
    // Columns are read from the right to the left.
    return isInColumns
      ? { part, near: view.right - box.right, far: view.right - box.left }
      : { part, near: box.top - view.top, far: box.bottom - view.top };
  });
}

function isVertical(scroller: Element): boolean {
  const text = scroller.querySelector('[data-part]') ?? scroller;
  return getComputedStyle(text).writingMode.startsWith('vertical');
}
