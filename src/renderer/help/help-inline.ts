/** What stands inside a paragraph of the help: words, code, keys, links. */

export type Inline =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** An action whose keys are shown as they are now, or keys written like `mod+a`. */
  | { readonly kind: 'keys'; readonly keys: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

const marks = /`([^`]+)`|\[\[([\w.+-]+)\]\]|\[([^\][]+)\]\((#\/[^)\s]*)\)/gu;

/** Returns the parts of a paragraph, in order; together they hold all of its words. */
export function inlineOf(paragraph: string): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of paragraph.matchAll(marks)) {
    const [whole, code, keys, text, to] = match;
    if (match.index > end) parts.push({ kind: 'words', text: paragraph.slice(end, match.index) });
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (keys !== undefined) parts.push({ kind: 'keys', keys });
    else if (text !== undefined && to !== undefined) parts.push({ kind: 'link', text, to });
    end = match.index + whole.length;
  }
  if (end < paragraph.length) parts.push({ kind: 'words', text: paragraph.slice(end) });
  return parts;
}

/** Returns what a reader sees of a paragraph, without its marks; keys are left out. */
export function plainOf(paragraph: string): string {
  return inlineOf(paragraph.replace(/^(?:## |- )/u, ''))
    .map((part) => (part.kind === 'keys' ? '' : part.text))
    .join('');
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Returns the blocks of a topic: items that follow each other are one list. */
export function blocksOf(text: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text) {
    const last = blocks.at(-1);
    if (line.startsWith('- ')) {
      const item = line.slice(2);
      if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, item] };
      else blocks.push({ kind: 'list', items: [item] });
    } else if (line.startsWith('## ')) blocks.push({ kind: 'heading', text: line.slice(3) });
    else blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks;
}
