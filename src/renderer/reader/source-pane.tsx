/** The raw dump page beside the article: its bar, and the lines. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../ui/segmented';
import { Switch } from '../ui/switch';
import { SourceLines, type SourceLinesProps } from './source-lines';
import type { SourcePage } from './source-pages';
import styles from './source-pane.module.css';

export interface SourcePaneProps extends Omit<SourceLinesProps, 'page' | 'showsInvisible'> {
  readonly pages: readonly SourcePage[];
  readonly pageIndex: number;
  readonly onPageIndex: (index: number) => void;
}

/** The source pane; it shows one page, and a choice of pages where the article has several. */
export function SourcePane({ pages, pageIndex, onPageIndex, ...lines }: SourcePaneProps) {
  const { t } = useTranslation('reader');
  const [showsInvisible, setShowsInvisible] = useState(false);
  const page = pages[pageIndex];
  return (
    <section className={styles.pane} aria-label={t('source.title')}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{t('source.title')}</h2>
        {pages.length > 1 && (
          <Segmented
            label={t('source.pages')}
            options={pages.map(({ number }, index) => ({
              id: String(index),
              label: t('source.page', { number }),
            }))}
            value={String(pageIndex)}
            onChange={(id) => onPageIndex(Number(id))}
          />
        )}
        <span className={styles.spacer} />
        <Switch isSelected={showsInvisible} onChange={setShowsInvisible}>
          {t('source.invisible')}
        </Switch>
      </div>
      {page !== undefined && (
        <SourceLines key={page.id} {...lines} page={page} showsInvisible={showsInvisible} />
      )}
    </section>
  );
}
