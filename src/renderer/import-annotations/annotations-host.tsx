/** Shows the import dialog when somebody asks for it; it is loaded then. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { onOpenAnnotations } from './open-import';

const AnnotationsDialog = lazy(async () => ({
  default: (await import('./annotations-dialog')).AnnotationsDialog,
}));

/** Stands once in the window. */
export function AnnotationsHost() {
  const [open, setOpen] = useState<{ readonly file: File | null; readonly number: number } | null>(null);
  useEffect(
    () => onOpenAnnotations((file) => setOpen((last) => ({ file, number: (last?.number ?? 0) + 1 }))),
    [],
  );
  if (open === null) return null;
  return (
    <Suspense fallback={null}>
      <AnnotationsDialog key={open.number} file={open.file} onClose={() => setOpen(null)} />
    </Suspense>
  );
}
