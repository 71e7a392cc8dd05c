/** The place of the dialogs about tags in the shell: they are loaded when the first is asked for. */
import { lazy, Suspense } from 'react';
import { useTagDialog } from './tag-dialog-store';

const TagDialogs = lazy(async () => ({ default: (await import('./tag-dialogs')).TagDialogs }));

/** The dialog that is open; nothing when there is none. */
export function TagDialogHost() {
  const dialog = useTagDialog();
  if (dialog === null) return null;
  return (
    <Suspense fallback={null}>
      <TagDialogs dialog={dialog} />
    </Suspense>
  );
}
