/** Takes files and folders dropped anywhere on the window, and shows that it would. */
import { FolderDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDrop } from '../import/open-source';
import { Icon } from '../ui/icon';
import styles from './drop-overlay.module.css';

/** Lies over the window while files are dragged over it. */
export function DropOverlay() {
  const { t } = useTranslation('importing');
  const isOver = useFileDrop(openDrop);
  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <Icon of={FolderDown} size={32} />
        <p className={styles.title}>{t('dropHere')}</p>
        <p>{t('dropHereText')}</p>
      </div>
    </div>
  );
}

/** True while files are dragged over the window; `take` is called inside the drop event. */
function useFileDrop(take: (transfer: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Enter and leave are told for every element on the way: only their balance says where the pointer is.
    let depth = 0;
    const set = (next: number) => {
      depth = Math.max(0, next);
      setIsOver(depth > 0);
    };
    const onEnter = (event: DragEvent) => hasFiles(event) && set(depth + 1);
    const onLeave = (event: DragEvent) => hasFiles(event) && set(depth - 1);
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      set(0);
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [take]);
  return isOver;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
