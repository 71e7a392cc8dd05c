/** What may be meant by what is being typed: fields, their values, names of the library, past searches. */
import { type Completion, completionAt } from '#core/search/query/complete';
import {
  type FieldLanguage,
  type FieldName,
  hasValues,
  isValues,
  nameOfFilter,
  nameOfTextField,
  nameOfValue,
  suggestedFieldNames,
} from '#core/search/query/fields';
import type { QueryRange } from '#core/search/query/model';
import { colourWords } from '#core/search/query/names';
import { asTyped } from '#core/search/query/quoting';
import type { SearchSuggestion } from './search-state';

/** One suggestion. 'clear' forgets past searches instead of writing anything. */
export interface QuerySuggestion {
  readonly key: string;
  readonly kind: 'field' | 'value' | SearchSuggestion['kind'] | 'past' | 'clear';
  /** As it is shown. */
  readonly label: string;
  /** Another name it was found by; '' for none. */
  readonly alias: string;
  /** Articles; null where they are not counted. */
  readonly count: number | null;
  /** What is written in place of what was typed. */
  readonly at: QueryRange;
  readonly text: string;
}

/** So many of each kind, and past searches of an empty box. */
const mostOfKind = 5;
const mostPast = 8;

export interface SuggestionInput {
  readonly typed: string;
  readonly caret: number;
  readonly language: FieldLanguage;
  /** What the library knows of what is typed at the caret. */
  readonly names: readonly SearchSuggestion[];
  readonly past: readonly string[];
}

/** Returns what is asked of the library's names for what is being typed; null when nothing is. */
export function wantedName(typed: string, caret: number): Completion | null {
  const completion = completionAt(typed, caret);
  if (completion === null) return null;
  // Behind the colon of a field its commonest names come before the first letter.
  if (completion.field !== null) return kindsOf(completion.field).length === 0 ? null : completion;
  if (completion.typed.trim() === '') return null;
  // One letter may begin anything.
  return completion.typed.length > 1 || !/^[\x20-\x7e]/u.test(completion.typed) ? completion : null;
}

/** Returns suggestions, the likeliest first. */
export function querySuggestions(input: SuggestionInput): readonly QuerySuggestion[] {
  const { typed, caret, past } = input;
  if (typed.trim() === '') {
    const at = { start: 0, end: typed.length };
    const shown = past.slice(0, mostPast).map((query) => pastSuggestion(query, at));
    const clear: QuerySuggestion = {
      key: 'clear',
      kind: 'clear',
      label: '',
      alias: '',
      count: null,
      at,
      text: '',
    };
    return shown.length === 0 ? [] : [...shown, clear];
  }
  const completion = completionAt(typed, caret);
  const own =
    completion === null
      ? []
      : [...staticSuggestions(completion, input.language), ...named(completion, input)];
  const plain = typed.trim().toLowerCase();
  const before = past
    .filter((query) => query.toLowerCase().includes(plain) && query !== typed.trim())
    .slice(0, mostOfKind)
    .map((query) => pastSuggestion(query, { start: 0, end: typed.length }));
  return [...own, ...before];
}

function pastSuggestion(query: string, at: QueryRange): QuerySuggestion {
  return { key: `past ${query}`, kind: 'past', label: query, alias: '', count: null, at, text: query };
}

function staticSuggestions(
  { at, typed, field }: Completion,
  language: FieldLanguage,
): readonly QuerySuggestion[] {
  const plain = typed.toLowerCase();
  const make = (kind: 'field' | 'value', label: string, text: string): QuerySuggestion => ({
    key: `${kind} ${label}`,
    kind,
    label,
    alias: '',
    count: null,
    at,
    text,
  });
  if (field === null) {
    if (plain === '') return [];
    const names = [...suggestedFieldNames(language), ...suggestedFieldNames(language === 'en' ? 'zh' : 'en')];
    return names
      .filter((name) => name.startsWith(plain) && name !== plain)
      .slice(0, mostOfKind)
      .map((name) => make('field', `${name}${colonOf(name)}`, `${name}${colonOf(name)}`));
  }
  return valuesOf(field, language)
    .filter((value) => value.startsWith(plain) && value !== plain)
    .map((value) => make('value', value, value));
}

/** Chinese names are followed by the colon an input method types. */
function colonOf(name: string): string {
  return /^[a-z]/u.test(name) ? ':' : '：';
}

function valuesOf({ field }: FieldName, language: FieldLanguage): readonly string[] {
  if (field === 'has') return Object.values(hasValues).map((names) => nameOfValue(names, language));
  if (field === 'is') return Object.values(isValues).map((names) => nameOfValue(names, language));
  if (field === 'colour') return colourWords.map((words) => words[language]);
  return [];
}

function named(
  { at, typed, field }: Completion,
  { names, language }: SuggestionInput,
): readonly QuerySuggestion[] {
  const kinds = field === null ? null : kindsOf(field);
  return names
    .filter(({ kind }) => kinds === null || kinds.includes(kind))
    .filter(({ text }) => field === null || text !== typed)
    .slice(0, field === null ? mostOfKind : mostPast)
    .map(({ kind, text, alias, count }) => ({
      key: `${kind} ${text}`,
      kind,
      label: text,
      alias,
      count,
      at,
      text: field === null ? `${fieldOf(kind, language)}${asTyped(text)}` : asTyped(text),
    }));
}

/** What of the library's names can stand in a field. */
function kindsOf({ field }: FieldName): readonly SearchSuggestion['kind'][] {
  switch (field) {
    case 'byline':
      return ['author'];
    case 'under':
    case 'tag':
      return ['tag'];
    case 'paper':
    case 'source':
    case 'series':
      return [field];
    default:
      return [];
  }
}

function fieldOf(kind: SearchSuggestion['kind'], language: FieldLanguage): string {
  const name =
    kind === 'author'
      ? nameOfTextField('byline', language)
      : nameOfFilter(kind === 'tag' ? 'under' : kind, language);
  return `${name}${colonOf(name)}`;
}
