/** The paths of the library with what the patterns read from them, as they are being written. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factFields } from '#core/page/facts';
import { useLibraryPaths } from '../db/path-patterns';
import { Segmented } from '../ui/segmented';
import { factWords } from './fact-words';
import styles from './patterns.module.css';
import { previewPaths, type ReadPath } from './preview-paths';

/** Paths tried: more would take longer than a key press. */
const mostTried = 2_000;

/** Rows shown: more nobody reads. */
const mostShown = 100;

/** The preview; a sentence where there are no paths. */
export function PatternPreview({ patterns }: { readonly patterns: readonly string[] }) {
  const { t, i18n } = useTranslation('facts');
  const library = useLibraryPaths(mostTried);
  const tried = useDeferredValue(patterns);
  const [shown, setShown] = useState<'all' | 'unmatched'>('all');
  const read = useMemo(() => previewPaths(tried, library?.paths ?? []), [tried, library]);
  if (library === undefined) return null;
  if (library.paths.length === 0) return <p className={styles.quiet}>{t('preview.empty')}</p>;
  const unmatched = read.filter(({ pattern }) => pattern === 0);
  const rows = (shown === 'all' ? read : unmatched).slice(0, mostShown);
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <h3 className={styles.subheading}>{t('preview.title')}</h3>
        <p className={styles.quiet} role="status">
          {t('preview.count', { matched: read.length - unmatched.length, count: read.length })}
        </p>
        <Segmented
          label={t('preview.show')}
          value={shown}
          onChange={setShown}
          options={[
            { id: 'all', label: t('preview.all') },
            { id: 'unmatched', label: t('preview.unmatched') },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('preview.noneUnmatched')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys
        <section className={styles.frame} tabIndex={0} aria-label={t('preview.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('preview.path')}</th>
                <th scope="col">{t('preview.reads')}</th>
                <th scope="col">{t('preview.by')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <PreviewRow key={row.id} row={row} language={i18n.language} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {(library.count > read.length || rows.length < (shown === 'all' ? read : unmatched).length) && (
        <p className={styles.quiet}>{t('preview.sample', { shown: read.length, count: library.count })}</p>
      )}
    </div>
  );
}

function PreviewRow({ row, language }: { readonly row: ReadPath; readonly language: string }) {
  const { t } = useTranslation('facts');
  const { facts } = row;
  return (
    <tr>
      <td>
        <bdi>{row.path}</bdi>
      </td>
      {facts === null ? (
        <td className={styles.nothing}>{t('preview.nothing')}</td>
      ) : (
        <td>
          {factFields.map((field) => {
            const value = facts[field];
            return value === null ? null : (
              <span key={field} className={styles.chip} title={t(`field.${field}`)}>
                {factWords(t, field, value, language)}
              </span>
            );
          })}
        </td>
      )}
      <td className={styles.by}>{row.pattern === 0 ? '' : row.pattern}</td>
    </tr>
  );
}
