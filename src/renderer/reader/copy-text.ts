/** Puts text on the clipboard, also where the permission to write there is denied: by the copy command itself. */

/** Returns false when nothing could be copied. Must be called in answer to a key or a press. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  const allow = (event: Event) => event.preventDefault();
  document.addEventListener('copy', fill, { once: true });
  document.addEventListener('beforecopy', allow, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
    document.removeEventListener('beforecopy', allow);
  }
}
