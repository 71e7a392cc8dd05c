/** A note as it reads, with its links: to follow them, and to say where one shall lead that leads nowhere. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { useLinksOf } from '../db/links';
import { copyText } from '../reader/copy-text';
import { notify } from '../ui/toast';
import { followLink } from './follow-link';
import { LinkChooser } from './link-chooser';
import { NoteText } from './note-text';
import { parseNote } from './parse-note';

export interface NoteReadingProps {
  readonly body: string;
  /** Null while it is not stored: its links lead nowhere yet. */
  readonly noteId: NoteId | null;
}

/** The note's text. */
export function NoteReading({ body, noteId }: NoteReadingProps) {
  const { t } = useTranslation('notes');
  const tree = useMemo(() => parseNote(body), [body]);
  const links = useLinksOf(noteId);
  const linked = useMemo(() => new Set(links?.map(({ title }) => title)), [links]);
  const [asked, setAsked] = useState<string | null>(null);

  function follow(title: string): void {
    const row = links?.find((link) => link.title === title);
    if (row === undefined) setAsked(title);
    else {
      attempt(async () => {
        if (await followLink(row)) return;
        notify({ message: t('link.lost', { title }) });
        setAsked(title);
      });
    }
  }

  function copyAddress(address: string): void {
    attempt(async () => {
      const message = t((await copyText(address)) ? 'addressCopied' : 'addressNotCopied', { address });
      notify({ message });
    });
  }

  return (
    <>
      <NoteText tree={tree} linked={linked} onFollow={follow} onAddress={copyAddress} />
      {asked !== null && noteId !== null && (
        <LinkChooser key={asked} noteId={noteId} title={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
