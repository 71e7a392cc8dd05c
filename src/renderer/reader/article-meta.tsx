/** Where the article is from and what is known of it, on one quiet line under the head. */
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import type { OpenArticle } from '../db/articles';
import { ArticleAuthors } from '../facts/article-authors';
import { ArticleWays } from '../facts/article-ways';
import { FactConflicts } from '../facts/fact-conflicts';
import { allFactWords } from '../facts/fact-words';
import { QualityFact } from '../library/quality-fact';
import { LinkedFrom } from '../notes/linked-from';
import { ArticleTags } from '../tags/article-tags';
import { SuggestedTags } from '../themes/suggested-tags';
import { useIsPainted } from '../ui/after-paint';
import { formatCount } from '../ui/format';
import styles from './article-meta.module.css';
import { confidenceWord } from './confidence';
import { readingMinutes, settingOf } from './typography';

export interface ArticleMetaProps {
  readonly open: OpenArticle;
  /** Name of the source; '' while it is not known. */
  readonly source: string;
  readonly isTagging: boolean;
  readonly onTagging: (isTagging: boolean) => void;
}

/** Where it was printed, who wrote it, source, path, language, length, certainty; ways on from it; then the tags. */
export function ArticleMeta({ open, source, isTagging, onTagging }: ArticleMetaProps) {
  const { t, i18n } = useTranslation('reader');
  const { t: tFacts } = useTranslation('facts');
  const { t: tReading } = useTranslation('reading');
  const { t: tReprints } = useTranslation('reprints');
  // The text is what one waits for: what else is known of it comes a frame later, into room that is kept for it.
  const isPainted = useIsPainted();
  const { row, pages, dump, places } = open;
  const setting = settingOf(row.lang, row.title + row.excerpt);
  /** The number that is printed; where none is known, the page's place in its file. */
  const pageWords = (ordinal: number, known: string): string =>
    known === '' ? t('meta.page', { number: ordinal + 1 }) : tFacts('pageNumber', { page: known });
  const printed = allFactWords(tFacts, row.facts, i18n.language);
  return (
    <div className={styles.meta} lang={i18n.language} data-chrome="">
      {printed.length > 0 && (
        <p className={styles.printed}>
          {printed.map((words) => (
            <bdi key={words}>{words}</bdi>
          ))}
        </p>
      )}
      {isPainted && <FactConflicts pageIds={row.pages} />}
      <ArticleAuthors authors={row.authors} />
      <p className={styles.line}>
        {source !== '' && <span>{source}</span>}
        <span className={styles.path}>{dump.path}</span>
        {pages.map(({ id, ordinal }, at) => (
          <a key={id} href={formatRoute({ view: 'page', pageId: id })}>
            {pageWords(ordinal, places[at]?.facts.page ?? '')}
          </a>
        ))}
        {row.lang !== 'und' && <span>{languageName(row.lang, i18n.language)}</span>}
        <span>{t('meta.length', { count: row.length, length: formatCount(row.length, i18n.language) })}</span>
        <span>{tReading('minutes', { count: readingMinutes(setting, row.length) })}</span>
        <span className={styles.line}>
          <span>{t(`confidence.${confidenceWord(row.confidence)}`)}</span>
          <QualityFact quality={row.quality} isAlways={false} />
          <a href={formatRoute({ view: 'reprints', a: row.id })}>{tReprints('action')}</a>
        </span>
      </p>
      {isPainted && (
        <>
          <ArticleWays articleId={row.id} />
          <LinkedFrom articleId={row.id} />
        </>
      )}
      <div className={styles.tags}>
        {isPainted && (
          <>
            <ArticleTags articleIds={[row.id]} isOpen={isTagging} onOpenChange={onTagging} />
            <SuggestedTags articleId={row.id} tagIds={row.tagIds} />
          </>
        )}
      </div>
    </div>
  );
}

function languageName(lang: string, uiLanguage: string): string {
  try {
    return new Intl.DisplayNames(uiLanguage, { type: 'language' }).of(lang) ?? lang;
  } catch {
    // A tag that is not well formed is shown as it is.
    return lang;
  }
}
