/** Asks where the words in brackets shall lead: a field for other words, and what can be chosen. */
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { setLink } from '../db/links';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import { CandidateList, candidateId } from './candidate-list';
import type { LinkCandidate } from './link-candidates';
import styles from './link-chooser.module.css';
import { useCandidates } from './use-candidates';

export interface LinkChooserProps {
  readonly noteId: NoteId;
  readonly title: string;
  readonly onClose: () => void;
}

/** The field with its list; Escape leaves the words as they are. */
export function LinkChooser({ noteId, title, onClose }: LinkChooserProps) {
  const { t } = useTranslation('notes');
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  // At once: the field's own way waits for what moves on the page, and gives up when the focus has moved meanwhile.
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const [query, setQuery] = useState(title);
  const candidates = useCandidates(query, noteId);
  const hasList = candidates.list.length > 0;

  function choose(candidate: LinkCandidate): void {
    attempt(() => setLink(noteId, { title, to: candidate.to }));
    announce(t('link.set', { title }));
    onClose();
  }

  return (
    <div ref={box} className={styles.chooser}>
      <TextField
        label={t('link.choose', { title })}
        value={query}
        onChange={setQuery}
        aria-autocomplete="list"
        {...(hasList && { 'aria-controls': listId })}
        {...(hasList && { 'aria-activedescendant': candidateId(listId, candidates.at) })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const chosen = candidates.list[candidates.at];
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
          else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            candidates.move(event.key === 'ArrowDown' ? 1 : -1);
          } else event.continuePropagation();
        }}
      />
      <CandidateList id={listId} candidates={candidates} query={query} onChoose={choose} />
      <Button size="small" variant="quiet" onPress={onClose}>
        {t('link.cancel')}
      </Button>
    </div>
  );
}
