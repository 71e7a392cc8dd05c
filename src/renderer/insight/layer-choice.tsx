/** Which themes are drawn: a button with the list of tags, the most used first, and a field that finds others. */
import { Layers } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { foldName } from '../db/tag-names';
import { type TagSummary, useTags } from '../db/tags';
import { Button } from '../ui/button';
import { CheckList } from '../ui/check-list';
import { formatCount } from '../ui/format';
import { Popover } from '../ui/popover';
import { SearchField } from '../ui/search-field';
import styles from './insight-view.module.css';

export interface LayerChoiceProps {
  readonly chosen: readonly TagId[];
  /** So many can be drawn at once. */
  readonly most: number;
  /** The button's words. */
  readonly label: string;
  readonly onChange: (chosen: readonly TagId[]) => void;
}

/** Rows shown at once: typing finds the others. */
const mostRows = 60;

/** The button and its panel. */
export function LayerChoice({ chosen, most, label, onChange }: LayerChoiceProps) {
  const { t } = useTranslation('insight');
  return (
    <Popover
      label={label}
      placement="bottom end"
      trigger={
        <Button size="small" icon={Layers}>
          {label}
        </Button>
      }
    >
      <div className={styles.chooser}>
        <Rows chosen={chosen} most={most} label={label} onChange={onChange} />
        {chosen.length >= most && <p className={styles.full}>{t('time.layersFull', { count: most })}</p>}
      </div>
    </Popover>
  );
}

function Rows({ chosen, most, label, onChange }: LayerChoiceProps) {
  const { t, i18n } = useTranslation('insight');
  const tags = useTags();
  const [query, setQuery] = useState('');
  const wanted = foldName(useDeferredValue(query));
  const isChosen = new Set<string>(chosen);
  const found = useMemo(
    () =>
      (tags ?? [])
        .filter(
          (tag) =>
            wanted === '' || [tag.name, ...tag.aliases].some((name) => foldName(name).includes(wanted)),
        )
        .sort(byCount)
        .slice(0, mostRows),
    [tags, wanted],
  );
  return (
    <>
      <SearchField
        label={t('time.find')}
        placeholder={t('time.find')}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      <div className={styles.rows}>
        <CheckList
          label={label}
          empty={t('time.none')}
          chosen={isChosen}
          rows={found.map(({ id, name, colour, articleCountWithSubthemes: count }) => {
            const shown = formatCount(count, i18n.language);
            return {
              id,
              label: name,
              colour,
              count: shown,
              name: t('time.layerCount', { name, count, shown }),
            };
          })}
          onToggle={(id, isOn) => {
            if (!isOn) onChange(chosen.filter((each) => each !== id));
            else if (chosen.length < most) onChange([...chosen, id as TagId]);
          }}
        />
      </div>
    </>
  );
}

function byCount(one: TagSummary, other: TagSummary): number {
  return other.articleCountWithSubthemes - one.articleCountWithSubthemes;
}
