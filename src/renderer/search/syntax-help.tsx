/** How queries are written, in a panel beside the button. */
import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Popover } from '../ui/popover';
import { fieldLanguage } from './field-language';
import { syntaxSections } from './syntax-examples';
import styles from './syntax-help.module.css';

/** The button with its panel of examples. */
export function SyntaxHelp() {
  const { t } = useTranslation('query');
  return (
    <Popover
      label={t('help.title')}
      trigger={
        <Button variant="quiet" size="small" icon={CircleHelp}>
          {t('help.open')}
        </Button>
      }
    >
      <Examples />
    </Popover>
  );
}

function Examples() {
  const { t, i18n } = useTranslation('query');
  const language = fieldLanguage(i18n.language);
  return (
    // The focus has to get in, so that keys scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus
    <section tabIndex={0} aria-label={t('help.title')} className={styles.help}>
      {syntaxSections.map(({ title, examples }) => (
        <section key={title}>
          <h3 className={styles.title}>{t(`help.${title}`)}</h3>
          <dl className={styles.examples}>
            {examples.map((example) => (
              <div key={example.key} className={styles.example}>
                <dt>
                  <code className={styles.code}>{example[language]}</code>
                </dt>
                <dd className={styles.meaning}>{t(`help.${example.key}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.note}>{t('help.exact')}</p>
      <p className={styles.note}>{t('help.capitals')}</p>
      <p className={styles.note}>{t('help.signs')}</p>
    </section>
  );
}
