/** The ends of a query's tree: one word, phrase, expression or value, read for the field it stands in. */
import { exactString, foldString } from '../../text/fold';
import { kindBefore } from '../char-kind';
import { type FieldName, fieldNamed, fieldNames } from './fields';
import { readFilter } from './filter-values';
import type { QueryNode, QueryProblem, QueryRange, TextField } from './model';
import { nearestName } from './nearest-name';
import { quoted } from './quoting';
import { judgeRegex } from './regex';
import { halfWidth, type QueryToken } from './tokens';

/** What is read, how, and what is wrong with it so far. */
export interface Reading {
  readonly input: string;
  /** The input with half-width signs: the same offsets. */
  readonly signs: string;
  readonly exact: boolean;
  readonly typing: boolean;
  readonly problems: QueryProblem[];
}

/** The longest term, in UTF-16 units: more than a reader types, less than a pasted page. */
export const longestTerm = 500;

type Value = Extract<QueryToken, { kind: 'word' | 'phrase' | 'regex' }>;

/**
 * Returns what a token asks for in a field (null: in any); null when that is nothing or cannot be read. `at` is where
 * it stands, with the name of its field where that was typed.
 */
export function readOperand(
  reading: Reading,
  token: Value,
  field: FieldName | null,
  at: QueryRange,
): QueryNode | null {
  if (token.kind === 'phrase' && !token.isClosed) {
    report(reading, token, 'unclosed-quote', closedPhrase(reading.input, token));
  }
  if (field?.kind === 'filter') {
    // Themes are asked for by name, or by what their names are like.
    const isLike = token.kind === 'regex' || starOf(reading, token);
    if (field.field === 'under' && isLike) return readText(reading, token, 'tag', at);
    return readValue(reading, token, field, at);
  }
  return readText(reading, token, field?.field ?? null, at);
}

/** Adds a problem. */
export function report(
  reading: Reading,
  at: QueryRange,
  kind: QueryProblem['kind'],
  suggestion: string | null,
): void {
  reading.problems.push({ at: { start: at.start, end: at.end }, kind, suggestion });
}

function readValue(
  reading: Reading,
  token: Value,
  { field }: Extract<FieldName, { kind: 'filter' }>,
  at: QueryRange,
): QueryNode | null {
  const isText = field === 'paper' || field === 'series' || field === 'source' || field === 'section';
  if (token.kind === 'regex') {
    report(reading, token, 'bad-value', isText ? quoted(slice(reading, token.source)) : null);
    return null;
  }
  const isName = isText || field === 'under' || field === 'colour';
  // Names are found by any part of them, with a star or without one.
  const word = isName ? slice(reading, token).replace(/[*＊]+$/u, '') : slice(reading, token);
  const typed = token.kind === 'phrase' ? innerText(reading, token) : word;
  const value = isName ? typed : halfWidth(typed);
  const filter = readFilter(field, value);
  if ('field' in filter) return { kind: 'filter', filter, at };
  report(reading, token, filter.kind, filter.suggestion);
  return null;
}

function readText(reading: Reading, token: Value, field: TextField | null, at: QueryRange): QueryNode | null {
  if (token.kind === 'regex') return readRegex(reading, token, field, at);
  const typed = token.kind === 'phrase' ? innerText(reading, token) : wordText(reading, token);
  if (token.kind === 'word') checkFieldName(reading, token);
  const isCut = typed.length > longestTerm;
  if (isCut) report(reading, { start: token.start + longestTerm, end: token.end }, 'too-long', null);
  const shown = isCut ? typed.slice(0, longestTerm).replace(/[\ud800-\udbff]$/u, '') : typed;
  const text = (reading.exact ? exactString(shown) : foldString(shown)).trim();
  if (text === '') return null;
  const isTyped = reading.typing && token.kind === 'word' && token.end === reading.input.length;
  const isOpen = isTyped || isCut || starOf(reading, token);
  const prefix = isOpen && kindBefore(text, text.length) === 'word';
  return { kind: 'term', field, term: { text, prefix }, at };
}

function readRegex(
  reading: Reading,
  token: Extract<QueryToken, { kind: 'regex' }>,
  field: TextField | null,
  at: QueryRange,
): QueryNode | null {
  const source = slice(reading, token.source);
  const flags = [...new Set(token.flags)].sort().join('');
  const verdict = token.isClosed ? judgeRegex(source, flags) : 'wrong';
  if (verdict === 'ok') return { kind: 'regex', field, source, flags, at };
  if (!token.isClosed) report(reading, token, 'bad-regex', `${slice(reading, token)}/`);
  else if (verdict === 'slow') report(reading, token, 'slow-regex', null);
  else {
    const isFlag = judgeRegex(source, '') === 'ok';
    report(reading, token, 'bad-regex', isFlag ? `/${source}/` : quoted(source));
  }
  return null;
}

/** The word without its star; one inside it says what cannot be asked. */
function wordText(reading: Reading, token: QueryRange): string {
  const word = slice(reading, token);
  const star = /^[^*＊]+(?=[*＊]+(.*)$)/su.exec(word);
  if (star === null) return withoutLeadingStar(reading, token, word);
  const stem = star[0];
  const rest = star[1] ?? '';
  if (rest !== '') report(reading, token, 'bad-value', `${stem}*`);
  return stem;
}

function withoutLeadingStar(reading: Reading, token: QueryRange, word: string): string {
  const rest = word.replace(/^[*＊]+/u, '').replace(/[*＊].*$/su, '');
  if (rest === '' || rest === word) return word;
  report(reading, token, 'bad-value', `${rest}*`);
  return rest;
}

function starOf(reading: Reading, token: Value): boolean {
  if (token.kind === 'phrase') return token.star;
  if (token.kind === 'regex') return false;
  const word = reading.signs.slice(token.start, token.end);
  return /[^*]\*/u.test(word);
}

/** A name before a colon that is like a field's, or is Latin with a value behind it, was meant as one. */
function checkFieldName(reading: Reading, token: QueryRange): void {
  const word = reading.signs.slice(token.start, token.end);
  const match = /^(\p{L}{2,20}):(?!\/\/)(.?)/u.exec(word);
  const name = match?.[1];
  if (name === undefined || fieldNamed(name) !== null) return;
  const nearest = nearestName(name, fieldNames);
  const at = { start: token.start, end: token.start + name.length };
  if (nearest !== null) report(reading, at, 'unknown-field', nearest);
  else if (match?.[2] !== '' && /^[a-z]+$/iu.test(name)) {
    report(reading, token, 'unknown-field', quoted(slice(reading, token)));
  }
}

/** What stands between the quotes, escaped quotes and backslashes as they are meant. */
function innerText(reading: Reading, token: Extract<QueryToken, { kind: 'phrase' }>): string {
  return slice(reading, token.inner).replace(/\\(["\\＂])/gu, '$1');
}

function closedPhrase(input: string, token: QueryRange): string {
  const typed = input.slice(token.start, token.end).trimEnd();
  const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };
  const opener = typed[0] ?? '"';
  return `${typed}${closers[opener] ?? opener}`;
}

function slice(reading: Reading, { start, end }: QueryRange): string {
  return reading.input.slice(start, end);
}
