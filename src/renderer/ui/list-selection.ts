/**
 * What is chosen in a list, the same in every list: it outlives the view, is answered by
 * keys and the palette (all, none, the others), and is known to menus that open on a chosen row.
 */
import { useCallback, useEffect, useMemo } from 'react';
import { useActions } from '../app/actions';
import { useKeptState } from './kept-state';
import { chooseAll, chooseOthers, nothingChosen, type Selection } from './list-keys';

/** What the rows of a list are. */
export type ChosenKind = 'article' | 'highlight' | 'name' | 'offer' | 'cluster' | 'line' | 'page';

export interface ListSelection<Key extends string> {
  readonly selection: Selection<Key>;
  readonly onSelect: (selection: Selection<Key>) => void;
  /** The rows that are chosen, in the order of the list. */
  readonly chosen: readonly Key[];
  readonly onAll: () => void;
  readonly onClear: () => void;
}

export interface ListSelectionOptions<Key extends string> {
  readonly kind: ChosenKind;
  /** Names the list: another one begins with nothing chosen, the same one with what it was left with. */
  readonly place: string;
  /** The rows that are there; undefined while they are loaded. */
  readonly keys: readonly Key[] | undefined;
  /** Where `keys` is only the beginning of the list: chooses all of it. What was chosen beyond `keys` stays chosen. */
  readonly chooseWhole?: (choose: (keys: readonly Key[]) => void) => void;
  /** Given, makes of a wish what is really chosen, such as a heading with all that stands under it. */
  readonly settle?: (before: Selection<Key>, next: Selection<Key>) => Selection<Key>;
  /** False: another list stands in its place now, whose keys and menus are meant. */
  readonly isOn?: boolean;
  /** What the chosen rows stand for, where their keys are not the ids. */
  readonly idsOf?: (chosen: readonly Key[]) => readonly string[];
}

interface Kept<Key> {
  readonly place: string;
  readonly selection: Selection<Key>;
}

/** The selection of a list that is on screen. */
export function useListSelection<Key extends string>(options: ListSelectionOptions<Key>): ListSelection<Key> {
  const { kind, place, keys, chooseWhole, settle, idsOf, isOn = true } = options;
  const [kept, setKept] = useKeptState<Kept<Key>>(`selection ${place}`, { place, selection: nothingChosen });
  const selection: Selection<Key> = kept.place === place ? kept.selection : nothingChosen;
  const onSelect = useCallback(
    (next: Selection<Key>) =>
      setKept((now) => {
        const before: Selection<Key> = now.place === place ? now.selection : nothingChosen;
        return { place, selection: settle === undefined ? next : settle(before, next) };
      }),
    [place, settle, setKept],
  );
  const isPart = chooseWhole !== undefined;
  const chosen = useMemo(() => {
    if (selection.chosen.size === 0) return [];
    return isPart ? [...selection.chosen] : (keys ?? []).filter((key) => selection.chosen.has(key));
  }, [selection, keys, isPart]);
  const onClear = () => onSelect(nothingChosen);
  const onAll = () => {
    if (chooseWhole === undefined) onSelect(chooseAll(keys ?? []));
    else chooseWhole((all) => onSelect(chooseAll(all)));
  };

  const ids = useMemo(() => (idsOf === undefined ? chosen : idsOf(chosen)), [chosen, idsOf]);
  useEffect(() => (isOn ? noteChosen({ kind, ids }) : undefined), [isOn, kind, ids]);
  const count = keys?.length ?? 0;
  const onOthers = () => onSelect(chooseOthers(selection, keys ?? []));
  useActions(
    isOn
      ? [
          { id: 'lists.select-all', isEnabled: count > 0, run: onAll },
          { id: 'lists.select-none', isEnabled: chosen.length > 0, run: onClear },
          { id: 'lists.select-others', isEnabled: count > 0 && !isPart, run: onOthers },
        ]
      : [],
  );
  return { selection, onSelect, chosen, onAll, onClear };
}

/** Says what the rows chosen in a list stand for besides themselves, such as the articles of lines; null: not known yet. */
export function useNoteChosen(kind: ChosenKind, ids: readonly string[] | null): void {
  useEffect(() => (ids === null ? undefined : noteChosen({ kind, ids })), [kind, ids]);
}

interface ChosenNow {
  readonly kind: ChosenKind;
  readonly ids: readonly string[];
}

let shown: readonly ChosenNow[] = [];

function noteChosen(chosen: ChosenNow): () => void {
  shown = [...shown, chosen];
  return () => {
    shown = shown.filter((other) => other !== chosen);
  };
}

/** What is chosen in the list that came on screen last and has rows of this kind. */
export function chosenNow(kind: ChosenKind): readonly string[] {
  return shown.findLast((each) => each.kind === kind)?.ids ?? [];
}
