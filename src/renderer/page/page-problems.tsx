/** What is wrong with a page's text, in plain words and with the place. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DumpRow, PageRow, ReflowRow } from '../db/rows';
import { Disclosure } from '../ui/disclosure';
import { formatCount } from '../ui/format';
import { Icon } from '../ui/icon';
import styles from './page-problems.module.css';
import { type PageProblem, problemsOfPage } from './problems-of-page';

/** A longer list tells nothing more. */
const shownProblems = 100;

export interface PageProblemsProps {
  readonly dump: DumpRow;
  readonly page: PageRow;
  readonly reflow: ReflowRow;
}

/** The problems of a page, folded; nothing where there are none. */
export function PageProblems({ dump, page, reflow }: PageProblemsProps) {
  const { t } = useTranslation('page');
  const problems = problemsOfPage(dump, page, reflow);
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems}>
      <Disclosure
        level={2}
        title={
          <span className={styles.title}>
            <Icon of={TriangleAlert} size={15} />
            {t('problems', { count: problems.length })}
          </span>
        }
      >
        <ul>
          {problems.slice(0, shownProblems).map((problem) => (
            <ProblemLine key={`${problem.kind} ${problem.start}`} problem={problem} />
          ))}
        </ul>
        {problems.length > shownProblems && (
          <p className={styles.text}>{t('moreProblems', { count: problems.length - shownProblems })}</p>
        )}
      </Disclosure>
    </section>
  );
}

function ProblemLine({ problem }: { readonly problem: PageProblem }) {
  const { t, i18n } = useTranslation('page');
  const values = {
    line: formatCount(problem.line, i18n.language),
    from: formatCount(problem.bytes?.start ?? 0, i18n.language),
    count: problem.bytes === null ? 0 : problem.bytes.end - problem.bytes.start,
  };
  return (
    <li className={styles.problem}>
      <span>
        {problem.bytes === null
          ? t(`problem.${problem.kind}`, values)
          : t('problem.undecodableBytes', values)}
      </span>
      {problem.around !== '' && (
        <q className={styles.around}>
          <bdi>{problem.around}</bdi>
        </q>
      )}
    </li>
  );
}
