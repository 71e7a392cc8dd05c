/** The line over a page along the worklist: how far one is, why the article is there, and the ways on. */
import { ChevronLeft, ChevronRight, ListChecks } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type RawOffset, raw } from '#core/page/model';
import { attempt } from '../app/failures';
import { formatRoute } from '../app/routes';
import { mendKey } from '../corrections/mend-keys';
import type { OpenPage } from '../db/articles';
import { blockAt, blocksOfPage } from '../page/page-blocks';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { reasonsOf } from './reasons';
import type { PageCheck } from './use-check';
import { Why } from './why';
import { resume, useWorkProgress } from './work-order';
import styles from './work-strip.module.css';

export interface WorkStripProps {
  readonly open: OpenPage;
  /** Where the article to look at begins; null: not known. */
  readonly at: RawOffset | null;
  readonly check: PageCheck;
}

/** The strip; its keys are J and K. */
export function WorkStrip({ open, at, check }: WorkStripProps) {
  const { t } = useTranslation('corrections');
  const { index, count } = useWorkProgress();
  const { id } = open.page;
  useEffect(() => {
    attempt(() => resume(at === null ? null : { page: id, start: at, end: raw(at + 1) }));
  }, [id, at]);
  const order = at === null ? null : (blockAt(blocksOfPage(open), at)?.article ?? null);
  const row = order === null ? undefined : open.articles[order];
  const reasons = row === undefined ? [] : reasonsOf(row, new Map([[id, open.reflow]]));
  return (
    <section aria-label={t('work.title')} className={styles.strip}>
      <a href={formatRoute({ view: 'worklist' })} className={styles.progress}>
        <Icon of={ListChecks} size={15} />
        {index >= 0 ? t('work.progress', { number: index + 1, count }) : t('work.title')}
      </a>
      <p className={styles.why}>
        <Why reasons={reasons} />
      </p>
      <IconButton
        size="small"
        label={t('action.previous-doubt')}
        shortcut={mendKey('previous-doubt')}
        icon={ChevronLeft}
        isDisabled={index <= 0}
        onPress={() => check.goOn(-1)}
      />
      <IconButton
        size="small"
        label={t('action.next-doubt')}
        shortcut={mendKey('next-doubt')}
        icon={ChevronRight}
        onPress={() => check.goOn(1)}
      />
    </section>
  );
}
