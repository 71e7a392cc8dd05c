/** Keystrokes: how they are written (`mod+shift+o`), how a key event matches one, how each platform names them. */
import type { Host } from '../hosts/host';

type Platform = Host['platform'];

/**
 * A keystroke as it is written in code and kept in settings: modifiers and `KeyboardEvent.key` joined by '+', letters in
 * lower case: `mod+k`, `alt+ArrowUp`, `shift+F3`, `/`, `mod++`. `mod` is Command on a Mac and Control elsewhere;
 * `ctrl` is Control everywhere.
 */
export type KeyText = string;

/** One way to give a command by keyboard. */
export interface Keystroke {
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
  readonly mod?: true;
  readonly ctrl?: true;
  readonly alt?: true;
  readonly shift?: true;
}

/** The part of a keyboard event that decides. */
export type KeyEvent = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
> & { readonly code?: string };

const modifiers = ['mod', 'ctrl', 'alt', 'shift'] as const;

/** Reads a written keystroke; null for what is none. */
export function parseKeys(text: KeyText): Keystroke | null {
  let rest = text;
  const held: { -readonly [Name in (typeof modifiers)[number]]?: true } = {};
  for (;;) {
    const name = modifiers.find((modifier) => rest.startsWith(`${modifier}+`) && rest !== `${modifier}+`);
    if (name === undefined || name in held) break;
    held[name] = true;
    rest = rest.slice(name.length + 1);
  }
  const isKey = [...rest].length === 1 || /^[A-Z][A-Za-z0-9]+$/u.test(rest);
  if (!isKey) return null;
  return { key: rest.length === 1 ? rest.toLowerCase() : rest, ...held };
}

/** Writes a keystroke so that `parseKeys` reads the same again. */
export function formatKeys(stroke: Keystroke): KeyText {
  return [...modifiers.filter((name) => stroke[name] === true), stroke.key].join('+');
}

const onlyModifiers = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Fn',
  'Hyper',
  'Super',
]);

/** The keystroke that an event is; null for a modifier alone, a dead key and what an input method composes. */
export function strokeOf(event: KeyEvent, platform: Platform): Keystroke | null {
  if (event.isComposing || onlyModifiers.has(event.key)) return null;
  const key = keyNameOf(event);
  if (['Dead', 'Process', 'Unidentified', ' '].includes(key)) return null;
  const isMac = platform === 'mac';
  // The system's own key, except on a Mac.
  if (!isMac && event.metaKey) return null;
  return {
    key,
    ...((isMac ? event.metaKey : event.ctrlKey) && { mod: true as const }),
    ...(isMac && event.ctrlKey && { ctrl: true as const }),
    ...(event.altKey && { alt: true as const }),
    ...(event.shiftKey && saysShift(key) && { shift: true as const }),
  };
}

/** True when the event is this keystroke. */
export function isStroke(event: KeyEvent, stroke: Keystroke, platform: Platform): boolean {
  const given = strokeOf(event, platform);
  return given !== null && formatKeys(given) === formatKeys(onPlatform(stroke, platform));
}

/** The same keystroke as the platform's keyboard gives it: outside a Mac, `ctrl` is `mod`; a sign carries no Shift. */
export function onPlatform(stroke: Keystroke, platform: Platform): Keystroke {
  const { key, mod, ctrl, alt, shift } = stroke;
  const isMac = platform === 'mac';
  return {
    key,
    ...((mod === true || (!isMac && ctrl === true)) && { mod: true as const }),
    ...(isMac && ctrl === true && { ctrl: true as const }),
    ...(alt === true && { alt: true as const }),
    ...(shift === true && saysShift(key) && { shift: true as const }),
  };
}

const textKeys = new Set(['a', 'c', 'v', 'x', 'z', 'y', 'Backspace', 'Delete', 'Enter', 'Home', 'End']);

/** True when the keystroke belongs to the text while one types: what writes, moves in it, copies or undoes. */
export function writesText(stroke: Keystroke, platform: Platform): boolean {
  const { key, mod, ctrl, alt } = onPlatform(stroke, platform);
  if (/^F\d+$/u.test(key)) return false;
  if (mod === true || ctrl === true) return textKeys.has(key) || key.startsWith('Arrow');
  // With Option a Mac writes special signs.
  return alt !== true || platform === 'mac' || key.startsWith('Arrow');
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ContextMenu: 'Menu',
};

/** A keystroke as the platform writes it, as in `Ctrl+Shift+O` or `⇧⌘O`. */
export function describeStroke(stroke: Keystroke, platform: Platform): string {
  const { key, mod, ctrl, alt, shift } = onPlatform(stroke, platform);
  const name = signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (platform === 'mac') {
    return `${ctrl ? '⌃' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  }
  return `${mod ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

/** A written keystroke as the platform writes it; '' for what is none. */
export function describeText(text: KeyText, platform: Platform): string {
  const stroke = parseKeys(text);
  return stroke === null ? '' : describeStroke(stroke, platform);
}

/** `event.key` with letters in lower case; where Option or Alt makes another sign of a key, the key itself. */
function keyNameOf({ key, code = '', altKey }: KeyEvent): string {
  const plain = /^(?:Key([A-Z])|Digit(\d))$/u.exec(code);
  const sign = plain?.[1] ?? plain?.[2];
  if (altKey && sign !== undefined) return sign.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** A sign like '?' already says whether Shift was needed, and that depends on the keyboard's layout. */
function saysShift(key: string): boolean {
  return key.length > 1 || /^[a-z0-9,]$/u.test(key);
}
