/** Narrows a list to a newspaper and to dates; the panel opens from one button that says what is chosen. */
import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePapers } from '../db/articles';
import { Button } from '../ui/button';
import { Popover } from '../ui/popover';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { boundOf, type IssueBounds, isIssueFilter } from './issue-bounds';
import styles from './issue-filter.module.css';

export interface IssueFilterProps {
  readonly filter: IssueBounds;
  readonly onFilter: (filter: IssueBounds) => void;
}

/** The button with its panel. */
export function IssueFilter({ filter: { paper, from, until }, onFilter }: IssueFilterProps) {
  const { t } = useTranslation('facts');
  const filter = { paper, from, until };
  return (
    <Popover
      label={t('filter.title')}
      trigger={
        <Button icon={CalendarDays} variant={isIssueFilter(filter) ? 'primary' : 'plain'}>
          {useWords(filter)}
        </Button>
      }
    >
      <Panel filter={filter} onFilter={onFilter} />
    </Popover>
  );
}

/** What the button says. */
function useWords({ paper, from, until }: IssueBounds): string {
  const { t } = useTranslation('facts');
  const [first, last] = [boundOf(from), boundOf(until)];
  const dates =
    first !== '' && last !== ''
      ? t('filter.datesOf', { from: first, until: last })
      : first !== ''
        ? t('filter.datesFrom', { from: first })
        : last !== ''
          ? t('filter.datesUntil', { until: last })
          : '';
  const words = [paper ?? '', dates].filter((each) => each !== '');
  return words.length === 0 ? t('filter.title') : words.join(' · ');
}

const any = '\u0000any';

function Panel({ filter, onFilter }: IssueFilterProps) {
  const { t } = useTranslation('facts');
  const papers = usePapers() ?? [];
  const error = (typed: string) =>
    typed.trim() !== '' && boundOf(typed) === '' ? { error: t('filter.noDate') } : {};
  return (
    <div className={styles.panel}>
      <Select<string>
        label={t('field.paper')}
        value={filter.paper ?? any}
        onChange={(id) => onFilter({ ...filter, paper: id === any ? null : id })}
        options={[
          { id: any, label: t('filter.anyPaper') },
          ...papers.map((paper) => ({ id: paper, label: paper })),
        ]}
      />
      <div className={styles.dates}>
        <TextField
          label={t('filter.from')}
          value={filter.from}
          placeholder="2031-04"
          onChange={(from) => onFilter({ ...filter, from })}
          {...error(filter.from)}
        />
        <TextField
          label={t('filter.until')}
          value={filter.until}
          placeholder="2031-04-30"
          onChange={(until) => onFilter({ ...filter, until })}
          {...error(filter.until)}
        />
      </div>
      <Button
        size="small"
        isDisabled={filter.paper === null && filter.from === '' && filter.until === ''}
        onPress={() => onFilter({ paper: null, from: '', until: '' })}
      >
        {t('filter.clear')}
      </Button>
    </div>
  );
}
