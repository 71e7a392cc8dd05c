/** A query as a tree: what the parser makes of what was typed, and what every way of searching answers. */

/** Half-open range of the text that was typed, in UTF-16 units: where a part of the query stands. */
export interface QueryRange {
  readonly start: number;
  readonly end: number;
}

/** The fields that hold text. `note` and `tag` are what the user wrote; the others are printed. */
export const textFields = ['headline', 'crosshead', 'byline', 'body', 'note', 'tag'] as const;
export type TextField = (typeof textFields)[number];

/** A stretch of text to be found as it stands: a word, a run of Han characters, a phrase. */
export interface Term {
  /** Folded; with `exact` characters of the query: as typed, white space made one. Never empty. */
  readonly text: string;
  /** True when its last word may go on: `wild*`, or the word that is being typed. */
  readonly prefix: boolean;
}

/** What an article has, is, or came from. Ranges include both ends; null: open. */
export type Filter =
  | { readonly field: 'paper' | 'series' | 'source' | 'section'; readonly text: string }
  /** Days, YYYY-MM-DD: `2019` is 2019-01-01 to 2019-12-31. An article without a date is in no range. */
  | { readonly field: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly field: 'page'; readonly from: string; readonly to: string }
  /** Per cent, 0 to 100. */
  | { readonly field: 'quality' | 'confidence'; readonly from: number | null; readonly to: number | null }
  /** A theme by its name or another name of it, folded; with everything that stands under it. */
  | { readonly field: 'under'; readonly text: string }
  /** The colour of a highlight, by its name or by what the user means by it, folded. */
  | { readonly field: 'colour'; readonly text: string }
  | {
      readonly field: 'has';
      readonly what: 'highlight' | 'note' | 'tag' | 'headline' | 'byline' | 'date' | 'series';
    }
  | { readonly field: 'is'; readonly what: 'read' | 'unread' | 'checked' | 'unchecked' };

export type QueryNode =
  /** In one of the fields; null: in any of them. */
  | { readonly kind: 'term'; readonly field: TextField | null; readonly term: Term; readonly at: QueryRange }
  /** All terms in one field, in any order, at most `distance` characters (Latin: words) between neighbours. */
  | {
      readonly kind: 'near';
      readonly field: TextField | null;
      readonly terms: readonly Term[];
      readonly distance: number;
      readonly at: QueryRange;
    }
  /** A regular expression over the shown text of one field, Unicode, not folded. */
  | {
      readonly kind: 'regex';
      readonly field: TextField | null;
      readonly source: string;
      readonly flags: string;
      readonly at: QueryRange;
    }
  | { readonly kind: 'filter'; readonly filter: Filter; readonly at: QueryRange }
  | { readonly kind: 'and' | 'or'; readonly children: readonly QueryNode[]; readonly at: QueryRange }
  | { readonly kind: 'not'; readonly child: QueryNode; readonly at: QueryRange };

/** Something that cannot be read as it was typed. The rest of the query is answered all the same. */
export interface QueryProblem {
  readonly at: QueryRange;
  /** i18n key under `query:problems`. */
  readonly kind:
    | 'unclosed-quote'
    | 'unclosed-group'
    | 'unopened-group'
    | 'missing-operand'
    | 'unknown-field'
    /** Nothing in the library is called so: see `nameProblems`. */
    | 'unknown-tag'
    | 'unknown-colour'
    | 'bad-date'
    | 'bad-number'
    | 'bad-value'
    | 'bad-regex'
    /** An expression that could take for ever: quantifiers within quantifiers, back references. */
    | 'slow-regex'
    | 'bad-near'
    | 'too-long';
  /** What might have been meant: the text to put in place of `at`; null when there is no guess. */
  readonly suggestion: string | null;
}

export interface Query {
  /** Null: nothing was asked. */
  readonly root: QueryNode | null;
  /** True: characters count as they are (width, script, case, diacritics). */
  readonly exact: boolean;
  readonly problems: readonly QueryProblem[];
}
