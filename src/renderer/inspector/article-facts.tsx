/** Where an article is from and what became of it, as a list of names and values. */
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import type { ArticleRow } from '../db/rows';
import { confidenceWord } from '../reader/confidence';
import { formatCount } from '../ui/format';
import styles from './inspector.module.css';

export interface ArticleFactsProps {
  readonly row: ArticleRow;
  /** Name of the source; '' while it is not known. */
  readonly source: string;
  /** Path of its dump. */
  readonly path: string;
}

/** Source, file, pages, language, length, certainty. */
export function ArticleFacts({ row, source, path }: ArticleFactsProps) {
  const { t, i18n } = useTranslation(['navigator', 'reader']);
  const language = languageName(row.lang, i18n.language);
  const facts: readonly (readonly [name: string, value: string])[] = [
    [t('inspector.source'), source],
    [t('inspector.file'), path],
    [t('inspector.language'), language],
    [
      t('inspector.length'),
      t('reader:meta.length', { count: row.length, length: formatCount(row.length, i18n.language) }),
    ],
    [t('inspector.certainty'), t(`reader:confidence.${confidenceWord(row.confidence)}`)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ),
      )}
      <div>
        <dt>{t('inspector.pages')}</dt>
        <dd className={styles.links}>
          {row.pages.map((pageId, at) => (
            <a key={pageId} href={formatRoute({ view: 'page', pageId })}>
              {row.pages.length === 1
                ? t('inspector.openPage')
                : t('inspector.openPageOf', { number: at + 1 })}
            </a>
          ))}
        </dd>
      </div>
    </dl>
  );
}

function languageName(lang: string, uiLanguage: string): string {
  if (lang === 'und') return '';
  try {
    return new Intl.DisplayNames(uiLanguage, { type: 'language' }).of(lang) ?? lang;
  } catch {
    // A tag that is not well formed is shown as it is.
    return lang;
  }
}
