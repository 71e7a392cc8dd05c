/** What stands on a page and belongs to no article. */
import { useTranslation } from 'react-i18next';
import { showPart } from '#core/page/shown';
import type { PageRow, ReflowRow } from '../db/rows';
import { Disclosure } from '../ui/disclosure';
import styles from './page-furniture.module.css';

/** Running heads, imprints, advertisements…, folded. */
export function PageFurniture({ reflow, page }: { readonly reflow: ReflowRow; readonly page: PageRow }) {
  const { t } = useTranslation('page');
  if (reflow.furniture.length === 0) return null;
  return (
    <section className={styles.furniture}>
      <Disclosure level={2} title={t('furniture', { count: reflow.furniture.length })}>
        <p className={styles.text}>{t('furnitureText')}</p>
        <dl>
          {reflow.furniture.map((piece) => (
            <div key={piece.pieces[0]?.start ?? 0} className={styles.piece}>
              <dt className={styles.role}>{t(`furnitureRole.${piece.role}`)}</dt>
              <dd className={styles.words} lang={reflow.lang === 'und' ? undefined : reflow.lang}>
                {showPart(piece, [page.text]).text}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </section>
  );
}
