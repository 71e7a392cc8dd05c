/** The way from the search box to the results and back, by keyboard. */
import { runCommand } from '../app/commands';

/** The id of the element that holds the list of results. */
export const resultsId = 'search-results';

/** Puts the focus on the list of results; false when there is none on screen. */
export function focusResults(): boolean {
  const list = document.querySelector<HTMLElement>(`#${resultsId} [role="listbox"]`);
  list?.focus();
  return list !== null;
}

/** Puts the focus back into the search box. */
export function focusSearchBox(): void {
  runCommand('search');
}
