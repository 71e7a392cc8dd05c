/** BibTeX and RIS, read back by another library: the same articles come out, and their quotes. */
import { type CslName, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What a reference has to have kept. */
export interface ExpectedReference {
  readonly title: string;
  /** As printed, in order. */
  readonly authors: readonly string[];
  readonly paper: string;
  /** YYYY-MM-DD; '' where it is not known. */
  readonly date: string;
  readonly page: string;
}

/** Checks what is read from a file against the articles that were written. */
export function checkReferences(
  text: string,
  form: 'bibtex' | 'ris',
  expected: readonly ExpectedReference[],
): readonly string[] {
  const read = plugins.input.chain(text, { forceType: form === 'bibtex' ? '@biblatex/text' : '@ris/file' });
  if (read.length !== expected.length) return [`${read.length} references were read, not ${expected.length}`];
  const raw = form === 'ris' ? plugins.input.data(text, '@ris/file') : [];
  return expected.flatMap((reference, at) => {
    const item = read[at] ?? {};
    const found: ExpectedReference = {
      title: plain(item.title),
      authors: form === 'ris' ? namesOfRis(item.reporter) : (item.author ?? []).map(nameOf),
      paper: plain(item['container-title']),
      date:
        form === 'ris'
          ? (raw[at]?.DA ?? '').replace(/\/$/u, '').replaceAll('/', '-')
          : (item.issued?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0')).join('-'),
      page: plain(item.page),
    };
    return (Object.keys(reference) as (keyof ExpectedReference)[]).flatMap((key) =>
      JSON.stringify(found[key]) === JSON.stringify(reference[key])
        ? []
        : [
            `${key} of reference ${at + 1} is ${JSON.stringify(found[key])}, not ${JSON.stringify(reference[key])}`,
          ],
    );
  });
}

function nameOf({ literal, family, given }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

/** That library takes who wrote in a newspaper for its reporter, as one text or several; of dates it reads the year. */
function namesOfRis(names: string | readonly string[] | undefined): readonly string[] {
  return [names ?? []].flat().map((name) => name.split(', ').reverse().join(' '));
}

/** That library keeps capitals by markup of its own. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value.replace(/<\/?(?:span|i|b|sup|sub)[^>]*>/gu, '') : '';
}
