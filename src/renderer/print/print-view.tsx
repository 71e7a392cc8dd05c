/** The view of what will be printed: the sheet as it comes out, what is on it, and the ways to paper and to PDF. */
import { ArrowLeft, FileQuestion, FileText, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useAction } from '../app/actions';
import { goBack } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { type OpenArticle, useArticle } from '../db/articles';
import { useHighlights } from '../db/highlights';
import { useNotes } from '../db/notes';
import type { HighlightRow, NoteRow } from '../db/rows';
import { host } from '../hosts/current';
import { useArticleText } from '../reader/use-article-text';
import { useCheckedHighlights } from '../reader/use-checked-highlights';
import { useDisplay } from '../reader/use-display';
import '../reader/reading-faces.css';
import { useSettings } from '../settings/settings';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useStoredState } from '../ui/kept-state';
import { notify } from '../ui/toast';
import { PrintChoices } from './print-choices';
import { printOptionsSchema, usualPrintOptions } from './print-options';
import { PrintSheet } from './print-sheet';
import './print-page.css';
import { dateLanguage } from '../ui/format';
import styles from './print-view.module.css';

/** The view; says so when there is no such article. */
export function PrintView({ articleId }: { readonly articleId: ArticleId }) {
  const { t } = useTranslation('reader');
  const open = useArticle(articleId);
  const highlights = useHighlights(articleId);
  const notes = useNotes(articleId);
  if (open === null) {
    return (
      <EmptyState
        icon={FileQuestion}
        title={t('gone.title')}
        actions={<Button onPress={goBack}>{t('bar.back')}</Button>}
      >
        {t('gone.text')}
      </EmptyState>
    );
  }
  if (open === undefined || highlights === undefined || notes === undefined) return null;
  return <Print open={open} stored={highlights} notes={notes} />;
}

interface PrintProps {
  readonly open: OpenArticle;
  readonly stored: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
}

function Print({ open, stored, notes }: PrintProps) {
  const { t, i18n } = useTranslation('reading');
  const settings = useSettings();
  const [options, setOptions] = useStoredState('print options', printOptionsSchema, usualPrintOptions);
  const [isSaving, setSaving] = useState(false);
  const highlights = useCheckedHighlights(open, stored);
  const text = useArticleText(open, highlights, notes, undefined);
  const display = useDisplay(open.row, text.parts, settings);
  const imprint = useMemo(
    () =>
      t('print.printed', {
        date: new Intl.DateTimeFormat(dateLanguage(i18n.language), { dateStyle: 'long' }).format(Date.now()),
      }),
    [t, i18n.language],
  );
  // The window's title is the name that a print is offered under.
  usePageTitle(open.row.title);
  const print = () => window.print();
  useAction({ id: 'print', run: print });
  const { printPdf } = host();

  async function savePdf(save: NonNullable<typeof printPdf>): Promise<void> {
    setSaving(true);
    try {
      const outcome = await save(`${open.row.title}.pdf`);
      if (outcome.saved) notify({ message: t('print.saved', { place: outcome.place }) });
    } catch (error) {
      console.error(error);
      notify({ message: t('print.failed'), tone: 'problem' });
    } finally {
      setSaving(false);
    }
  }

  const sheet = (
    <PrintSheet
      open={open}
      text={text}
      display={display}
      highlights={highlights}
      notes={notes}
      options={options}
      face={settings.readingFace}
      imprint={imprint}
    />
  );
  return (
    <div className={styles.view}>
      <div className={styles.side}>
        <Button variant="quiet" icon={ArrowLeft} onPress={goBack}>
          {t('print.back')}
        </Button>
        <h1 className={styles.title}>{t('print.title')}</h1>
        <PrintChoices options={options} onChange={setOptions} />
        <div className={styles.actions}>
          <Button variant="primary" icon={Printer} onPress={print}>
            {t('print.now')}
          </Button>
          {printPdf !== null && (
            <Button icon={FileText} isDisabled={isSaving} onPress={() => void savePdf(printPdf)}>
              {t('print.pdf')}
            </Button>
          )}
        </div>
        {printPdf === null && <p className={styles.hint}>{t('print.pdfBrowser')}</p>}
      </div>
      <section
        className={styles.desk}
        data-columns={display.isVertical || undefined}
        aria-label={t('print.preview')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys
        tabIndex={0}
      >
        <div className={styles.paper} data-paper={options.paper}>
          {sheet}
        </div>
      </section>
      {createPortal(
        <div className="print-root" data-columns={display.isVertical || undefined}>
          {sheet}
        </div>,
        document.body,
      )}
    </div>
  );
}
