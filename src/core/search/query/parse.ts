/**
 * What was typed, as a tree. OR binds weakest, then AND and words side by side, then NOT and minus, then near; groups
 * and `field:(…)` stand for themselves. Whatever was typed is read: what cannot be is told, and the rest counts.
 */
import { type FieldName, fieldNamed } from './fields';
import type { Query, QueryNode, QueryRange } from './model';
import { nearNode } from './near-node';
import { type Reading, readOperand, report } from './operands';
import { halfWidth, type QueryToken, tokenizeQuery } from './tokens';

export interface ParseOptions {
  /** Characters count as they are. */
  readonly exact?: boolean;
  /** The text is still being typed: its last word may go on. */
  readonly typing?: boolean;
}

/** More than a reader types; a pasted page must not take the search down. In UTF-16 units, leaves, levels. */
export const longestQuery = 4000;
export const mostLeaves = 64;
export const deepestGroup = 20;

/** Returns what was typed as a query. Never throws; ranges and problems are in units of `input`, in order. */
export function parseQuery(input: string, options: ParseOptions = {}): Query {
  const text = input.slice(0, longestQuery);
  const exact = options.exact === true;
  const reading: Reading = {
    input: text,
    signs: halfWidth(text),
    exact,
    typing: options.typing === true && text === input,
    problems: [],
  };
  if (text !== input) report(reading, { start: text.length, end: input.length }, 'too-long', null);
  const tokens = tokenizeQuery(text, (name) => fieldNamed(name) !== null);
  const root = new Parser(reading, tokens).parse();
  const problems = reading.problems.sort((one, other) => one.at.start - other.at.start);
  return { root, exact, problems };
}

/** Walks over the tokens once; each method takes at least one token unless it stands at one that ends it. */
class Parser {
  readonly #reading: Reading;
  readonly #tokens: readonly QueryToken[];
  #next = 0;
  #depth = 0;
  #leaves = 0;

  constructor(reading: Reading, tokens: readonly QueryToken[]) {
    this.#reading = reading;
    this.#tokens = tokens;
  }

  parse(): QueryNode | null {
    return this.#either(null);
  }

  get #token(): QueryToken | undefined {
    return this.#tokens[this.#next];
  }

  /** a OR b */
  #either(field: FieldName | null): QueryNode | null {
    const children: QueryNode[] = [];
    let operator: QueryToken | null = null;
    for (;;) {
      const child = this.#all(field);
      if (child !== null) children.push(child);
      const isMissing = child === null && operator !== null;
      const token = this.#token;
      const isOperator = token?.kind === 'or';
      if (isMissing && operator !== null) this.#missing(operator);
      else if (child === null && isOperator) this.#missing(token);
      if (!isOperator) break;
      operator = token;
      this.#next += 1;
      // One missing side is told once.
      if (child === null) operator = null;
    }
    return joined('or', children);
  }

  /** a b, a AND b */
  #all(field: FieldName | null): QueryNode | null {
    const children: QueryNode[] = [];
    let operator: QueryToken | null = null;
    for (let token = this.#token; token !== undefined && token.kind !== 'or'; token = this.#token) {
      if (token.kind === 'close') {
        if (this.#depth > 0) break;
        report(this.#reading, token, 'unopened-group', '');
        this.#next += 1;
      } else if (token.kind === 'and') {
        if (children.length === 0 || operator !== null) this.#missing(token);
        else operator = token;
        this.#next += 1;
      } else {
        operator = null;
        const child = this.#negated(field);
        if (child !== null) children.push(child);
      }
    }
    if (operator !== null) this.#missing(operator);
    return joined('and', children);
  }

  /** NOT a, -a */
  #negated(field: FieldName | null): QueryNode | null {
    const operators: QueryToken[] = [];
    for (;;) {
      const token = this.#token;
      if (token?.kind === 'minus' && this.#tokens[this.#next + 1]?.start !== token.end) {
        this.#next += 1;
        report(this.#reading, token, 'missing-operand', '');
        return null;
      }
      if (token?.kind !== 'not' && token?.kind !== 'minus') break;
      operators.push(token);
      this.#next += 1;
    }
    const last = operators.at(-1);
    const stop = this.#token?.kind;
    if (last !== undefined && (stop === undefined || stop === 'or' || stop === 'and' || stop === 'close')) {
      this.#missing(last);
      return null;
    }
    let node = this.#close(field);
    if (operators.length > deepestGroup) {
      report(this.#reading, last ?? { start: 0, end: 0 }, 'too-long', null);
      operators.length = operators.length % 2;
    }
    for (const operator of operators.reverse()) {
      if (node !== null) node = { kind: 'not', child: node, at: { start: operator.start, end: node.at.end } };
    }
    return node;
  }

  /** a near/5 b */
  #close(field: FieldName | null): QueryNode | null {
    const first = this.#operand(field);
    if (this.#token?.kind !== 'near') return first;
    const operands: QueryNode[] = first === null ? [] : [first];
    const operators: Extract<QueryToken, { kind: 'near' }>[] = [];
    for (let token = this.#token; token?.kind === 'near'; token = this.#token) {
      this.#next += 1;
      const kind = this.#token?.kind;
      const isThere = kind !== undefined && !['and', 'or', 'not', 'minus', 'close', 'near'].includes(kind);
      const operand = isThere ? this.#operand(field) : null;
      if (operand === null || operands.length === 0) this.#missing(token);
      else operators.push(token);
      if (operand !== null) operands.push(operand);
    }
    const [only] = operands;
    if (operators.length === 0) return only ?? null;
    return nearNode(this.#reading, operands, operators) ?? joined('and', operands);
  }

  #operand(field: FieldName | null): QueryNode | null {
    const token = this.#token;
    if (token === undefined) return null;
    this.#next += 1;
    switch (token.kind) {
      case 'open':
        return this.#group(field, token);
      case 'field':
        return this.#inField(token);
      case 'word':
      case 'phrase':
      case 'regex':
        return this.#leaf(token, field, token);
      default:
        // An operator where something to be found was expected.
        this.#missing(token);
        return null;
    }
  }

  #group(field: FieldName | null, open: QueryToken): QueryNode | null {
    if (this.#depth >= deepestGroup) {
      report(this.#reading, open, 'too-long', null);
      this.#skipGroup();
      return null;
    }
    this.#depth += 1;
    const node = this.#either(field);
    this.#depth -= 1;
    const close = this.#token;
    if (close?.kind !== 'close') {
      const { input } = this.#reading;
      const typed = input.slice(open.start).trimEnd();
      const at = { start: open.start, end: open.start + typed.length };
      report(this.#reading, at, 'unclosed-group', `${typed})`);
      return node;
    }
    this.#next += 1;
    const at = { start: open.start, end: close.end };
    const isEmpty = node === null && this.#tokens[this.#next - 2] === open;
    if (isEmpty) report(this.#reading, at, 'missing-operand', '');
    return node;
  }

  #skipGroup(): void {
    let open = 1;
    for (let token = this.#token; token !== undefined && open > 0; token = this.#token) {
      if (token.kind === 'open') open += 1;
      if (token.kind === 'close') open -= 1;
      this.#next += 1;
    }
  }

  /** field:value, field: value, field:(…) */
  #inField(name: Extract<QueryToken, { kind: 'field' }>): QueryNode | null {
    const field = fieldNamed(name.name);
    const token = this.#token;
    const isValue = token?.kind === 'word' || token?.kind === 'phrase' || token?.kind === 'regex';
    if (token?.kind === 'open') {
      this.#next += 1;
      return this.#group(field, token);
    }
    if (token !== undefined && isValue) {
      this.#next += 1;
      return this.#leaf(token, field, { start: name.start, end: token.end });
    }
    if (token !== undefined && token.start === name.end && token.kind !== 'close' && token.kind !== 'field') {
      return this.#leaf(this.#literal(), field, { start: name.start, end: token.end });
    }
    report(this.#reading, name, 'missing-operand', null);
    return null;
  }

  /** An operator that stands as the value of a field, and a minus with what follows it, are a word there. */
  #literal(): Extract<QueryToken, { kind: 'word' }> {
    const start = this.#token?.start ?? 0;
    let end = start;
    for (let token = this.#token; token?.start === end && isWordLike(token); token = this.#token) {
      end = token.end;
      this.#next += 1;
    }
    return { kind: 'word', start, end };
  }

  #leaf(
    token: Extract<QueryToken, { kind: 'word' | 'phrase' | 'regex' }>,
    field: FieldName | null,
    at: QueryRange,
  ): QueryNode | null {
    this.#leaves += 1;
    if (this.#leaves > mostLeaves) {
      if (this.#leaves === mostLeaves + 1) {
        const end = this.#reading.input.trimEnd().length;
        report(this.#reading, { start: at.start, end: Math.max(end, at.end) }, 'too-long', null);
      }
      return null;
    }
    return readOperand(this.#reading, token, field, { start: at.start, end: at.end });
  }

  /** An operator without anything to work on; the word itself may have been meant. */
  #missing(operator: QueryToken): void {
    const word = this.#reading.input.slice(operator.start, operator.end);
    report(this.#reading, operator, 'missing-operand', operator.kind === 'minus' ? '' : `"${word}"`);
  }
}

function isWordLike(token: QueryToken): boolean {
  return token.kind !== 'open' && token.kind !== 'close' && token.kind !== 'phrase';
}

/** Joins what stands side by side: one child is itself, children of the same kind come up. */
function joined(kind: 'and' | 'or', children: readonly QueryNode[]): QueryNode | null {
  const all = children.flatMap((child) => (child.kind === kind ? child.children : [child]));
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return null;
  return all.length === 1 ? first : { kind, children: all, at: { start: first.at.start, end: last.at.end } };
}
