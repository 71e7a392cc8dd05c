/** A tree written as it can be typed: reading it again gives the same tree. */
import { assertNever } from '../../base/assert';
import { formatDates } from './date-values';
import { nameOfFilter, nameOfTextField } from './fields';
import type { Filter, QueryNode, Term, TextField } from './model';
import { asTyped, quoted } from './quoting';
import { formatPages, formatPercents } from './range-values';

/** Returns the query that reads as this tree; '' for null. */
export function formatQuery(node: QueryNode | null): string {
  return node === null ? '' : formatNode(node);
}

function formatNode(node: QueryNode): string {
  switch (node.kind) {
    case 'term':
      return `${prefixOf(node.field)}${formatTerm(node.term)}`;
    case 'near': {
      const terms = node.terms.map(formatTerm).join(` near/${node.distance} `);
      return node.field === null ? terms : `${prefixOf(node.field)}(${terms})`;
    }
    case 'regex':
      return `${prefixOf(node.field)}/${node.source}/${node.flags}`;
    case 'filter':
      return `${nameOfFilter(node.filter.field)}:${formatFilter(node.filter)}`;
    case 'and':
      return node.children.map((child) => formatIn(child, child.kind === 'or')).join(' ');
    case 'or':
      return node.children.map(formatNode).join(' OR ');
    case 'not':
      return `-${formatIn(node.child, isJoined(node.child))}`;
    default:
      return assertNever(node);
  }
}

function formatIn(node: QueryNode, inGroup: boolean): string {
  return inGroup ? `(${formatNode(node)})` : formatNode(node);
}

function isJoined(node: QueryNode): boolean {
  return node.kind === 'and' || node.kind === 'or' || node.kind === 'not' || node.kind === 'near';
}

function prefixOf(field: TextField | null): string {
  return field === null ? '' : `${nameOfTextField(field)}:`;
}

function formatTerm({ text, prefix }: Term): string {
  return `${asTyped(text)}${prefix ? '*' : ''}`;
}

function formatFilter(filter: Filter): string {
  switch (filter.field) {
    case 'date':
      return formatDates(filter);
    case 'quality':
    case 'confidence':
      return formatPercents(filter);
    case 'page': {
      const pages = formatPages(filter);
      return /^[\p{L}\p{N}.]+$/u.test(pages) ? pages : quoted(pages);
    }
    case 'has':
    case 'is':
      return filter.what;
    default:
      return asTyped(filter.text);
  }
}
