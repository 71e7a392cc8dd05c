/** The keys of the commands, the same in both hosts: data, and the rule that matches a key event to it. */
import type { AppCommand, Host } from '../hosts/host';

/** One way to give a command by keyboard. `mod` is Command on a Mac and Control elsewhere. */
export interface Keystroke {
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
}

/** The first keystroke of a command is the one that is shown. */
export const keymap: Readonly<Record<AppCommand, readonly Keystroke[]>> = {
  'open-folder': [{ key: 'o', mod: true }],
  'open-files': [{ key: 'o', mod: true, shift: true }],
  search: [{ key: 'f', mod: true }, { key: 'k', mod: true }, { key: '/' }],
  export: [{ key: 'e', mod: true }],
  undo: [{ key: 'z', mod: true }],
  redo: [
    { key: 'z', mod: true, shift: true },
    { key: 'y', mod: true },
  ],
  settings: [{ key: ',', mod: true }],
  library: [{ key: '1', mod: true }],
  'toggle-source': [{ key: 's' }],
  'toggle-notes': [{ key: 'n' }],
  shortcuts: [{ key: '?' }],
};

export type KeyEvent = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/**
 * The command a key event gives; null when none. `isTyping`: the focus is where text is written, so plain keys
 * write and undo belongs to the text.
 */
export function commandOf(event: KeyEvent, platform: Host['platform'], isTyping: boolean): AppCommand | null {
  if (event.isComposing || event.altKey) return null;
  const mod = platform === 'mac' ? event.metaKey : event.ctrlKey;
  const otherMod = platform === 'mac' ? event.ctrlKey : event.metaKey;
  if (otherMod) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  for (const [command, strokes] of Object.entries(keymap) as [AppCommand, readonly Keystroke[]][]) {
    for (const stroke of strokes) {
      if (stroke.key !== key || (stroke.mod ?? false) !== mod) continue;
      // A sign like '?' already says whether Shift was needed, and that depends on the keyboard's layout.
      const isLetter = /^[a-z0-9,]$/u.test(key);
      if (isLetter && (stroke.shift ?? false) !== event.shiftKey) continue;
      if (isTyping && (!mod || command === 'undo' || command === 'redo')) return null;
      return command;
    }
  }
  return null;
}

/** The command's first keystroke as the platform writes it, as in `Ctrl+Shift+O` or `⇧⌘O`. */
export function describeKeys(command: AppCommand, platform: Host['platform']): string {
  const stroke = keymap[command][0];
  if (stroke === undefined) return '';
  return describeStroke(stroke, platform);
}

/** A keystroke as the platform writes it. */
export function describeStroke(stroke: Keystroke, platform: Host['platform']): string {
  const key = stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key;
  if (platform === 'mac') return `${stroke.shift ? '⇧' : ''}${stroke.mod ? '⌘' : ''}${key}`;
  return `${stroke.mod ? 'Ctrl+' : ''}${stroke.shift ? 'Shift+' : ''}${key}`;
}
