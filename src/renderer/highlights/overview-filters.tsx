/** What the highlights view asks for: words, colour and grouping in sight, everything else in a panel. */
import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewEntry } from '../db/overview';
import { type AnchorStatus, type HighlightColour, highlightColours, type TagRow } from '../db/rows';
import { Button } from '../ui/button';
import { compareNames } from '../ui/name-order';
import { Popover } from '../ui/popover';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { useColourNames, useTagNames } from './marking-words';
import { countAsked, noFilter, type OverviewFilter } from './overview-filter';
import styles from './overview-filters.module.css';
import { type Grouping, groupings } from './overview-rows';

export interface OverviewFiltersProps {
  readonly entries: readonly OverviewEntry[];
  readonly filter: OverviewFilter;
  readonly onFilter: (filter: OverviewFilter) => void;
  readonly grouping: Grouping;
  readonly onGroup: (grouping: Grouping) => void;
}

const states: readonly AnchorStatus[] = ['exact', 'moved', 'similar', 'lost'];
const any = 'any';

/** The row of fields over the list. */
export function OverviewFilters(props: OverviewFiltersProps) {
  const { filter, onFilter, grouping, onGroup } = props;
  const { t } = useTranslation(['overview', 'highlights']);
  const colours = useColourNames();
  const asked = countAsked(filter);
  return (
    <div className={styles.filters}>
      <SearchField
        label={t('highlights:filterText')}
        placeholder={t('highlights:filterText')}
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
      />
      <Select<HighlightColour | typeof any>
        label={t('highlights:filterColour')}
        isLabelHidden
        options={[
          { id: any, label: t('highlights:allColours') },
          ...highlightColours.map((id) => ({ id, label: colours.full(id) })),
        ]}
        value={filter.colour ?? any}
        onChange={(id) => onFilter({ ...filter, colour: id === any ? null : id })}
      />
      <Select<Grouping>
        label={t('group')}
        isLabelHidden
        options={groupings.map((id) => ({ id, label: t(`groups.${id}`) }))}
        value={grouping}
        onChange={onGroup}
      />
      <Popover
        label={t('filters')}
        placement="bottom end"
        trigger={
          <Button variant="quiet" icon={ListFilter}>
            {asked === 0 ? t('filters') : t('filtersAsked', { count: asked })}
          </Button>
        }
      >
        <MoreFilters {...props} />
      </Popover>
    </div>
  );
}

function MoreFilters({ entries, filter, onFilter }: OverviewFiltersProps) {
  const { t } = useTranslation(['overview', 'highlights']);
  const tags = useTagNames();
  const makers = useMemo(() => distinct(entries.map(({ maker }) => maker)), [entries]);
  const papers = useMemo(() => distinct(entries.map(({ facts }) => facts?.paper ?? '')), [entries]);
  const set = (some: Partial<OverviewFilter>) => onFilter({ ...filter, ...some });
  return (
    <div className={styles.panel}>
      <Select
        label={t('tag')}
        options={[
          { id: any, label: t('anyTag') },
          { id: 'none', label: t('noTag') },
          ...byName([...tags.values()]).map(({ id, name }) => ({ id: id as string, label: name })),
        ]}
        value={filter.tag ?? any}
        onChange={(id) => set({ tag: id === any ? null : (id as OverviewFilter['tag']) })}
      />
      <Select<AnchorStatus | typeof any>
        label={t('state')}
        options={[
          { id: any, label: t('anyState') },
          ...states.map((id) => ({ id, label: t(`states.${id}`) })),
        ]}
        value={filter.status ?? any}
        onChange={(id) => set({ status: id === any ? null : id })}
      />
      <Select
        label={t('maker')}
        options={[
          { id: any, label: t('anyMaker') },
          ...makers.map((name) => ({ id: `=${name}`, label: name === '' ? t('noMaker') : name })),
        ]}
        value={filter.maker === null ? any : `=${filter.maker}`}
        onChange={(id) => set({ maker: id === any ? null : id.slice(1) })}
      />
      <Select
        label={t('paper')}
        options={[
          { id: any, label: t('anyPaper') },
          ...papers.filter((name) => name !== '').map((name) => ({ id: `=${name}`, label: name })),
        ]}
        value={filter.paper === '' ? any : `=${filter.paper}`}
        onChange={(id) => set({ paper: id === any ? '' : id.slice(1) })}
      />
      <TextField label={t('page')} value={filter.page} onChange={(page) => set({ page })} />
      <Days
        label={t('made')}
        from={filter.madeFrom}
        to={filter.madeTo}
        onChange={(madeFrom, madeTo) => set({ madeFrom, madeTo })}
      />
      <Days
        label={t('printed')}
        from={filter.printedFrom}
        to={filter.printedTo}
        onChange={(printedFrom, printedTo) => set({ printedFrom, printedTo })}
      />
      <div className={styles.end}>
        <Button onPress={() => onFilter({ ...noFilter, colour: filter.colour, text: filter.text })}>
          {t('clear')}
        </Button>
      </div>
    </div>
  );
}

interface DaysProps {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly onChange: (from: string, to: string) => void;
}

function Days({ label, from, to, onChange }: DaysProps) {
  const { t } = useTranslation('overview');
  return (
    <fieldset className={styles.days}>
      <legend className={styles.legend}>{label}</legend>
      <TextField
        type="date"
        label={t('from')}
        aria-label={`${label}: ${t('from')}`}
        value={from}
        onChange={(day) => onChange(day, to)}
      />
      <TextField
        type="date"
        label={t('to')}
        aria-label={`${label}: ${t('to')}`}
        value={to}
        onChange={(day) => onChange(from, day)}
      />
    </fieldset>
  );
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compareNames);
}

function byName(tags: readonly TagRow[]): readonly TagRow[] {
  return [...tags].sort((a, b) => compareNames(a.name, b.name));
}
