/** Listens to the keyboard of the whole window and carries out the action that a key gives. */
import type { Host } from '../hosts/host';
import { type LiveAction, liveActions } from './actions';
import { isStroke, type KeyEvent, parseKeys, writesText } from './keystrokes';

/** Actions that are the text's own while one types, whatever keys they have. */
const ofTheText: readonly string[] = ['undo', 'redo'];

/**
 * The action a key event gives, of those that can be done now; null when none. Of several the one whose place is
 * narrower than the window is meant, then the one that came on screen last. `isTyping`: the focus is where text is
 * written, so plain keys write and undo belongs to the text.
 */
export function actionOfKey(
  event: KeyEvent,
  platform: Host['platform'],
  isTyping: boolean,
  actions: readonly LiveAction[] = liveActions(),
): LiveAction | null {
  const fitting = actions.filter((action) => {
    if (action.hasOwnKeys) return false;
    if (isTyping && ofTheText.includes(action.id)) return false;
    const isGiven = action.keys.some((text) => {
      const stroke = parseKeys(text);
      if (stroke === null || (isTyping && writesText(stroke, platform))) return false;
      return isStroke(event, stroke, platform);
    });
    return isGiven && action.isEnabled();
  });
  return fitting.findLast(({ section }) => isNarrow(section)) ?? fitting.at(-1) ?? null;
}

/** True for actions of one place in the window: there they go before those of the whole window. */
export function isNarrow(section: LiveAction['section']): boolean {
  return ['lists', 'reading', 'selection', 'highlight', 'mending', 'tags'].includes(section);
}

/** Listens to the keyboard of the whole window; returns how to stop. */
export function listenToKeys(platform: Host['platform']): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    // On Windows AltGr is Control and Alt at once, and writes.
    if (event.getModifierState('AltGraph')) return;
    // A field that filters a list sends its keys on to the list: they are still what is typed.
    const isTyping = isTextTarget(event.target) || isTextTarget(document.activeElement);
    const action = actionOfKey(event, platform, isTyping);
    if (action === null) return;
    // Behind an open dialog the window stands still.
    if (document.querySelector('[data-modal]') !== null) return;
    event.preventDefault();
    action.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'range', 'button', 'submit', 'file'].includes(target.type)
  );
}
