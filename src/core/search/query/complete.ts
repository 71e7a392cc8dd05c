/** What is being typed at the caret: the word, phrase or value that a suggestion would take the place of. */
import { isSpace } from '../../text/char-class';
import { type FieldName, fieldNamed } from './fields';
import type { QueryRange } from './model';
import { halfWidth, tokenizeQuery } from './tokens';

export interface Completion {
  /** What a suggestion takes the place of; empty behind the colon of a field. */
  readonly at: QueryRange;
  /** What has been typed of it, without quotes. */
  readonly typed: string;
  /** The field whose value it is; null for a word that stands for itself. */
  readonly field: FieldName | null;
}

/** Returns what is being typed where the caret stands, at the end of a word; null where nothing is. */
export function completionAt(input: string, caret: number): Completion | null {
  const next = input[caret];
  if (next !== undefined && !isSpace(next.charCodeAt(0)) && halfWidth(next) !== ')') return null;
  const tokens = tokenizeQuery(input.slice(0, caret), (name) => fieldNamed(name) !== null);
  const last = tokens.at(-1);
  if (last === undefined || last.end !== caret) return null;
  const before = tokens.at(-2);
  const field = before?.kind === 'field' && before.end === last.start ? fieldNamed(before.name) : null;
  const at = { start: last.start, end: last.end };
  switch (last.kind) {
    case 'word':
      return { at, typed: input.slice(last.start, caret), field };
    case 'phrase':
      if (last.isClosed) return null;
      return { at, typed: input.slice(last.inner.start, caret), field };
    case 'field':
      return { at: { start: caret, end: caret }, typed: '', field: fieldNamed(last.name) };
    default:
      return null;
  }
}
