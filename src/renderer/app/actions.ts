/**
 * Actions: whatever can be done now says so while it is on screen. Keys, the palette, the list of shortcuts, menus and
 * the native menu all read them here.
 */

import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { keysNow } from './key-choices';
import type { KeyText } from './keystrokes';
import { type ActionSection, type KnownActionId, knownAction } from './known-actions';

interface ActionCore {
  readonly run: () => void;
  /** Asked when the action is about to be shown or carried out; true unless told. */
  readonly isEnabled?: boolean | (() => boolean);
  readonly icon?: LucideIcon;
  /** Further words the palette finds it by. */
  readonly words?: string;
  /** True for what keys give and the palette does not list, such as a step to the next row. */
  readonly isQuiet?: boolean;
  /** True where its keys are answered by the place itself, and are only shown by what lists actions. */
  readonly hasOwnKeys?: boolean;
}

/** An action of `known-actions.ts`: its name, section and keys stand there. */
export interface KnownActionSpec extends ActionCore {
  readonly id: KnownActionId;
  readonly title?: string;
  readonly section?: ActionSection;
  readonly keys?: readonly KeyText[];
}

/** Any other action. One with keys belongs into `known-actions.ts`, so that they can be seen and changed elsewhere. */
export interface ActionSpec extends ActionCore {
  /** Kebab-case, the area first: `tabs.close-others`. */
  readonly id: string;
  /** Its name in the language of the interface, as a verb: “Close other tabs”. */
  readonly title: string;
  readonly section: ActionSection;
  /** The usual keys, written like `mod+shift+t`. */
  readonly keys?: readonly KeyText[];
}

/** An action that is on screen. */
export interface LiveAction {
  readonly id: string;
  readonly title: string;
  readonly section: ActionSection;
  /** The keys that give it now, as the user chose. */
  readonly keys: readonly KeyText[];
  readonly usualKeys: readonly KeyText[];
  readonly icon: LucideIcon | null;
  readonly words: string;
  readonly isQuiet: boolean;
  readonly hasOwnKeys: boolean;
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}

interface Entry {
  readonly id: string;
  readonly spec: () => KnownActionSpec | ActionSpec;
}

/** In the order they came; of several with one id the last is meant. */
let entries: readonly Entry[] = [];

/**
 * Adds an action; returns how to take it away. `spec` is asked whenever the action is shown or carried out.
 * Components use `useAction`.
 */
export function addAction(id: string, spec: Entry['spec']): () => void {
  const entry: Entry = { id, spec };
  entries = [...entries, entry];
  return () => {
    entries = entries.filter((other) => other !== entry);
  };
}

/** The action can be done while the component is on screen; null: not just now. */
export function useAction(spec: KnownActionSpec | ActionSpec | null): void {
  const latest = useRef(spec);
  useEffect(() => {
    latest.current = spec;
  });
  const id = spec?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    let last = latest.current;
    return addAction(id, () => {
      last = latest.current ?? last;
      if (last === null) throw new Error(`The action ${id} has nothing that says what it is.`);
      return last;
    });
  }, [id]);
}

/** Several actions at once, for lists of them whose length changes. */
export function useActions(specs: readonly (KnownActionSpec | ActionSpec)[]): void {
  const latest = useRef(specs);
  useEffect(() => {
    latest.current = specs;
  });
  const ids = specs.map(({ id }) => id).join('\n');
  useEffect(() => {
    if (ids === '') return;
    let known = latest.current;
    const stops = ids.split('\n').map((id) =>
      addAction(id, () => {
        const now = latest.current.find((spec) => spec.id === id);
        if (now !== undefined) known = latest.current;
        const spec = known.find((each) => each.id === id);
        if (spec === undefined) throw new Error(`The action ${id} has nothing that says what it is.`);
        return spec;
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [ids]);
}

/** What can be done now, one of each id, in the order they came on screen; those that are not enabled too. */
export function liveActions(): readonly LiveAction[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    byId.delete(entry.id);
    byId.set(entry.id, entry);
  }
  return [...byId.values()].map(liveAction);
}

/** The action of this id that came on screen last; null when there is none. */
export function findAction(id: string): LiveAction | null {
  const entry = entries.findLast((each) => each.id === id);
  return entry === undefined ? null : liveAction(entry);
}

/** Carries an action out; false when nobody on screen can. */
export function runAction(id: string): boolean {
  const action = findAction(id);
  if (action === null || !action.isEnabled()) return false;
  action.run();
  return true;
}

/** Whether somebody on screen can carry it out now. */
export function canRunAction(id: string): boolean {
  return findAction(id)?.isEnabled() ?? false;
}

function liveAction({ id, spec }: Entry): LiveAction {
  const given = spec();
  const known = knownAction(id);
  const { isEnabled = true } = given;
  const usualKeys = known?.keys ?? given.keys ?? [];
  return {
    id,
    title: given.title ?? known?.title() ?? id,
    section: given.section ?? known?.section ?? 'window',
    keys: keysNow(id, usualKeys),
    usualKeys,
    icon: given.icon ?? null,
    words: given.words ?? '',
    isQuiet: given.isQuiet ?? false,
    hasOwnKeys: given.hasOwnKeys ?? false,
    isEnabled: typeof isEnabled === 'function' ? isEnabled : () => isEnabled,
    run: given.run,
  };
}
