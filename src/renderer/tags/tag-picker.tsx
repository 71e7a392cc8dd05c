/** The tags of one thing or several: as chips that can be removed, and a field to find or create more. */
import { TagIcon, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as BareButton, Tag, TagGroup, TagList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { useTags } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { ColourDot } from '../ui/chip';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { TagChooser } from './tag-chooser';
import styles from './tag-picker.module.css';
import { type Tagged, tagStates } from './tag-states';

export interface TagPickerProps {
  /** What is tagged. */
  readonly items: readonly Tagged[];
  /** The name of the chips for screen readers, as in "Tags of this article". */
  readonly label: string;
  /** Puts a tag on all of the items or takes it off. */
  readonly onToggle: (id: TagId, isOn: boolean) => Promise<void>;
  /** Given, the picker is opened from outside as well. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** Chips and the button that opens the field; a tag that only some of the items have says of how many. */
export function TagPicker({ items, label, onToggle, isOpen, onOpenChange }: TagPickerProps) {
  const { t } = useTranslation('tags');
  const [isOpenInside, setOpenInside] = useState(false);
  const tags = useTags();
  const states = useMemo(() => tagStates(tags ?? [], items), [tags, items]);
  const carried = states.filter(({ state }) => state !== 'none');

  function remove(ids: Iterable<unknown>): void {
    for (const { tag } of carried.filter((entry) => new Set(ids).has(entry.tag.id))) {
      attempt(() =>
        withUndo(() => onToggle(tag.id, false), {
          message: t('removed', { name: tag.name }),
          undo: t('undo'),
          refused: t('undoRefused'),
        }),
      );
    }
  }

  return (
    <div className={styles.picker}>
      {carried.length > 0 && (
        <TagGroup aria-label={label} onRemove={remove} className={styles.group ?? ''}>
          <TagList
            items={carried.map((entry) => ({ ...entry, id: entry.tag.id }))}
            className={styles.list ?? ''}
          >
            {({ tag, count, state }) => (
              <Tag id={tag.id} textValue={tag.name} className={styles.chip ?? ''}>
                <ColourDot colour={tag.colour} />
                <span className={styles.name}>{tag.name}</span>
                {state === 'some' && (
                  <span className={styles.some}>{t('some', { count, all: items.length })}</span>
                )}
                <BareButton slot="remove" className={styles.remove ?? ''} aria-label={t('remove')}>
                  <Icon of={X} size={12} />
                </BareButton>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <Popover
        label={t('add')}
        isOpen={isOpen ?? isOpenInside}
        onOpenChange={onOpenChange ?? setOpenInside}
        trigger={
          <Button size="small" variant="quiet" icon={TagIcon}>
            {t('add')}
          </Button>
        }
      >
        <TagChooser
          states={states}
          total={items.length}
          onToggle={(id, isOn) => attempt(() => onToggle(id, isOn))}
        />
      </Popover>
    </div>
  );
}
