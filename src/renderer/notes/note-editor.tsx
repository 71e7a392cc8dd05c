/** A note: written in Markdown in a field that saves itself, or shown as it reads; who made it and when; what links to it. */
import { Eye, PencilLine } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportFailure } from '../app/failures';
import { keyOfPlace, type NoteOn, saveWriting } from '../db/notes';
import type { NoteRow } from '../db/rows';
import { MadeBy } from '../maker/made-by';
import { IconButton } from '../ui/button';
import { classNames } from '../ui/class-names';
import { notify } from '../ui/toast';
import { Backlinks } from './backlinks';
import { readDraft } from './drafts';
import { useHasBacklinks } from './linked-notes';
import styles from './note-editor.module.css';
import { NoteField } from './note-field';
import { NoteReading } from './note-reading';
import { isFormatted, mayBeFormatted, parseNote } from './parse-note';
import { seekNote, useIsSought } from './sought-note';
import { useAutosave } from './use-autosave';
import { useLinkChoices } from './use-link-choices';

export interface NoteEditorProps {
  readonly target: NoteOn;
  /** What is stored; null when there is no note. */
  readonly note: NoteRow | null;
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus?: boolean;
  /** Called on Escape and Ctrl+Enter, with the note saved. */
  readonly onDone?: () => void;
  /** Stands at the foot, before the other tools. */
  readonly children?: ReactNode;
}

/** One note. It opens as it reads when it says more than its characters, and otherwise to be written on. */
export function NoteEditor({
  target,
  note,
  label,
  placeholder,
  autoFocus,
  onDone,
  children,
}: NoteEditorProps) {
  const { t } = useTranslation('notes');
  const key = keyOfPlace(target);
  const noteId = note?.id ?? null;
  const links = useLinkChoices(key, noteId);
  const { text, state, setText, flush } = useAutosave({
    key,
    stored: note?.body ?? '',
    ...(note !== null && { storedAt: note.updatedAt }),
    save: (next, base) => saveWriting(target, next, base, links.all()),
    links: links.drafted,
    onMerged: () => notify({ message: t('merged') }),
    onFailed: reportFailure,
  });
  const hasWords = text.trim() !== '';
  // Until it is written in or asked for, a note is shown as suits it: it may come a moment after its place.
  const [mode, setMode] = useState<'suited' | 'reading' | 'writing'>(() =>
    autoFocus === true || readDraft(key) !== null ? 'writing' : 'suited',
  );
  const suitsReading = useMemo(
    () => mode === 'suited' && mayBeFormatted(text) && isFormatted(parseNote(text)),
    [mode, text],
  );
  const isReading = mode === 'reading' || suitsReading;
  const [isReturning, setIsReturning] = useState(false);
  const shows = isReading && hasWords ? 'reading' : 'field';
  const box = useRef<HTMLDivElement>(null);
  const isFound = useSought(box, noteId);
  const hasBacklinks = useHasBacklinks(noteId);

  function toggle(): void {
    flush();
    setMode(isReading ? 'writing' : 'reading');
    setIsReturning(isReading);
  }

  return (
    <div ref={box} className={classNames(styles.editor, isFound && styles.found)}>
      {shows === 'reading' ? (
        // biome-ignore lint/a11y/useSemanticElements: a group of what is read, not of fields
        <div role="group" aria-label={label} className={styles.reading} onDoubleClick={toggle}>
          <NoteReading body={text} noteId={noteId} />
        </div>
      ) : (
        <NoteField
          text={text}
          label={label}
          placeholder={placeholder}
          autoFocus={autoFocus === true || isReturning}
          noteId={noteId}
          onText={setText}
          onLink={links.choose}
          onFocus={() => {
            setMode('writing');
            links.load();
          }}
          onLeave={flush}
          onDone={
            onDone === undefined
              ? null
              : () => {
                  flush();
                  onDone();
                }
          }
        />
      )}
      <div className={styles.foot}>
        {note !== null && <MadeBy {...note} />}
        <span role="status" className={styles.state}>
          {state === 'failed' ? t('failed') : state === 'waiting' || !hasWords ? '' : t('saved')}
        </span>
        {children}
        {hasWords && (isReading || mayBeFormatted(text)) && (
          <IconButton
            size="small"
            label={shows === 'reading' ? t('write') : t('preview')}
            icon={shows === 'reading' ? PencilLine : Eye}
            onPress={toggle}
          />
        )}
      </div>
      {hasBacklinks && noteId !== null && <Backlinks to={{ noteId }} />}
    </div>
  );
}

/** How long a note that was looked for is marked, in milliseconds. */
const markedMs = 1_600;

/** Brings the note into sight, with the focus on it, when a link led to it; true for a moment then. */
function useSought(box: { readonly current: HTMLElement | null }, id: NoteRow['id'] | null): boolean {
  const isSought = useIsSought(id);
  const [isFound, setIsFound] = useState(false);
  useEffect(() => {
    if (!isSought) return;
    setIsFound(true);
    // The window puts the focus on the view when the place changes: this comes after it.
    const frame = requestAnimationFrame(() => {
      box.current?.scrollIntoView({ block: 'center' });
      box.current?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true });
      seekNote(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [isSought, box]);
  useEffect(() => {
    if (!isFound) return;
    const timer = setTimeout(() => setIsFound(false), markedMs);
    return () => clearTimeout(timer);
  }, [isFound]);
  return isFound;
}
