/** Asks for the import dialog from anywhere: from the menu without a file, from a drop with one. */

type Listener = (file: File | null) => void;

let listener: Listener | null = null;

/** Opens the dialog, with a file that is looked at at once, or without one. */
export function openAnnotations(file: File | null = null): void {
  listener?.(file);
}

/** Says who opens it; returns how to stop. */
export function onOpenAnnotations(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}

/** Files that are annotations when they are dropped. */
const dropped = ['.json', '.jsonld', '.qdpx', '.qdc', '.csv', '.tsv'] as const;

/** What the file dialog offers; several files that were exported together are in a zip. */
export const annotationFiles = [...dropped, '.zip'] as const;

/** Returns the file of annotations in what was dropped; null where that is anything else, or several files. */
export function annotationsIn(transfer: DataTransfer): File | null {
  const [file, ...others] = transfer.files;
  if (file === undefined || others.length > 0) return null;
  const name = file.name.toLowerCase();
  return dropped.some((end) => name.endsWith(end)) ? file : null;
}
