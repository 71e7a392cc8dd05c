/** Where an article was printed, as lists say it: newspaper, date and page, else its file; and where those differ. */
import { TriangleAlert } from 'lucide-react';
import type { ShownFacts } from '#core/page/facts';
import { useQuickWords } from '../i18n/quick-words';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import styles from './fact-place.module.css';
import { placeWords } from './fact-words';

export interface FactPlaceProps {
  readonly facts: ShownFacts;
  readonly path: string;
  /** The page's number in its dump, from 0. */
  readonly ordinal: number;
  /** null where all that is listed is of one source. */
  readonly sourceName: string | null;
}

/** The words, on one line; what is known says its path where one points at it. */
export function FactPlace({ facts, path, ordinal, sourceName }: FactPlaceProps) {
  const { t, language } = useQuickWords('library');
  const { t: tFacts } = useQuickWords('facts');
  const printed = placeWords(tFacts, facts, language);
  return (
    <>
      {sourceName !== null && (
        <span className={classNames(printed !== '' && styles.source)}>
          <bdi>{sourceName}</bdi>
          {' · '}
        </span>
      )}
      {printed !== '' ? (
        <bdi title={path}>{printed}</bdi>
      ) : (
        <>
          <bdi>{path}</bdi>
          {ordinal > 0 && ` · ${t('pageNumber', { number: ordinal + 1 })}`}
        </>
      )}
    </>
  );
}

/** A sign that path and page say different things of where it was printed, with what of; nothing where they agree. */
export function FactConflict({ facts: { conflicts } }: { readonly facts: ShownFacts }) {
  const { t } = useQuickWords('facts');
  if (conflicts === undefined) return null;
  const fields = conflicts.map((field) => t(`field.${field}`)).join(t('byline.separator'));
  return (
    <span className={styles.conflict} title={t('differ', { fields })}>
      <Icon of={TriangleAlert} size={13} />
      {t('differShort', { fields })}
    </span>
  );
}
