/** One way to narrow results down: its values with how many articles each would give, and a field to find more of them. */
import { useDeferredValue, useState } from 'react';
import { Autocomplete } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { CheckList, type CheckListRow } from '../ui/check-list';
import { formatCount } from '../ui/format';
import { Popover } from '../ui/popover';
import { SearchField } from '../ui/search-field';
import styles from './facet.module.css';
import { firstOf, inOrder } from './facet-values';
import type { FacetCount, FacetName } from './search-state';
import type { FacetWords } from './use-facet-words';

/** More rows than this are not drawn: typing finds the others. */
const mostRows = 100;

export interface FacetProps {
  readonly facet: FacetName;
  readonly values: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly words: FacetWords;
  readonly onChoose: (values: readonly string[]) => void;
}

/** The heading, the first values, and what opens the rest. */
export function Facet({ facet, values, chosen, words, onChoose }: FacetProps) {
  const { t, i18n } = useTranslation('results');
  const chosenSet = new Set(chosen);
  const first = firstOf(facet, values, chosenSet);
  const more = values.length - first.length;
  const title = t(`facet.${facet}`);

  function rowOf(value: FacetCount): CheckListRow {
    const label = words.wordsOf(facet, value);
    const shown = formatCount(value.count, i18n.language);
    const colour = facet === 'tag' ? words.tagOf(value.value)?.colour : undefined;
    return {
      id: idOf(value.value),
      label,
      count: shown,
      name: t('value', { label, count: value.count, shown }),
      ...(colour !== undefined && { colour }),
    };
  }

  const choosing = {
    label: title,
    chosen: new Set(chosen.map(idOf)),
    onToggle: (id: string, isChosen: boolean) => {
      const others = chosen.filter((value) => idOf(value) !== id);
      onChoose(isChosen ? [...others, id.slice(1)] : others);
    },
  };

  return (
    <section className={styles.facet}>
      <h3 className={styles.title}>{title}</h3>
      <CheckList {...choosing} rows={first.map(rowOf)} />
      {more > 0 && (
        <Popover
          label={title}
          placement="bottom end"
          trigger={
            <Button size="small" variant="quiet">
              {t('more', { count: more, shown: formatCount(more, i18n.language) })}
            </Button>
          }
        >
          <AllValues {...choosing} rows={inOrder(facet, values).map(rowOf)} />
        </Popover>
      )}
    </section>
  );
}

interface AllValuesProps {
  readonly label: string;
  readonly rows: readonly CheckListRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string, isChosen: boolean) => void;
}

/** Every value of a facet, found by typing a part of it. */
function AllValues({ label, rows, chosen, onToggle }: AllValuesProps) {
  const { t, i18n } = useTranslation('results');
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed).trim().toLocaleLowerCase();
  const found = wanted === '' ? rows : rows.filter((row) => row.label.toLocaleLowerCase().includes(wanted));
  const more = found.length - mostRows;
  return (
    <div className={styles.all}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField
          label={t('find', { facet: label })}
          placeholder={t('find', { facet: label })}
          autoFocus
        />
        <div className={styles.rows}>
          <CheckList
            label={label}
            rows={found.slice(0, mostRows)}
            chosen={chosen}
            onToggle={onToggle}
            empty={t('noValue')}
          />
        </div>
      </Autocomplete>
      {more > 0 && (
        <p className={styles.note}>
          {t('tooMany', { count: more, shown: formatCount(more, i18n.language) })}
        </p>
      )}
    </div>
  );
}

/** A list's keys may not be empty; a value may. */
function idOf(value: string): string {
  return `=${value}`;
}
