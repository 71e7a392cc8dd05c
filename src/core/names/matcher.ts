/** Finds all names of the lists in folded text at once: the longest writing counts, as a reader takes it. */
import { kindAt, kindBefore } from '../search/char-kind';

/** What a name is looked for as; `forms` are folded. */
export interface SoughtName<Id extends string> {
  readonly id: Id;
  readonly forms: readonly string[];
}

/** A place in folded text with those whose writing it is: a person and a place may share one. */
export interface FoundName<Id extends string> {
  readonly ids: readonly Id[];
  readonly start: number;
  readonly end: number;
}

interface Form<Id extends string> {
  readonly text: string;
  readonly ids: Id[];
  readonly bindsBefore: boolean;
  readonly bindsAfter: boolean;
}

/** Knows a set of names; made once, asked for every text. */
export class NameMatcher<Id extends string> {
  /** By their first UTF-16 unit, the longest first. */
  readonly #forms = new Map<number, Form<Id>[]>();

  constructor(names: Iterable<SoughtName<Id>>) {
    const known = new Map<string, Form<Id>>();
    for (const { id, forms } of names) {
      for (const text of forms) {
        const form = known.get(text);
        if (form !== undefined) form.ids.push(id);
        else if (text !== '') known.set(text, formOf(text, id));
      }
    }
    for (const form of known.values()) {
      const first = form.text.charCodeAt(0);
      const others = this.#forms.get(first);
      if (others === undefined) this.#forms.set(first, [form]);
      else others.push(form);
    }
    for (const forms of this.#forms.values()) forms.sort((a, b) => b.text.length - a.text.length);
  }

  /**
   * Returns where names stand in folded text, in order, none over another: the one that begins first counts, the longest
   * of those that begin together. A name in letters is found as whole words, one in Han characters anywhere.
   */
  find(folded: string): readonly FoundName<Id>[] {
    const found: FoundName<Id>[] = [];
    if (this.#forms.size === 0) return found;
    for (let at = 0; at < folded.length; ) {
      const form = this.#at(folded, at);
      if (form === null) {
        at += 1;
        continue;
      }
      const end = at + form.text.length;
      found.push({ ids: form.ids, start: at, end });
      at = end;
    }
    return found;
  }

  #at(folded: string, at: number): Form<Id> | null {
    for (const form of this.#forms.get(folded.charCodeAt(at)) ?? []) {
      if (!folded.startsWith(form.text, at)) continue;
      if (form.bindsBefore && kindBefore(folded, at) === 'word') continue;
      if (form.bindsAfter && kindAt(folded, at + form.text.length) === 'word') continue;
      return form;
    }
    return null;
  }
}

function formOf<Id extends string>(text: string, id: Id): Form<Id> {
  return {
    text,
    ids: [id],
    bindsBefore: kindAt(text, 0) === 'word',
    bindsAfter: kindBefore(text, text.length) === 'word',
  };
}
