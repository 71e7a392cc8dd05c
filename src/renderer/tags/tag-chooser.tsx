/** The field and list of the tag picker: typing finds, Enter puts a tag on or takes it off, a new name is created. */
import { Check, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Autocomplete, type Key, ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { setFavourite } from '../db/tag-edits';
import { pathOf, treeOf } from '../db/tag-tree';
import { createTag } from '../db/tags';
import { host } from '../hosts/current';
import { announce } from '../ui/announcer';
import { ColourDot } from '../ui/chip';
import { Icon } from '../ui/icon';
import { SearchField } from '../ui/search-field';
import { numberOfAltKey } from './favourites';
import { usePinyin } from './pinyin';
import styles from './tag-chooser.module.css';
import { aliasFound, matchingTags, newTagName, type TagState } from './tag-states';

export interface TagChooserProps {
  readonly states: readonly TagState[];
  /** How many things are tagged at once: of how many a tag is on some is said. */
  readonly total: number;
  /** Puts a tag on all of them, or takes it off; a tag that is created here is put on at once. */
  readonly onToggle: (id: TagId, isOn: boolean) => void;
}

const createKey = 'create';

/** More rows than this are not drawn, which would take time at every key: typing finds the others. */
const mostRows = 60;

/** The chooser; it stays open, so that several tags can be given one after the other. */
export function TagChooser({ states, total, onToggle }: TagChooserProps) {
  const { t } = useTranslation('tags');
  const [query, setQuery] = useState('');
  const [created, setCreated] = useState(0);
  const readAs = usePinyin();
  const tree = useMemo(() => treeOf(states.map(({ tag }) => tag)), [states]);
  const matching = useMemo(() => matchingTags(states, query, readAs), [states, query, readAs]);
  const found = matching.slice(0, mostRows);
  const more = matching.length - found.length;
  const newName = newTagName(states, query);
  const chosen = new Set<Key>(found.filter(({ state }) => state === 'all').map(({ tag }) => tag.id));

  function change(selection: Selection): void {
    if (selection === 'all') return;
    if (selection.has(createKey) && newName !== null) {
      setQuery('');
      setCreated(created + 1);
      attempt(async () => onToggle(await createTag(newName), true));
      return;
    }
    for (const { tag } of found) {
      if (selection.has(tag.id) !== chosen.has(tag.id)) onToggle(tag.id, selection.has(tag.id));
    }
  }

  /** Alt with a digit gives the marked row its number key, or the first that was found where none is marked. */
  function onKeyDownCapture(event: KeyboardEvent<HTMLDivElement>): void {
    const number = numberOfAltKey(event.nativeEvent);
    if (number === null) return;
    const row = event.currentTarget.querySelector('[data-focused][data-key]');
    const marked = found.find((entry) => entry.tag.id === row?.getAttribute('data-key'));
    const tag = (marked ?? (query === '' ? undefined : found[0]))?.tag;
    if (tag === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    attempt(() => setFavourite(tag.id, number));
    announce(
      number === 0 ? t('keyTaken', { name: tag.name }) : t('keyGiven', { name: tag.name, key: number }),
    );
  }

  return (
    <div className={styles.chooser} onKeyDownCapture={onKeyDownCapture}>
      {/* The field still names the row "create" as the active one when that is gone: a new tag begins a new field. */}
      <Autocomplete key={created} inputValue={query} onInputChange={setQuery}>
        <SearchField label={t('find')} placeholder={t('find')} autoFocus />
        <ListBox
          aria-label={t('title')}
          selectionMode="multiple"
          selectionBehavior="toggle"
          // Escape closes the panel; it must not take every tag off.
          escapeKeyBehavior="none"
          selectedKeys={chosen}
          onSelectionChange={change}
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{t('emptyChooser')}</p>}
        >
          {found.map(({ tag, count, state }) => {
            const alias = aliasFound(tag, query, readAs);
            const above = pathOf(tree, tag.id).slice(0, -1);
            return (
              <ListBoxItem key={tag.id} id={tag.id} textValue={tag.name} className={styles.item ?? ''}>
                <ColourDot colour={tag.colour} />
                <span className={styles.name}>
                  {tag.name}
                  {alias !== null && <span className={styles.alias}>{t('alsoCalled', { name: alias })}</span>}
                  {above.length > 0 && <span className={styles.path}>{above.join(' › ')}</span>}
                </span>
                {state === 'some' && <span className={styles.some}>{t('some', { count, all: total })}</span>}
                {tag.favourite > 0 && <kbd className={styles.key}>{tag.favourite}</kbd>}
                <span className={styles.tick}>
                  {state === 'all' && <Icon of={Check} size={14} />}
                  {state === 'some' && <Icon of={Minus} size={14} />}
                </span>
              </ListBoxItem>
            );
          })}
          {newName !== null && (
            <ListBoxItem
              key={createKey}
              id={createKey}
              textValue={t('create', { name: newName })}
              className={styles.item ?? ''}
            >
              <Icon of={Plus} size={14} />
              <span className={styles.name}>{t('create', { name: newName })}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {more > 0 && <p className={styles.more}>{t('more', { count: more })}</p>}
      {states.length > 0 && (
        <p className={styles.hint}>
          {t('keyHint', { keys: host().platform === 'mac' ? '⌥1–9' : 'Alt+1–9' })}
        </p>
      )}
      <output className={styles.found}>{query === '' ? '' : t('found', { count: matching.length })}</output>
    </div>
  );
}
