/** What cannot be read in a query, in sentences, each with what may have been meant. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueryProblem } from '#core/search/query/model';
import { navigate } from '../app/navigation';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './problem-list.module.css';
import { searchRouteOf } from './search-route-of';
import { problemsId, useShownProblems, withSuggestion } from './shown-problems';

/** The problems of a query; nothing is shown where there is none. */
export function ProblemList({ query }: { readonly query: string }) {
  const { t } = useTranslation('query');
  const { problems } = useShownProblems(query);
  const first = problems.findIndex(({ suggestion }) => suggestion !== null);
  return (
    <div role="status" aria-label={t('problemsOf')} className={styles.problems}>
      {problems.length > 0 && (
        <ul id={problemsId} className={styles.list}>
          {problems.map((problem, index) => (
            <li key={`${problem.kind} ${problem.at.start}`} className={styles.problem}>
              <Icon of={TriangleAlert} size={15} />
              <span>{t(`problems.${problem.kind}`, { text: textOf(query, problem) })}</span>
              {problem.suggestion !== null && (
                <Button
                  size="small"
                  onPress={() => navigate(searchRouteOf(withSuggestion(query, problem)), { replace: true })}
                >
                  {problem.suggestion === '' ? t('leaveOut') : t('use', { text: problem.suggestion })}
                  {index === first && <kbd className={styles.key}>{t('useKey')}</kbd>}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function textOf(query: string, { at, kind }: QueryProblem): string {
  const typed = query.slice(at.start, at.end);
  // Of a field with its value the value is what there is none of.
  const text =
    kind === 'unknown-tag' || kind === 'unknown-colour' ? typed.replace(/^[^:：]*[:：]\s*/u, '') : typed;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
