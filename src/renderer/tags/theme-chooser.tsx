/** A field and list to choose one tag by: what to merge into, where to move to. */
import { useMemo, useState } from 'react';
import { Autocomplete, type Key, ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { pathOf, treeOf } from '../db/tag-tree';
import type { TagSummary } from '../db/tags';
import { ColourDot } from '../ui/chip';
import { SearchField } from '../ui/search-field';
import { usePinyin } from './pinyin';
import styles from './tag-chooser.module.css';
import { matchingTags, tagStates } from './tag-states';

/** What is chosen by the first row: no tag has this id. */
export const topOfTree = 'top';

export interface ThemeChooserProps {
  readonly label: string;
  /** All tags: the places of those that can be chosen are told by them. */
  readonly tags: readonly TagSummary[];
  readonly mayChoose: (id: TagId) => boolean;
  /** The words of a first row that is no tag, as "At the top"; null for none. */
  readonly top: string | null;
  readonly value: TagId | typeof topOfTree | null;
  readonly onChange: (value: TagId | typeof topOfTree) => void;
}

const mostRows = 60;

/** The chooser; Enter chooses the row that typing leads to. */
export function ThemeChooser(props: ThemeChooserProps) {
  const { label, tags, mayChoose, top, value, onChange } = props;
  const { t } = useTranslation('tags');
  const [query, setQuery] = useState('');
  const readAs = usePinyin();
  const tree = useMemo(() => treeOf(tags), [tags]);
  const matching = matchingTags(tagStates(tags, []), query, readAs).filter(({ tag }) => mayChoose(tag.id));
  const found = matching.slice(0, mostRows);

  function choose(keys: 'all' | Set<Key>): void {
    if (keys === 'all') return;
    const key = [...keys][0];
    if (key === topOfTree) onChange(topOfTree);
    const tag = found.find((entry) => entry.tag.id === key)?.tag;
    if (tag !== undefined) onChange(tag.id);
  }

  return (
    <div className={styles.chooser} data-wide="">
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField label={label} placeholder={label} autoFocus />
        <ListBox
          aria-label={label}
          selectionMode="single"
          escapeKeyBehavior="none"
          selectedKeys={value === null ? [] : [value]}
          onSelectionChange={choose}
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{t('noneFound')}</p>}
        >
          {top !== null && query === '' && (
            <ListBoxItem id={topOfTree} textValue={top} className={styles.item ?? ''}>
              <span className={styles.name}>{top}</span>
            </ListBoxItem>
          )}
          {found.map(({ tag }) => {
            const above = pathOf(tree, tag.id).slice(0, -1);
            return (
              <ListBoxItem key={tag.id} id={tag.id} textValue={tag.name} className={styles.item ?? ''}>
                <ColourDot colour={tag.colour} />
                <span className={styles.name}>
                  {tag.name}
                  {above.length > 0 && <span className={styles.path}>{above.join(' › ')}</span>}
                </span>
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Autocomplete>
      {matching.length > found.length && (
        <p className={styles.more}>{t('more', { count: matching.length - found.length })}</p>
      )}
      <output className={styles.found}>{query === '' ? '' : t('found', { count: matching.length })}</output>
    </div>
  );
}
