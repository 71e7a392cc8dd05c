/** How well an article's text came through, in words; the figure is told where one points at them. */
import { qualityWord } from '#core/reflow/quality-word';
import { useQuickWords } from '../i18n/quick-words';
import { classNames } from '../ui/class-names';
import { formatShare } from '../ui/format';
import styles from './quality-fact.module.css';

export interface QualityFactProps {
  /** 0 to 1. */
  readonly quality: number;
  /** False: only what is not clean is worth a word. */
  readonly isAlways: boolean;
  /** The figure stands beside the word. */
  readonly hasFigure?: boolean;
}

/** A word or two for the line of facts of an article. */
export function QualityFact({ quality, isAlways, hasFigure = false }: QualityFactProps) {
  const { t, language } = useQuickWords('library');
  const word = qualityWord(quality);
  if (word === 'clean' && !isAlways) return null;
  const share = formatShare(quality, language);
  return (
    <span
      className={classNames(styles.fact, word === 'poor' && styles.poor)}
      title={t('qualityText', { share })}
    >
      {t(`quality.${word}`)}
      {hasFigure && ` ${share}`}
    </span>
  );
}
