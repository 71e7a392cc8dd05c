/** Ranges as they are typed: both ends, one end, or a comparison. */

export interface Comparison {
  readonly sign: '>=' | '<=' | '>' | '<';
  readonly value: string;
}

/** Returns a comparison (>=80, ≤80) with what it compares to; null when none was typed. */
export function readComparison(text: string): Comparison | null {
  const match = /^(>=|<=|≥|≤|≧|≦|>|<)(.*)$/u.exec(text);
  if (match === null) return null;
  const typed = match[1] ?? '';
  const sign = /^[≥≧]$/u.test(typed) ? '>=' : /^[≤≦]$/u.test(typed) ? '<=' : (typed as Comparison['sign']);
  return { sign, value: match[2] ?? '' };
}

/**
 * Returns both ends of a range as typed, '' for an open one: a..b, and what input methods make of the dots
 * (。。 … ‥ ～). Null when none was typed.
 */
export function splitRange(text: string): readonly [from: string, to: string] | null {
  const match = /^(.*?)(?:\.{2,3}|。{1,2}|…{1,2}|‥|[~～〜])(.*)$/u.exec(text);
  return match === null ? null : [match[1] ?? '', match[2] ?? ''];
}

/** Whole per cents, 0 to 100, both included; null: open. */
export interface PercentRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** Returns the per cents that were typed; one number means that and better. Otherwise what may have been meant. */
export function readPercents(typed: string): PercentRange | { readonly suggestion: string } {
  const text = typed.replace(/[\s%]+/gu, '');
  const compared = readComparison(text);
  if (compared !== null) {
    const value = readPercent(compared.value);
    if (value === null) return { suggestion: `${compared.sign}${nearPercent(compared.value)}` };
    if (compared.sign === '>=') return { from: value, to: null };
    if (compared.sign === '<=') return { from: null, to: value };
    return compared.sign === '>'
      ? { from: Math.min(100, value + 1), to: null }
      : { from: null, to: Math.max(0, value - 1) };
  }
  const ends = splitRange(text);
  if (ends === null) {
    const from = readPercent(text);
    return from === null ? { suggestion: nearPercent(text) } : { from, to: null };
  }
  const [first, last] = ends;
  const from = first === '' ? null : readPercent(first);
  const to = last === '' ? null : readPercent(last);
  if ((first !== '' && from === null) || (last !== '' && to === null) || (from === null && to === null)) {
    return {
      suggestion: `${first === '' ? '' : nearPercent(first)}..${last === '' ? '' : nearPercent(last)}`,
    };
  }
  return from !== null && to !== null && from > to ? { suggestion: `${to}..${from}` } : { from, to };
}

/** Writes per cents as they are typed. */
export function formatPercents({ from, to }: PercentRange): string {
  return from !== null && to === null ? `>=${from}` : `${from ?? ''}..${to ?? ''}`;
}

function readPercent(text: string): number | null {
  const value = /^\d{1,3}$/u.test(text) ? Number(text) : Number.NaN;
  return value <= 100 ? value : null;
}

/** 0.8 may have meant 80, 120 at most 100. */
function nearPercent(text: string): string {
  const value = Number.parseFloat(text);
  if (!Number.isFinite(value)) return '80';
  return String(Math.min(100, Math.max(0, Math.round(value > 0 && value < 1 ? value * 100 : value))));
}

/** Page numbers, both included; '' where a range is open. */
export interface PageRange {
  readonly from: string;
  readonly to: string;
}

/** Returns the page numbers that were typed (4, A3, 1..4, >=2); null when there are none. */
export function readPages(typed: string, tidy: (text: string) => string): PageRange | null {
  const text = typed.trim();
  const compared = readComparison(text);
  if (compared !== null) {
    // Beyond and below leave the page itself out, which a range of names cannot say.
    const page = tidy(compared.value);
    if (page === '' || compared.sign.length === 1) return null;
    return compared.sign === '>=' ? { from: page, to: '' } : { from: '', to: page };
  }
  const ends = splitRange(text);
  if (ends === null) {
    const page = tidy(text);
    return page === '' ? null : { from: page, to: page };
  }
  const range = { from: tidy(ends[0]), to: tidy(ends[1]) };
  return range.from === '' && range.to === '' ? null : range;
}

/** Writes page numbers as they are typed. */
export function formatPages({ from, to }: PageRange): string {
  return from === to ? from : `${from}..${to}`;
}
