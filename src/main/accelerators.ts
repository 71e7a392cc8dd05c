/** Keys as Electron's menus write them. */

const names: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
  Escape: 'Esc',
  '+': 'Plus',
};

const modifiers = [
  ['mod+', 'CmdOrCtrl'],
  ['ctrl+', 'Ctrl'],
  ['alt+', 'Alt'],
  ['shift+', 'Shift'],
] as const;

/**
 * Returns the accelerator of a key as the page writes it, `mod+shift+o` as `CmdOrCtrl+Shift+O`; null for what is no
 * key with a modifier or a function key: a plain letter would be taken from every text field.
 */
export function acceleratorOf(keys: string): string | null {
  const held: string[] = [];
  let rest = keys;
  for (const [written, name] of modifiers) {
    if (!rest.startsWith(written) || rest === written) continue;
    held.push(name);
    rest = rest.slice(written.length);
  }
  const isKey = /^(?:F\d{1,2}|[A-Z][A-Za-z]+)$/u.test(rest) || [...rest].length === 1;
  const mayStand = held.some((name) => name !== 'Shift') || /^F\d{1,2}$/u.test(rest);
  // Menus take keys that an English keyboard has: others are the page's alone.
  if (!isKey || !mayStand || !/^[\x21-\x7e]+$/u.test(rest)) return null;
  return [...held, names[rest] ?? (rest.length === 1 ? rest.toUpperCase() : rest)].join('+');
}
