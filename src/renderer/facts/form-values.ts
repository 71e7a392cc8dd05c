/** What the form on facts holds, and what saving it says. */
import { type FactField, factFields, tidyFact } from '#core/page/facts';
import type { KnownFacts } from '../db/facts';

/** What is in the fields. */
export type FormValues = Readonly<Record<FactField, string>>;

/** What path and page say of a field, without what the user said. */
export function foundValues(known: KnownFacts, field: FactField): readonly string[] {
  const values = [known.path[field], known.printed[field]?.value ?? null].filter((value) => value !== null);
  return [...new Set(values)];
}

/** What the form begins with: what is known; nothing where path and page differ. */
export function firstValues(known: KnownFacts): FormValues {
  const values = {} as Record<FactField, string>;
  for (const field of factFields) {
    const fact = known.facts[field];
    values[field] = fact.kind === 'known' ? fact.value : '';
  }
  return values;
}

/** Fields whose text is no value of theirs. */
export function wrongFields(values: FormValues): readonly FactField[] {
  return factFields.filter((field) => tidyFact(field, values[field]) === null);
}

/**
 * What saving says: only fields that were changed; null gives a field back to what path and page say, where they say
 * it with one voice, and where there is nothing to say.
 */
export function saidByForm(
  values: FormValues,
  known: KnownFacts,
): Readonly<Partial<Record<FactField, string | null>>> {
  const first = firstValues(known);
  const said: Partial<Record<FactField, string | null>> = {};
  for (const field of factFields) {
    const value = tidyFact(field, values[field]);
    if (value === null || value === first[field]) continue;
    const found = foundValues(known, field);
    said[field] = found.length <= 1 && value === (found[0] ?? '') ? null : value;
  }
  return said;
}
