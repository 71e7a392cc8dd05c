/** Numbers, sizes and dates as the interface's language writes them. */

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A count with its thousands marked, as in `12,034`. */
export function formatCount(count: number, language: string): string {
  let format = countFormats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language);
    countFormats.set(language, format);
  }
  return format.format(count);
}

/** Making a format takes a hundred times as long as using it, and lists and charts show many numbers. */
const countFormats = new Map<string, Intl.NumberFormat>();
const shareFormats = new Map<string, Intl.NumberFormat>();

/** A size in the largest unit that leaves it at one or more, as in `3.4 MB`; thousands, not 1,024. */
export function formatBytes(bytes: number, language: string): string {
  const power = bytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: byteUnits[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1,
  }).format(value);
}

/**
 * Returns in which language dates are written: that of the interface, as it is written where the reader is if the system
 * tells that (`en-GB` writes 4 June 1931, `en-US` June 4, 1931). `wanted` are the system's languages, the first first.
 */
export function dateLanguage(language: string, wanted: readonly string[] = navigator.languages): string {
  const isPlain = !language.includes('-');
  return (isPlain && wanted.find((tag) => tag.startsWith(`${language}-`))) || language;
}

/** Making a format takes a hundred times as long as using it, and lists show many dates. */
const momentFormats = new Map<string, Intl.DateTimeFormat>();

/** A date with the time, as in `21 Nov 2026, 10:05`. */
export function formatMoment(at: number, language: string): string {
  const known = momentFormats.get(language);
  const format =
    known ?? new Intl.DateTimeFormat(dateLanguage(language), { dateStyle: 'medium', timeStyle: 'short' });
  if (known === undefined) momentFormats.set(language, format);
  return format.format(at);
}

/** A share of 0 to 1 in whole per cent, as in `93%`. */
export function formatShare(share: number, language: string): string {
  let format = shareFormats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    shareFormats.set(language, format);
  }
  return format.format(share);
}
