/** Where the data is, how large, how it is backed up and what the app is made of; all of it can be copied as a report. */
import { ClipboardCopy, RefreshCw, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainFailure, reportFailure } from '../app/failures';
import { usePageTitle } from '../app/page-title';
import { copyText } from '../reader/copy-text';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageSection, SectionedPage } from '../ui/sectioned-page';
import { notify } from '../ui/toast';
import styles from './diagnostics-view.module.css';
import { type Diagnostics, gather } from './gather';
import { reportOf, sectionsOf } from './sections';
import { TableSizes } from './table-sizes';

/** The view; it looks when it is opened, and again when asked. */
export function DiagnosticsView() {
  const { t, i18n } = useTranslation('diagnostics');
  usePageTitle(t('title'));
  const { found, failure, look } = useDiagnostics(i18n.language);

  function copy(): void {
    if (found === null) return;
    copyText(reportOf(found, t, i18n.language))
      .then(() => notify({ message: t('copied') }))
      .catch(reportFailure);
  }

  return (
    <SectionedPage title={t('title')}>
      <p className={styles.text}>{t('text')}</p>
      <div className={styles.actions}>
        <Button variant="primary" icon={ClipboardCopy} isDisabled={found === null} onPress={copy}>
          {t('copy')}
        </Button>
        <Button icon={RefreshCw} onPress={look}>
          {t('again')}
        </Button>
      </div>
      {failure !== null && (
        <EmptyState icon={TriangleAlert} title={t('failed')}>
          {explainFailure(failure)}
        </EmptyState>
      )}
      {found === null && failure === null && (
        <p role="status" className={styles.waiting}>
          {t('looking')}
        </p>
      )}
      {found !== null && <Sections found={found} />}
    </SectionedPage>
  );
}

function Sections({ found }: { readonly found: Diagnostics }) {
  const { t, i18n } = useTranslation('diagnostics');
  return (
    <>
      {sectionsOf(found, t, i18n.language).map(({ id, title, facts }) => (
        <PageSection key={id} id={`diagnostics-${id}`} title={title}>
          <dl className={styles.facts}>
            {facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </PageSection>
      ))}
      <PageSection id="diagnostics-tables" title={t('tables.title')}>
        <TableSizes tables={found.tables} />
      </PageSection>
    </>
  );
}

interface Looked {
  readonly found: Diagnostics | null;
  readonly failure: unknown;
  readonly look: () => void;
}

function useDiagnostics(language: string): Looked {
  const [found, setFound] = useState<Diagnostics | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again
  useEffect(() => {
    let isOn = true;
    gather(language, Date.now()).then(
      (next) => {
        if (!isOn) return;
        setFound(next);
        setFailure(null);
      },
      (error: unknown) => isOn && setFailure(error),
    );
    return () => {
      isOn = false;
    };
  }, [language, turn]);
  return { found, failure, look: useCallback(() => setTurn((last) => last + 1), []) };
}
