/** A note's Markdown as a tree: CommonMark with GitHub's additions and links in double brackets. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { bracketLinkFromMarkdown, bracketLinkSyntax } from './bracket-link-syntax';

const extensions = [gfm(), bracketLinkSyntax];
const mdastExtensions = [gfmFromMarkdown(), bracketLinkFromMarkdown];

/** Returns the tree of a text; any text has one. */
export function parseNote(body: string): Root {
  return fromMarkdown(body, { extensions, mdastExtensions });
}

const plain: ReadonlySet<Nodes['type']> = new Set(['root', 'paragraph', 'text', 'break'] as const);

/** True when a text says more than its characters: it has formatting or links, and is best read as it is meant. */
export function isFormatted(node: Nodes): boolean {
  return !plain.has(node.type) || ('children' in node && node.children.some(isFormatted));
}

/** What formatting or a link is made of. */
const signs = /[*_`~[\]<>#|\\&]|^(?: {4}| {0,3}\t)|^\s*(?:[-+]|\d{1,9}[.)])|https?:|www\.|@/mu;

/** False when a text certainly is not formatted; quick enough to be asked at every key. */
export function mayBeFormatted(body: string): boolean {
  return signs.test(body);
}
