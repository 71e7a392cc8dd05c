/** The list under what is typed: articles and notes that a link can lead to. */
import { Newspaper, NotebookPen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { placeWords } from '../facts/fact-words';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import styles from './candidate-list.module.css';
import type { LinkCandidate } from './link-candidates';
import { usePlaceWords } from './place-words';
import type { Candidates } from './use-candidates';

export interface CandidateListProps {
  readonly id: string;
  readonly candidates: Candidates;
  readonly query: string;
  readonly onChoose: (candidate: LinkCandidate) => void;
}

/** The id of an option, for the field whose keys move along the list. */
export function candidateId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** The list; the focus stays in the field. */
export function CandidateList({ id, candidates, query, onChoose }: CandidateListProps) {
  const { t } = useTranslation('notes');
  const { list, at, isDone } = candidates;
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that grows or another option has to be in sight
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [at, list]);
  return (
    <div ref={box} className={styles.box}>
      {list.length > 0 && (
        <div id={id} role="listbox" aria-label={t('link.candidates')} className={styles.list}>
          {list.map((candidate, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
            <div
              key={candidate.key}
              id={candidateId(id, index)}
              role="option"
              aria-selected={index === at}
              className={classNames(styles.option, index === at && styles.chosen)}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => index !== at && candidates.moveTo(index)}
              onClick={() => onChoose(candidate)}
            >
              <CandidateWords candidate={candidate} />
            </div>
          ))}
        </div>
      )}
      <p role="status" className={styles.hint}>
        {list.length > 0
          ? t('link.keys')
          : query.trim() === ''
            ? t('link.type')
            : isDone
              ? t('link.none', { query: query.trim() })
              : ''}
      </p>
    </div>
  );
}

function CandidateWords({ candidate }: { readonly candidate: LinkCandidate }) {
  const { t } = useTranslation('notes');
  const { t: tFacts, i18n } = useTranslation('facts');
  const words = usePlaceWords();
  const isArticle = candidate.kind === 'article';
  const place = isArticle
    ? placeWords(tFacts, candidate.row.facts, i18n.language) || candidate.row.path
    : candidate.place === null
      ? ''
      : words(candidate.place);
  return (
    <>
      <Icon of={isArticle ? Newspaper : NotebookPen} size={14} />
      <span className={styles.words}>
        <bdi className={styles.title}>{candidate.title}</bdi>
        <span className={styles.place}>
          {t(isArticle ? 'link.article' : 'link.note')}
          {place !== '' && ' · '}
          <bdi>{place}</bdi>
        </span>
      </span>
    </>
  );
}
