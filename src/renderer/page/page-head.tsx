/** The head of a page: which it is, where it comes from, its neighbours, its encoding. */
import { ChevronLeft, ChevronRight, CircleCheckBig, Languages, PencilLine, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { encodingLabel } from '#core/dump/encodings';
import type { PageId } from '#core/page/ids';
import type { RawOffset } from '#core/page/model';
import { navigate } from '../app/navigation';
import { formatRoute } from '../app/routes';
import { LostList } from '../corrections/lost-list';
import type { OpenPage } from '../db/articles';
import { lostCorrections } from '../db/lost-corrections';
import { ExportButton } from '../export/export-button';
import { PageFacts } from '../facts/page-facts';
import { PageOffers } from '../facts/page-offers';
import { sourceName } from '../library/source-name';
import { Button, IconButton } from '../ui/button';
import { formatBytes, formatMoment } from '../ui/format';
import { Icon } from '../ui/icon';
import { EncodingDialog } from './encoding-dialog';
import styles from './page-head.module.css';

export interface PageHeadProps {
  readonly open: OpenPage;
  /** Takes all corrections of the page back. */
  readonly onClear: () => void;
  /** Leads to a place of the raw text. */
  readonly onGoTo: (at: RawOffset) => void;
}

/** Title, facts and ways on of a page. */
export function PageHead({ open, onClear, onGoTo }: PageHeadProps) {
  const { t, i18n } = useTranslation(['page', 'corrections']);
  const { page, dump, source, reflow, articles, previousPage, nextPage } = open;
  const lost = lostCorrections(page);
  const mended = page.corrections.length - lost.length;
  const listArticles = () => Promise.resolve(articles.map(({ id }) => id));
  const [isEncodingOpen, setIsEncodingOpen] = useState(false);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <p className={styles.source}>
          <a href={formatRoute({ view: 'library', sourceId: source.id, show: 'pages' })}>
            <bdi>{sourceName(source)}</bdi>
          </a>
        </p>
        <div className={styles.ways}>
          <ExportButton what="page" isEmpty={articles.length === 0} list={listArticles} />
          <Neighbour label={t('previousPage')} icon={ChevronLeft} pageId={previousPage} />
          <Neighbour label={t('nextPage')} icon={ChevronRight} pageId={nextPage} />
        </div>
      </div>
      <h1 className={styles.title}>
        <bdi>{dump.path}</bdi>
      </h1>
      <p className={styles.facts}>
        {dump.pageCount > 1 && (
          <span>{t('pageOf', { number: page.ordinal + 1, count: dump.pageCount })}</span>
        )}
        <span>{t('articles', { count: articles.length })}</span>
        <span>{formatBytes(dump.size, i18n.language)}</span>
        <span>
          {t(dump.encodingChosen ? 'encodingChosen' : 'encodingFound', {
            encoding: encodingLabel(dump.encoding),
          })}
        </span>
        <Button size="small" variant="quiet" icon={Languages} onPress={() => setIsEncodingOpen(true)}>
          {t('changeEncoding')}
        </Button>
        {page.checkedAt > 0 && (
          <span className={styles.checked}>
            <Icon of={CircleCheckBig} size={14} />
            {t('corrections:check.at', { when: formatMoment(page.checkedAt, i18n.language) })}
          </span>
        )}
      </p>
      <PageFacts open={open} />
      <PageOffers articleIds={articles.map(({ id }) => id)} />
      {mended > 0 && (
        <p className={styles.facts}>
          <span className={styles.mended}>
            <Icon of={PencilLine} size={14} />
            {t('corrections:count', { count: mended })}
          </span>
          <Button size="small" variant="quiet" icon={RotateCcw} onPress={onClear}>
            {t('corrections:clear')}
          </Button>
        </p>
      )}
      <LostList
        pageId={page.id}
        lost={lost}
        lang={reflow.lang === 'und' ? undefined : reflow.lang}
        onFound={onGoTo}
      />
      {isEncodingOpen && <EncodingDialog dumps={[dump]} onClose={() => setIsEncodingOpen(false)} />}
    </header>
  );
}

interface NeighbourProps {
  readonly label: string;
  readonly icon: typeof ChevronLeft;
  /** null: there is none. */
  readonly pageId: PageId | null;
}

function Neighbour({ label, icon, pageId }: NeighbourProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      isDisabled={pageId === null}
      onPress={() => pageId !== null && navigate({ view: 'page', pageId })}
    />
  );
}
