/** The field a note is written in: it grows with its text, and completes links as they are typed. */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { NoteId } from '#core/page/ids';
import { completeLink, freeTitle, linkTitleOf, linkTitles, openLinkAt } from '#core/text/bracket-links';
import type { LinkChoice } from '../db/links';
import { TextArea } from '../ui/text-field';
import { CandidateList, candidateId } from './candidate-list';
import type { LinkCandidate } from './link-candidates';
import { useCandidates } from './use-candidates';

export interface NoteFieldProps {
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus: boolean;
  /** The note, when it is stored: a link cannot lead to itself. */
  readonly noteId: NoteId | null;
  readonly onText: (text: string) => void;
  /** Says what a title leads to that is put into the text. */
  readonly onLink: (choice: LinkChoice) => void;
  readonly onFocus: () => void;
  readonly onLeave: () => void;
  /** Escape, and Ctrl+Enter; null when there is nothing to be done with then. */
  readonly onDone: (() => void) | null;
}

/** The field, and under it what a link could lead to. */
export function NoteField(props: NoteFieldProps) {
  const { text, noteId, onText, onLink, onLeave, onDone } = props;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  /** Where the brackets begin that were left alone by Escape. */
  const [dismissed, setDismissed] = useState<number | null>(null);
  const nextCaret = useRef<number | null>(null);
  const typed = caret === null ? null : openLinkAt(text, caret);
  const open = typed !== null && typed.start !== dismissed ? typed : null;
  const candidates = useCandidates(open?.query ?? null, noteId);
  const hasList = open !== null && candidates.list.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put where it belongs once the text is there
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    fieldOf(box.current)?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  }, [text]);

  function readCaret(): void {
    const field = fieldOf(box.current);
    setCaret(field !== null && field.selectionStart === field.selectionEnd ? field.selectionStart : null);
  }

  function choose(candidate: LinkCandidate): void {
    if (open === null || caret === null) return;
    const taken = linkTitles(text.slice(0, open.start) + text.slice(caret));
    const title = freeTitle(linkTitleOf(candidate.title), taken);
    const completed = completeLink(text, caret, open, title);
    onLink({ title, to: candidate.to });
    nextCaret.current = completed.caret;
    setCaret(completed.caret);
    onText(completed.text);
  }

  return (
    <div ref={box}>
      <TextArea
        label={props.label}
        isLabelHidden
        placeholder={props.placeholder}
        rows={1}
        value={text}
        autoFocus={props.autoFocus}
        aria-autocomplete="list"
        {...(hasList && { 'aria-controls': listId })}
        {...(hasList && { 'aria-activedescendant': candidateId(listId, candidates.at) })}
        onChange={(next) => {
          onText(next);
          readCaret();
          const still = openLinkAt(next, fieldOf(box.current)?.selectionStart ?? next.length);
          if (still?.start !== dismissed) setDismissed(null);
        }}
        onSelect={readCaret}
        onFocus={props.onFocus}
        onBlur={() => {
          setCaret(null);
          onLeave();
        }}
        onKeyDown={(event) => {
          // The keys of an input method are its own.
          if (event.nativeEvent.isComposing) return event.continuePropagation();
          const isWay = event.key === 'ArrowDown' || event.key === 'ArrowUp';
          const isChoice = event.key === 'Enter' || event.key === 'Tab';
          const chosen = candidates.list[candidates.at];
          if (open !== null && event.key === 'Escape') setDismissed(open.start);
          else if (hasList && isWay) {
            event.preventDefault();
            candidates.move(event.key === 'ArrowDown' ? 1 : -1);
          } else if (hasList && isChoice && !hasModifier(event) && chosen !== undefined) {
            event.preventDefault();
            choose(chosen);
          } else if (onDone !== null && isDone(event)) onDone();
          else event.continuePropagation();
        }}
      />
      {open !== null && (
        <CandidateList id={listId} candidates={candidates} query={open.query} onChoose={choose} />
      )}
    </div>
  );
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: Keys): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

function isDone({ key, ctrlKey, metaKey }: Keys): boolean {
  return key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey));
}

function fieldOf(box: HTMLElement | null): HTMLTextAreaElement | null {
  return box?.querySelector('textarea') ?? null;
}
