/** CSL-JSON as a plan: what a reference manager says of the newspaper pages that articles stand on. */
import { type FactField, tidyFact } from '../page/facts';
import { emptyPlan, type ImportPlan, type PlannedFacts } from './plan';

type Json = Readonly<Record<string, unknown>>;

/** Returns true for a list of references. */
export function isReferences(value: unknown): boolean {
  const items = itemsOf(value);
  return (
    items.length > 0 &&
    items.every((item) => isObject(item) && typeof item.type === 'string' && !('@context' in item)) &&
    items.some(
      (item) => isObject(item) && ['container-title', 'issued', 'title'].some((field) => field in item),
    )
  );
}

/** Returns what references say of pages; those that say nothing are named. */
export function planOfReferences(value: unknown): ImportPlan {
  const facts: PlannedFacts[] = [];
  const skipped: string[] = [];
  for (const [at, item] of itemsOf(value).entries()) {
    if (!isObject(item)) continue;
    const said: Partial<Record<FactField, string>> = {};
    const say = (field: FactField, found: unknown): void => {
      const tidy =
        typeof found === 'string' || typeof found === 'number' ? tidyFact(field, String(found)) : null;
      if (tidy !== null && tidy !== '') said[field] = tidy;
    };
    say('paper', item['container-title']);
    say('date', dateOf(item.issued));
    say('page', item.page ?? item['page-first']);
    say('section', item.section);
    say('edition', item.edition);
    const custom = isObject(item.custom) ? item.custom : {};
    const page = custom['page-in-file'];
    const found: PlannedFacts = {
      title: textOf(item.title),
      article: textOf(custom['broadsheet-id']),
      source: textOf(item.archive),
      path: textOf(item.archive_location ?? item['archive-place']),
      ordinal: typeof page === 'number' && Number.isSafeInteger(page) && page > 0 ? page - 1 : null,
      facts: said,
    };
    if (Object.keys(said).length > 0 && (found.title !== '' || found.path !== '')) facts.push(found);
    else skipped.push(`Reference ${at + 1} names no newspaper, date or page, or no title.`);
  }
  return { ...emptyPlan('csl-json'), facts, skipped };
}

function itemsOf(value: unknown): readonly unknown[] {
  if (isObject(value) && Array.isArray(value.items)) return value.items;
  return Array.isArray(value) ? value : isObject(value) ? [value] : [];
}

function dateOf(issued: unknown): string {
  if (!isObject(issued)) return '';
  const [first] = Array.isArray(issued['date-parts']) ? issued['date-parts'] : [];
  if (Array.isArray(first) && first.length === 3)
    return first.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  return /^\d{4}-\d\d-\d\d/u.exec(textOf(issued.raw ?? issued.literal))?.[0] ?? '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
