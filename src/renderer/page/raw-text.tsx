/** The raw text of a page as it was read. */
import { useTranslation } from 'react-i18next';
import type { PageRow } from '../db/rows';
import { Disclosure } from '../ui/disclosure';
import styles from './raw-text.module.css';

/** The raw text, folded. */
export function RawText({ page, lang }: { readonly page: PageRow; readonly lang: string }) {
  const { t } = useTranslation('page');
  return (
    <section className={styles.raw}>
      <Disclosure level={2} title={t('raw')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must scroll by keyboard too */}
        <pre className={styles.text} tabIndex={0} lang={lang === 'und' ? undefined : lang}>
          {page.text}
        </pre>
      </Disclosure>
    </section>
  );
}
