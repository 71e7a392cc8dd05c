/** What `near/5` joins: terms of one field, or choices of them. */
import type { QueryNode, QueryRange, TextField } from './model';
import { type Reading, report } from './operands';
import type { QueryToken } from './tokens';

type TermNode = Extract<QueryNode, { kind: 'term' }>;
type NearToken = Extract<QueryToken, { kind: 'near' }>;

/** Farther apart than this says nothing more than AND. */
export const farthestNear = 1000;

/** (a OR b) near/5 (c OR d) is four pairs; more pairs than this are refused. */
const mostChoices = 16;

/** More terms than this are not looked for near each other. */
const mostTerms = 8;

/** Returns the node; null, with the problem told, where something else than terms of one field is joined. */
export function nearNode(
  reading: Reading,
  operands: readonly QueryNode[],
  operators: readonly NearToken[],
): QueryNode | null {
  const [operator] = operators;
  if (operator === undefined) return null;
  const { distance } = operator;
  const isDistance = distance !== null && distance <= farthestNear;
  if (!isDistance) report(reading, operator, 'bad-near', 'near/5');
  const other = operators.find((token) => token.distance !== distance);
  if (other !== undefined) report(reading, other, 'bad-near', isDistance ? `near/${distance}` : 'near/5');
  const choices = operands.map(choicesOf);
  const product = choices.reduce((count, choice) => count * (choice?.length ?? 0), 1);
  const field = fieldOf(choices.flatMap((choice) => choice ?? []));
  if (product === 0 || product > mostChoices || operands.length > mostTerms || field === undefined) {
    for (const token of operators) report(reading, token, 'bad-near', 'AND');
    return null;
  }
  const at = { start: operands[0]?.at.start ?? 0, end: operands.at(-1)?.at.end ?? 0 };
  const nodes = combinations(choices.map((choice) => choice ?? [])).map((terms) =>
    together(terms, field, isDistance ? distance : 5, at),
  );
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { kind: 'or', children: nodes, at };
}

function together(
  terms: readonly TermNode[],
  field: TextField | null,
  distance: number,
  at: QueryRange,
): QueryNode {
  return { kind: 'near', field, terms: terms.map(({ term }) => term), distance, at };
}

/** The terms an operand may be; null when it is something else. */
function choicesOf(node: QueryNode): readonly TermNode[] | null {
  if (node.kind === 'term') return [node];
  if (node.kind !== 'or') return null;
  const terms = node.children.filter((child) => child.kind === 'term');
  return terms.length === node.children.length ? terms : null;
}

/** The one field of all terms, named with one of them or with each; undefined when they differ. */
function fieldOf(terms: readonly TermNode[]): TextField | null | undefined {
  const named = [...new Set(terms.flatMap(({ field }) => (field === null ? [] : [field])))];
  return named.length > 1 ? undefined : (named[0] ?? null);
}

function combinations(choices: readonly (readonly TermNode[])[]): readonly (readonly TermNode[])[] {
  return choices.reduce<readonly (readonly TermNode[])[]>(
    (lists, choice) => lists.flatMap((list) => choice.map((term) => [...list, term])),
    [[]],
  );
}
