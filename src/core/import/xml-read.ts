/**
 * Reads XML as far as other programs' files need it: elements, attributes, text. There are no entities but the five
 * that are built in, and references to characters: a document type is refused, so nothing can be expanded.
 */

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** What is no XML, or XML of a kind that is not read; the message is a sentence with the place. */
export class XmlProblem extends Error {
  override readonly name = 'XmlProblem';
}

/** Elements may stand in each other so deep. */
const deepest = 200;

interface Open {
  readonly name: string;
  readonly full: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  readonly pieces: string[];
}

/** Returns the root element. Throws `XmlProblem`. */
export function readXml(source: string): XmlElement {
  const text = source.replace(/^\uFEFF/u, '');
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  const fail = (what: string): never => {
    const line = text.slice(0, at).split('\n').length;
    throw new XmlProblem(`Line ${line}: ${what}.`);
  };
  const upTo = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    return found === -1 ? fail(`"${end}" is missing`) : found;
  };
  const close = (element: Open): void => {
    const { name, attributes, children, pieces } = element;
    const made: XmlElement = { name, attributes, children, text: pieces.join('') };
    const parent = open.at(-1);
    if (parent !== undefined) parent.children.push(made);
    else if (root === null) root = made;
    else fail('there is a second root element');
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const stretch = text.slice(at, next === -1 ? text.length : next);
    if (stretch !== '') {
      const inside = open.at(-1);
      if (inside !== undefined) inside.pieces.push(decode(stretch.replace(/\r\n?/gu, '\n'), fail));
      else if (stretch.trim() !== '') fail('there is text outside of the root element');
    }
    if (next === -1) break;
    at = next;
    if (text.startsWith('<!--', at)) at = upTo('-->', at + 4) + 3;
    else if (text.startsWith('<![CDATA[', at)) {
      const end = upTo(']]>', at + 9);
      open.at(-1)?.pieces.push(text.slice(at + 9, end));
      at = end + 3;
    } else if (text.startsWith('<?', at)) at = upTo('?>', at + 2) + 2;
    else if (text.startsWith('<!', at)) fail('a document type is not read');
    else if (text.startsWith('</', at)) {
      const end = upTo('>', at);
      const element = open.pop();
      if (element?.full !== text.slice(at + 2, end).trim()) fail('an end tag does not belong to the element');
      else close(element);
      at = end + 1;
    } else {
      startTag.lastIndex = at;
      const [whole, full = '', attributes = '', empty] =
        startTag.exec(text) ?? fail('a tag is not well-formed');
      if (open.length >= deepest) fail('elements stand too deep in each other');
      const element = {
        name: localName(full),
        full,
        attributes: attributesOf(attributes, fail),
        children: [],
        pieces: [],
      };
      at += whole.length;
      if (empty === '/') close(element);
      else open.push(element);
    }
  }
  if (open.length > 0) fail(`"${open.at(-1)?.full}" is not closed`);
  return root ?? fail('there is no element');
}

const startTag = /<([\p{L}_][^\s<>/="']*)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

function attributesOf(text: string, fail: (what: string) => never): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single] of text.matchAll(attribute))
    found[localName(name)] = decode((double ?? single ?? '').replace(/\r\n|[\r\n\t]/gu, ' '), fail);
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string, fail: (what: string) => never): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([^;\s&<]{0,40}));?/giu,
    (whole, hex, decimal, name) => {
      if (!whole.endsWith(';')) return fail('"&" begins no reference');
      if (name !== undefined) return named[name as string] ?? fail(`the entity "${name}" is not known`);
      const point = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : '\uFFFD';
    },
  );
}

/** Returns the children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}
