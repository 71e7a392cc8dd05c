/** What the lines of the tree of newspapers say. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { parseIsoDate } from '#core/base/calendar';
import { dateWords } from '../facts/fact-words';
import { dateLanguage } from '../ui/format';
import { type IssueNode, undated } from './issue-nodes';

/** Returns the words of a node in the interface's language. */
export function useNodeWords(): (node: IssueNode) => string {
  const { t, i18n } = useTranslation('navigator');
  const { t: tFacts } = useTranslation('facts');
  const { language } = i18n;
  return useCallback(
    (node) => {
      switch (node.kind) {
        case 'paper':
          return node.paper === '' ? t('issues.noPaper') : node.paper;
        case 'year':
          return node.year === '' ? t('issues.undated') : yearWords(node.year, language);
        case 'issue':
          return dayWords(node.date, language);
        case 'page': {
          const { number, section, path, ordinal } = node;
          if (number === '') return `${path.split('/').at(-1) ?? path} · ${ordinal + 1}`;
          return section === ''
            ? tFacts('pageNumber', { page: number })
            : `${tFacts('pageNumber', { page: number })} · ${section}`;
        }
      }
    },
    [t, tFacts, language],
  );
}

/** What the list of a newspaper's articles is called, of a year or a day of it if one is given; null without a newspaper. */
export function useIssueTitle(paper: string | undefined, date: string | undefined): string | null {
  const { t, i18n } = useTranslation('navigator');
  if (paper === undefined) return null;
  const name = paper === '' ? t('issues.noPaper') : paper;
  if (date === undefined) return name;
  if (date === undated) return `${name} · ${t('issues.undated')}`;
  const when = date.length === 4 ? yearWords(date, i18n.language) : dateWords(date, i18n.language);
  return `${name} · ${when}`;
}

function yearWords(year: string, language: string): string {
  return language.startsWith('zh') ? `${year}年` : year;
}

/** The day within its year, which stands above it: `Tue 12 March`. */
function dayWords(date: string, language: string): string {
  if (parseIsoDate(date) === null) return date;
  return dayFormatOf(language).format(Date.parse(`${date}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormatOf(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(dateLanguage(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  formats.set(language, made);
  return made;
}
