/** The truth of the search: whether an article answers a query, by reading all of its text. */
import { assertNever } from '../../base/assert';
import { foldText } from '../../text/fold';
import type { ArticleFacts } from '../article-facts';
import type { SearchDocument } from '../document';
import { findTerm } from '../match';
import { filterMatches } from './filters';
import { type Query, type QueryNode, type QueryRange, type TextField, textFields } from './model';
import type { QueryNames } from './names';
import { nearRanges, standsNear } from './near';
import { compileRegex } from './regex';

/**
 * Returns whether an article answers a query; a query that asks for nothing is answered by none. `document` is folded,
 * or exact where the query is; `shown` gives it exact, and is only called for regular expressions.
 */
export function matches(
  document: SearchDocument,
  facts: ArticleFacts,
  query: Query,
  names: QueryNames,
  shown: () => SearchDocument,
): boolean {
  return query.root !== null && nodeMatches(query.root, { document, facts, names, shown });
}

/** An article as a query's parts are asked of it. */
export interface Asked {
  readonly document: SearchDocument;
  readonly facts: ArticleFacts;
  readonly names: QueryNames;
  readonly shown: () => SearchDocument;
}

/** Returns whether an article answers one part of a query. */
export function nodeMatches(node: QueryNode, asked: Asked): boolean {
  switch (node.kind) {
    case 'term':
      return fieldsOf(node.field).some((field) => findTerm(asked.document[field], node.term, 1).length > 0);
    case 'near':
      return fieldsOf(node.field).some((field) =>
        standsNear(asked.document[field], node.terms, node.distance),
      );
    case 'regex': {
      const regex = compileRegex(node.source, node.flags);
      const shown = asked.shown();
      return fieldsOf(node.field).some((field) => regexRanges(shown[field], regex, 1).length > 0);
    }
    case 'filter':
      return filterMatches(node.filter, asked.facts, asked.names);
    case 'and':
      return node.children.every((child) => nodeMatches(child, asked));
    case 'or':
      return node.children.some((child) => nodeMatches(child, asked));
    case 'not':
      return !nodeMatches(node.child, asked);
    default:
      return assertNever(node);
  }
}

/** The fields that a part of a query is looked for in. */
export function fieldsOf(field: TextField | null): readonly TextField[] {
  return field === null ? textFields : [field];
}

/** Where one part of a query stands in a text, with the part itself. */
export interface FoundRange extends QueryRange {
  readonly node: Extract<QueryNode, { kind: 'term' | 'near' | 'regex' }>;
}

/**
 * Returns where a text of a field (as it is shown, not folded) holds what a query looks for, in units of the text: by
 * start, then by length; ranges of different parts of the query may overlap. What is asked not to be there is left out.
 */
export function matchRanges(text: string, query: Query, field: TextField): readonly FoundRange[] {
  const nodes = query.root === null ? [] : positiveNodes(query.root);
  const own = nodes.filter((node) => node.field === null || node.field === field);
  if (own.length === 0) return [];
  const folded = foldText(text, query.exact);
  const ranges = own.flatMap((node): readonly FoundRange[] => {
    const found =
      node.kind === 'term'
        ? findTerm(folded.text, node.term)
        : node.kind === 'near'
          ? nearRanges(folded.text, node.terms, node.distance)
          : null;
    if (found !== null) return found.map(({ start, end }) => ({ ...folded.toSource(start, end), node }));
    const exact = foldText(text, true);
    return node.kind !== 'regex'
      ? []
      : regexRanges(exact.text, compileRegex(node.source, node.flags), Number.POSITIVE_INFINITY).map(
          ({ start, end }) => ({ ...exact.toSource(start, end), node }),
        );
  });
  return [...ranges].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The parts of a query that look for text which shall be there, as they are read. */
export function positiveNodes(node: QueryNode): readonly FoundRange['node'][] {
  switch (node.kind) {
    case 'term':
    case 'near':
    case 'regex':
      return [node];
    case 'and':
    case 'or':
      return node.children.flatMap(positiveNodes);
    case 'not':
      // What is asked twice not to be there is asked to be there.
      return node.child.kind === 'not' ? positiveNodes(node.child.child) : [];
    case 'filter':
      return [];
    default:
      return assertNever(node);
  }
}

/** Up to `most` matches of an expression in the parts of a text; an empty match is none. */
function regexRanges(text: string, regex: RegExp, most: number): readonly QueryRange[] {
  const found: QueryRange[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    for (const match of part.matchAll(regex)) {
      if (match[0] === '') continue;
      found.push({ start: start + match.index, end: start + match.index + match[0].length });
      if (found.length >= most) return found;
    }
    start += part.length + 1;
  }
  return found;
}
