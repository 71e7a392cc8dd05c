/** A note being written: plain text or Markdown kept as it is, in a field that grows with it and saves itself. */
import { useTranslation } from 'react-i18next';
import { keyOfPlace, type NoteOn, saveWriting } from '../db/notes';
import { TextArea } from '../ui/text-field';
import { notify } from '../ui/toast';
import styles from './note-editor.module.css';
import { useAutosave } from './use-autosave';

export interface NoteEditorProps {
  readonly target: NoteOn;
  /** What is stored; '' when there is no note. */
  readonly body: string;
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus?: boolean;
  /** Called on Escape and Ctrl+Enter, with the note saved. */
  readonly onDone?: () => void;
}

/** The field of one note. */
export function NoteEditor({ target, body, label, placeholder, autoFocus, onDone }: NoteEditorProps) {
  const { t } = useTranslation('notes');
  const key = keyOfPlace(target);
  const { text, state, setText, flush } = useAutosave({
    key,
    stored: body,
    save: (next, base) => saveWriting(target, next, base),
    onMerged: () => notify({ message: t('merged') }),
  });
  return (
    <div className={styles.editor}>
      <TextArea
        label={label}
        isLabelHidden
        placeholder={placeholder}
        rows={1}
        value={text}
        onChange={setText}
        onBlur={flush}
        autoFocus={autoFocus ?? false}
        onKeyDown={(event) => {
          const isDone =
            event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (isDone && onDone !== undefined) {
            flush();
            onDone();
          } else {
            event.continuePropagation();
          }
        }}
      />
      <span role="status" className={styles.state}>
        {state === 'failed' ? t('failed') : state === 'waiting' ? '' : text !== '' ? t('saved') : ''}
      </span>
    </div>
  );
}
