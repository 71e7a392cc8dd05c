/** Reads exported Markdown with an independent parser: what a reader of the file would see. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree['children'][number];

export interface ReadBlock {
  /** The block's kind, with what it is wrapped in: `heading1`, `paragraph`, `quote em`. */
  readonly kind: string;
  readonly text: string;
}

/** Returns the blocks up to the first thematic break. */
export function readBody(markdown: string): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  for (const node of parse(markdown).children) {
    if (node.type === 'thematicBreak') break;
    blocks.push(readBlock(node));
  }
  return blocks;
}

/** Returns all text that stands in a document, code and quotes included. */
export function readAll(markdown: string): string {
  return parse(markdown).children.map(textOf).join('\n');
}

/** Takes the highlights' marks and references out of Markdown, but not what is escaped. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(/\\[\s\S]|==|\[\^[\d-]+\]/gu, (found) => (found.startsWith('\\') ? found : ''));
}

/** Returns Markdown without its front matter. */
export function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/u, '');
}

function parse(markdown: string): Tree {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function readBlock(node: Node): ReadBlock {
  if (node.type === 'heading') return wrapped(`heading${node.depth}`, node.children);
  if (node.type === 'paragraph') return wrapped('paragraph', node.children);
  const [only] = node.type === 'blockquote' ? node.children : [];
  if (node.type === 'blockquote' && node.children.length === 1 && only?.type === 'paragraph') {
    return wrapped('quote', only.children);
  }
  return { kind: node.type, text: textOf(node) };
}

function wrapped(kind: string, children: readonly Node[]): ReadBlock {
  const [only] = children;
  const wrap =
    children.length === 1 && (only?.type === 'emphasis' || only?.type === 'strong') ? ` ${only.type}` : '';
  return { kind: kind + wrap, text: children.map(textOf).join('') };
}

function textOf(node: Node): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return node.value === '<br>' ? '\n' : `[HTML ${node.value}]`;
  if (node.type === 'footnoteReference') return `[^${node.label}]`;
  if ('value' in node) return node.value;
  if (!('children' in node)) return `[${node.type}]`;
  const separator = node.type === 'blockquote' || node.type === 'footnoteDefinition' ? '\n' : '';
  return (node.children as readonly Node[]).map(textOf).join(separator);
}
