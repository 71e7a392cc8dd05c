/** The raw dump page beside the article: its bar, and the lines; or the scan that lies beside the dump. */
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from '../hosts/zod';
import { useStoredState } from '../ui/kept-state';
import { Segmented } from '../ui/segmented';
import { Switch } from '../ui/switch';
import { SourceLines, type SourceLinesProps } from './source-lines';
import type { SourcePage } from './source-pages';
import styles from './source-pane.module.css';

const ScanPane = lazy(async () => ({ default: (await import('../scans/scan-pane')).ScanPane }));

const shownSchema = z.enum(['text', 'scan']);

export interface SourcePaneProps extends Omit<SourceLinesProps, 'page' | 'showsInvisible'> {
  readonly pages: readonly SourcePage[];
  readonly pageIndex: number;
  readonly onPageIndex: (index: number) => void;
}

/** The source pane; it shows one page, and a choice of pages where the article has several. */
export function SourcePane({ pages, pageIndex, onPageIndex, ...lines }: SourcePaneProps) {
  const { t } = useTranslation(['reader', 'scans']);
  const [shown, setShown] = useStoredState('source.shown', shownSchema, 'text');
  const [showsInvisible, setShowsInvisible] = useState(false);
  const page = pages[pageIndex];
  return (
    <section className={styles.pane} aria-label={t('source.title')}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{t('source.title')}</h2>
        <Segmented
          label={t('scans:show')}
          options={[
            { id: 'text', label: t('scans:text') },
            { id: 'scan', label: t('scans:scan') },
          ]}
          value={shown}
          onChange={setShown}
        />
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
        {shown === 'text' && (
          <Switch isSelected={showsInvisible} onChange={setShowsInvisible}>
            {t('source.invisible')}
          </Switch>
        )}
      </div>
      {page !== undefined && shown === 'text' && (
        <SourceLines key={page.id} {...lines} page={page} showsInvisible={showsInvisible} />
      )}
      {page !== undefined && shown === 'scan' && (
        <Suspense fallback={null}>
          <ScanPane pageId={page.id} />
        </Suspense>
      )}
    </section>
  );
}
