/** The tables of the library with their rows and sizes. */
import { useTranslation } from 'react-i18next';
import type { TableSize } from '../db/table-sizes';
import { formatBytes, formatCount } from '../ui/format';
import styles from './diagnostics-view.module.css';

/** A table of tables; what can be made anew is said to be so. */
export function TableSizes({ tables }: { readonly tables: readonly TableSize[] }) {
  const { t, i18n } = useTranslation('diagnostics');
  return (
    <div className={styles.scroll}>
      <p className={styles.text}>{t('tables.text')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('tables.name')}</th>
            <th scope="col">{t('tables.kind')}</th>
            <th scope="col">{t('tables.rows')}</th>
            <th scope="col">{t('tables.size')}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ name, isTruth, rows, bytes }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{t(isTruth ? 'tables.truth' : 'tables.derived')}</td>
              <td>{formatCount(rows, i18n.language)}</td>
              <td>{formatBytes(bytes, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
