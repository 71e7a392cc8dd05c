/** F6 leads from pane to pane, Shift with it back: to the navigator, the list, the article, what stands beside it. */
import { useActions } from './actions';

/** Where the focus goes in each pane: the first that is on screen of each row. */
const panes: readonly (readonly string[])[] = [
  ['#navigator [aria-current="page"]', '#navigator a'],
  ['#list-pane [role="listbox"]', '#list-pane input'],
  ['#main [data-scrolls]', '#main:not(:has(#list-pane:only-child))'],
  ['[data-side-panel] button, [data-side-panel] textarea'],
];

/** Gives the actions of going from pane to pane. */
export function usePaneFocus(): void {
  useActions([
    { id: 'next-pane', run: () => goToPane(1) },
    { id: 'previous-pane', run: () => goToPane(-1) },
  ]);
}

function goToPane(by: 1 | -1): void {
  const targets = panes.flatMap((ways) => {
    const found = ways.map((way) => document.querySelector<HTMLElement>(way)).find(isOnScreen);
    return found === undefined || found === null ? [] : [found];
  });
  const places = targets.map(placeOf);
  const here = document.activeElement === null ? null : placeOf(document.activeElement);
  const now = here === null ? -1 : places.indexOf(here);
  const next = now === -1 ? (by === 1 ? 0 : targets.length - 1) : now + by;
  targets[(next + targets.length) % targets.length]?.focus();
}

/** The pane that an element stands in. */
function placeOf(element: Element): Element | null {
  return element.closest('#navigator, #list-pane, [data-side-panel], #main');
}

function isOnScreen(element: HTMLElement | null): boolean {
  return element !== null && element.getClientRects().length > 0;
}
