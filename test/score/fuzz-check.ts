/**
 * Conservation and provenance of what is printed of a dump, by the rules that other tools check it by: every character that
 * is no space lies in exactly one span, and a part's text is what its spans say, spaces and line-end hyphens aside.
 */
import { splitPages } from '#core/dump/pages';
import { type JsonSpan, type ReflowJson, toReflowJson } from '#core/export/reflow-json';
import { reflowPage } from '#core/ingest';
import { conservationBreaches } from '#core/page/invariants';

/** Another check of the printed form: what is wrong, one sentence each. */
export type Checker = (text: string, printed: ReflowJson) => readonly string[];

/** Returns what is wrong with the reflow of a dump's text, first by the engine's own invariants; [] when nothing is. */
export function faultsOf(text: string, check: Checker = spanFaults): readonly string[] {
  const pages = splitPages(text).map((page) => ({ page, reflow: reflowPage(page.text) }));
  const breaches = pages.flatMap(({ page, reflow }) =>
    conservationBreaches(page.text, reflow).map(({ message }) => `page ${page.ordinal}: ${message}`),
  );
  const decoded = { text, encoding: 'utf-8', problems: [] } as const;
  return [...breaches, ...check(text, toReflowJson('page.txt', { decoded, pages }))];
}

/** Returns where spans and texts of the printed form disagree with the dump; [] where they agree. */
export function spanFaults(text: string, printed: ReflowJson): readonly string[] {
  const seen = new Uint8Array(text.length);
  const faults: string[] = [];
  const part = (what: string, shown: string, spans: readonly JsonSpan[]): void => {
    let raw = '';
    for (const [from, to] of spans) {
      if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= text.length)) {
        faults.push(`${what}: bad span ${from}-${to}`);
        continue;
      }
      for (let offset = from; offset < to; offset += 1) {
        if (isBlank(text, offset)) continue;
        if (seen[offset] === 1) faults.push(`${what}: offset ${offset} stands twice`);
        seen[offset] = 1;
      }
      raw += text.slice(from, to);
    }
    if (loose(raw) !== loose(shown))
      faults.push(`${what}: text differs from its spans: ${JSON.stringify(shown)}`);
  };
  printed.articles.forEach((article, place) => {
    for (const role of ['kicker', 'headline', 'deck', 'byline'] as const) {
      part(`article ${place} ${role}`, article[role], article[`${role}Spans`]);
    }
    article.blocks.forEach((block, index) => {
      part(`article ${place} block ${index}`, block.text, block.spans);
    });
  });
  printed.furniture.forEach((own, place) => {
    part(`furniture ${place}`, own.text, own.spans);
  });
  for (let offset = 0; offset < text.length; offset += 1) {
    if (seen[offset] === 0 && !isBlank(text, offset)) faults.push(`offset ${offset} is in no part`);
  }
  return faults;
}

const isBlank = (text: string, offset: number): boolean => /\s/u.test(text.charAt(offset));

function loose(text: string): string {
  return text.replace(/[\s\-\u00ad\u2010]+/gu, '');
}
