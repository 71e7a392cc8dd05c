/** A day of a run in words. */
import type { TFunction } from 'i18next';
import { dateLanguage } from '../ui/format';
import type { CoveredDay } from './coverage-state';

/** A date (YYYY-MM-DD) as the interface's language writes it, with its day of the week. */
export function dayName(date: string, language: string): string {
  return formatOf(language).format(Date.parse(`${date}T00:00:00Z`));
}

/** What is to be said of a day, as it is shown and spoken. */
export function dayWords(t: TFunction<'coverage'>, day: CoveredDay, language: string): string {
  const date = dayName(day.date, language);
  if (day.state === 'missing') return t('day.missing', { date });
  const separator = language.startsWith('zh') ? '，' : ', ';
  return [
    t('day.pages', { count: day.pages, date }),
    ...(day.gaps.length > 0
      ? [
          t('day.gaps', {
            count: day.gaps.length,
            pages: day.gaps.join(language.startsWith('zh') ? '、' : ', '),
          }),
        ]
      : []),
    ...(day.doubtful > 0 ? [t('day.doubtful', { count: day.doubtful })] : []),
    day.unread > 0 ? t('day.unread', { count: day.unread }) : t('day.read'),
  ].join(separator);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(dateLanguage(language), { dateStyle: 'full', timeZone: 'UTC' });
  formats.set(language, made);
  return made;
}
