/** A query's tree as one reads it: without places, near to how it was typed. */
import type { QueryNode } from '#core/search/query/model';
import { type ParseOptions, parseQuery } from '#core/search/query/parse';

/** Writes a tree in the way of a formula: AND(a, NOT(b)). */
export function shape(node: QueryNode | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'term':
      return `${node.field === null ? '' : `${node.field}=`}${node.term.text}${node.term.prefix ? '…' : ''}`;
    case 'near':
      return `${node.field === null ? '' : `${node.field}=`}NEAR${node.distance}(${node.terms
        .map(({ text, prefix }) => text + (prefix ? '…' : ''))
        .join(', ')})`;
    case 'regex':
      return `${node.field === null ? '' : `${node.field}=`}/${node.source}/${node.flags}`;
    case 'filter': {
      const { field, ...rest } = node.filter;
      return `<${field} ${Object.values(rest)
        .map((value) => value ?? '')
        .join(' ')}>`;
    }
    case 'and':
    case 'or':
      return `${node.kind.toUpperCase()}(${node.children.map(shape).join(', ')})`;
    case 'not':
      return `NOT(${shape(node.child)})`;
  }
}

/** Reads what was typed and writes the tree. */
export function read(input: string, options: ParseOptions = {}): string {
  return shape(parseQuery(input, options).root);
}

/** The problems of what was typed: kind, the text it is about, and what is put in its place. */
export function problems(input: string): readonly string[] {
  return parseQuery(input).problems.map(
    ({ kind, at, suggestion }) => `${kind} ‹${input.slice(at.start, at.end)}› ${suggestion ?? '-'}`,
  );
}

/** The same tree with no places in it. */
export function withoutPlaces(node: QueryNode | null): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'at' ? undefined : value)));
}
