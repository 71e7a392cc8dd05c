/** The tags that number keys put on an article: those suggested, then those used last; in their order until one goes on. */
import { useMemo, useRef } from 'react';
import type { TagId } from '#core/page/ids';
import type { ArticleRow, TagRow } from '../db/rows';
import { useTags } from '../db/tags';
import { useTagOffers } from './client';
import type { OfferReason } from './theme-state';

/** A tag with its number key. */
export interface TagChoice {
  readonly tag: TagRow;
  readonly key: number;
  /** Why it is suggested; null for one that was only used last. */
  readonly reasons: readonly OfferReason[] | null;
  readonly isOn: boolean;
}

export interface TagChoices {
  /** Undefined until the suggestions are known. */
  readonly choices: readonly TagChoice[] | undefined;
  readonly suggested: number;
}

const most = 9;

/** The choices for an article. Tags put on stay where they are, so that their key takes them off again. */
export function useTagChoices(row: ArticleRow | undefined): TagChoices {
  const tags = useTags();
  const answer = useTagOffers(row?.id ?? null);
  const held = useRef<{ readonly id: string; readonly order: readonly Held[] } | null>(null);
  const order = useMemo(() => {
    if (row === undefined || tags === undefined || answer === undefined) return undefined;
    if (held.current?.id === row.id && row.tagIds.length > 0) return held.current.order;
    const offered = (answer?.offers ?? []).map(({ tagId, reasons }): Held => ({ tagId, reasons }));
    const ids = new Set(offered.map(({ tagId }) => tagId));
    const others = tags
      .filter(({ id }) => !ids.has(id))
      .map(({ id }): Held => ({ tagId: id, reasons: null }));
    held.current = { id: row.id, order: [...offered, ...others].slice(0, most) };
    return held.current.order;
  }, [row, tags, answer]);
  const byId = useMemo(() => new Map(tags?.map((tag) => [tag.id, tag])), [tags]);
  const choices = order?.flatMap(({ tagId, reasons }, at): readonly TagChoice[] => {
    const tag = byId.get(tagId);
    return tag === undefined
      ? []
      : [{ tag, key: at + 1, reasons, isOn: row?.tagIds.includes(tagId) === true }];
  });
  return { choices, suggested: choices?.filter(({ reasons }) => reasons !== null).length ?? 0 };
}

interface Held {
  readonly tagId: TagId;
  readonly reasons: readonly OfferReason[] | null;
}
