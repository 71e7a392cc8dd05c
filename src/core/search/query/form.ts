/** A query as a form that is filled in, and the form as a query. What a form has no place for is kept beside it. */
import { nameOfDates } from './date-values';
import {
  type FieldLanguage,
  fieldNamed,
  hasValues,
  isValues,
  nameOfFilter,
  nameOfTextField,
  nameOfValue,
} from './fields';
import { formatQuery } from './format';
import type { Filter, Query, QueryNode, QueryRange, TextField } from './model';
import { asTyped, quoted } from './quoting';
import { halfWidth, type QueryToken, tokenizeQuery } from './tokens';

export type HasWhat = Extract<Filter, { field: 'has' }>['what'];
export type IsWhat = Extract<Filter, { field: 'is' }>['what'];

/** What is written into the form; '' and empty where nothing is asked. Words stand apart by spaces. */
export interface QueryForm {
  readonly all: string;
  readonly phrase: string;
  readonly any: string;
  readonly none: string;
  readonly field: TextField;
  readonly inField: string;
  readonly near: string;
  readonly distance: number;
  /** Days, months or years. */
  readonly from: string;
  readonly to: string;
  readonly paper: string;
  readonly tag: string;
  readonly colour: string;
  readonly has: readonly HasWhat[];
  readonly is: readonly IsWhat[];
}

export const emptyForm: QueryForm = {
  all: '',
  phrase: '',
  any: '',
  none: '',
  field: 'headline',
  inField: '',
  near: '',
  distance: 5,
  from: '',
  to: '',
  paper: '',
  tag: '',
  colour: '',
  has: [],
  is: [],
};

export interface FilledForm {
  readonly form: QueryForm;
  /** What the form cannot show: it is asked for besides, as it is written here. */
  readonly rest: readonly string[];
}

/** Returns a query as a filled form; `input` is what was typed. */
export function formOfQuery(query: Query, input: string): FilledForm {
  let form = emptyForm;
  const rest: string[] = [];
  const { root } = query;
  for (const node of root === null ? [] : root.kind === 'and' ? root.children : [root]) {
    const filled = fill(form, node, input);
    if (filled === null) rest.push(node.kind === 'or' ? `(${formatQuery(node)})` : formatQuery(node));
    else form = filled;
  }
  return { form, rest };
}

/** The form with one part of the query in it; null where there is no room for it. */
function fill(form: QueryForm, node: QueryNode, input: string): QueryForm | null {
  switch (node.kind) {
    case 'term': {
      const [piece] = piecesIn(input, node.at).slice(-1);
      if (piece === undefined) return null;
      if (node.field !== null) {
        if (form.inField !== '' && form.field !== node.field) return null;
        return { ...form, field: node.field, inField: withPiece(form.inField, piece.text) };
      }
      if (piece.inner !== null && form.phrase === '') return { ...form, phrase: piece.inner };
      return { ...form, all: withPiece(form.all, piece.text) };
    }
    case 'or': {
      const any = wordsOf(node.children, input);
      return any === null || form.any !== '' ? null : { ...form, any };
    }
    case 'not': {
      const none = wordsOf(node.child.kind === 'or' ? node.child.children : [node.child], input);
      return none === null ? null : { ...form, none: withPiece(form.none, none) };
    }
    case 'near': {
      if (node.field !== null || form.near !== '') return null;
      const pieces = piecesIn(input, node.at);
      if (pieces.length !== node.terms.length) return null;
      return { ...form, near: pieces.map(({ text }) => text).join(' '), distance: node.distance };
    }
    case 'filter':
      return fillFilter(form, node.filter, input, node.at);
    default:
      return null;
  }
}

function fillFilter(form: QueryForm, filter: Filter, input: string, at: QueryRange): QueryForm | null {
  switch (filter.field) {
    case 'date':
      return form.from === '' && form.to === '' ? { ...form, ...nameOfDates(filter) } : null;
    case 'paper':
    case 'colour':
    case 'under': {
      const place = filter.field === 'under' ? 'tag' : filter.field;
      const [piece] = piecesIn(input, at).slice(-1);
      if (piece === undefined || form[place] !== '') return null;
      return { ...form, [place]: piece.inner ?? piece.text.replace(/[*＊]+$/u, '') };
    }
    case 'has':
      return { ...form, has: [...new Set([...form.has, filter.what])] };
    case 'is':
      return { ...form, is: [...new Set([...form.is, filter.what])] };
    default:
      return null;
  }
}

/** Words and phrases of no field, as they were typed; null where something else is among them. */
function wordsOf(nodes: readonly QueryNode[], input: string): string | null {
  const words: string[] = [];
  for (const node of nodes) {
    const [piece] = piecesIn(input, node.at).slice(-1);
    if (node.kind !== 'term' || node.field !== null || piece === undefined) return null;
    words.push(piece.text);
  }
  return words.join(' ');
}

interface Piece {
  /** As it was typed, a phrase with its quotes. */
  readonly text: string;
  /** What stands in the quotes; null for a word, and for a phrase that ends in a star or was not closed. */
  readonly inner: string | null;
}

function piecesIn(input: string, { start, end }: QueryRange): readonly Piece[] {
  const text = input.slice(start, end);
  return tokenizeQuery(text, (name) => fieldNamed(name) !== null).flatMap((token): readonly Piece[] => {
    if (token.kind === 'word') return [{ text: text.slice(token.start, token.end), inner: null }];
    if (token.kind !== 'phrase') return [];
    const inner = text.slice(token.inner.start, token.inner.end).replace(/\\(["\\＂])/gu, '$1');
    return [{ text: quoted(inner) + (token.star ? '*' : ''), inner: token.star ? null : inner }];
  });
}

function withPiece(words: string, more: string): string {
  return words === '' ? more : `${words} ${more}`;
}

/** Returns the query that a filled form asks, with the names of fields in one language. */
export function queryOfForm({ form, rest }: FilledForm, language: FieldLanguage = 'en'): string {
  const colon = language === 'en' ? ':' : '：';
  const named = (field: Filter['field'], value: string) =>
    value.trim() === '' ? [] : [`${nameOfFilter(field, language)}${colon}${asTyped(value.trim())}`];
  const any = wordsIn(form.any);
  const near = wordsIn(form.near);
  return [
    ...wordsIn(form.all),
    ...(form.phrase.trim() === '' ? [] : [quoted(form.phrase.trim())]),
    ...(any.length > 1 ? [`(${any.join(' OR ')})`] : any),
    ...wordsIn(form.none).map((word) => `-${word}`),
    ...wordsIn(form.inField).map((word) => `${nameOfTextField(form.field, language)}${colon}${word}`),
    ...(near.length > 0 ? [near.join(` near/${form.distance} `)] : []),
    ...dates(form, `${nameOfFilter('date', language)}${colon}`),
    ...named('paper', form.paper),
    ...named('under', form.tag),
    ...named('colour', form.colour),
    ...form.has.map(
      (what) => `${nameOfFilter('has', language)}${colon}${nameOfValue(hasValues[what], language)}`,
    ),
    ...form.is.map(
      (what) => `${nameOfFilter('is', language)}${colon}${nameOfValue(isValues[what], language)}`,
    ),
    ...rest,
  ].join(' ');
}

function dates(form: QueryForm, name: string): readonly string[] {
  const [from, to] = [form.from.replace(/\s+/gu, ''), form.to.replace(/\s+/gu, '')];
  if (from === '' && to === '') return [];
  return [`${name}${from === to ? from : `${from}..${to}`}`];
}

/** The words and phrases of a field of the form, each as it is typed in a query; operators are words there. */
function wordsIn(text: string): readonly string[] {
  return tokenizeQuery(text, () => false).flatMap((token) => wordOf(text, token));
}

function wordOf(text: string, token: QueryToken): readonly string[] {
  const typed = text.slice(token.start, token.end);
  switch (token.kind) {
    case 'word':
      // A colon would make a field of what stands before it.
      return [halfWidth(typed).includes(':') ? quoted(typed) : typed];
    case 'phrase': {
      const inner = text.slice(token.inner.start, token.inner.end).replace(/\\(["\\＂])/gu, '$1');
      return inner.trim() === '' ? [] : [quoted(inner) + (token.star ? '*' : '')];
    }
    case 'minus':
    case 'open':
    case 'close':
      return [];
    default:
      return [quoted(typed)];
  }
}
