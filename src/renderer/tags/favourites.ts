/** The number keys of tags: which key is which tag's, and what pressing one does. */
import i18next from 'i18next';
import { useEffect, useRef } from 'react';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { useTags } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { isKeyElsewhere } from '../reader/reader-keys';
import { announce } from '../ui/announcer';

/** The keys that tags can have. */
export const favouriteKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export type PlainKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/** Returns the number, 1 to 9, of a key pressed alone; null for any other. */
export function numberOfKey(event: PlainKey): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return null;
  return /^[1-9]$/u.test(event.key) ? Number(event.key) : null;
}

/** Returns the number, 0 to 9, of a key pressed with Alt: what gives a tag its key, 0 takes it away. */
export function numberOfAltKey(event: PlainKey): number | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return null;
  // With Alt a Mac's keyboard writes other signs: the place of the key says which it is.
  const digit = /^Digit([0-9])$/u.exec(event.code)?.[1] ?? /^[0-9]$/u.exec(event.key)?.[0];
  return digit === undefined ? null : Number(digit);
}

export interface FavouriteTarget {
  /** Whether all of what would be tagged has a tag: asked of the database, because a view lags behind the keys. */
  readonly isOn: (id: TagId) => Promise<boolean>;
  readonly onToggle: (id: TagId, isOn: boolean) => Promise<void>;
  /** True where a list that has the focus would take the keys to find its rows by. */
  readonly isBeforeLists?: boolean;
}

/**
 * While the component is on screen, number keys put their tag on or take it off, everywhere but in fields, menus and
 * panels; null: there is nothing to tag.
 */
export function useFavouriteKeys(target: FavouriteTarget | null): void {
  const tags = useTags();
  const latest = useRef({ tags, target });
  latest.current = { tags, target };
  const isEarly = target?.isBeforeLists === true;
  const isOn = target !== null;
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { tags: known, target: now } = latest.current;
      const number = numberOfKey(event);
      if (number === null || now === null || event.defaultPrevented) return;
      if (isKeyElsewhere(event.target) || document.querySelector('[data-modal]') !== null) return;
      const tag = known?.find(({ favourite }) => favourite === number);
      if (tag === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      attempt(async () => {
        const isThere = await now.isOn(tag.id);
        const message = i18next.t(isThere ? 'tags:removed' : 'tags:putOn', { name: tag.name });
        announce(message);
        await withUndo(() => now.onToggle(tag.id, !isThere), {
          message,
          undo: i18next.t('tags:undo'),
          refused: i18next.t('tags:undoRefused'),
        });
      });
    };
    window.addEventListener('keydown', onKeyDown, { capture: isEarly });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: isEarly });
  }, [isOn, isEarly]);
}
