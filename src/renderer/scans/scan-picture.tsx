/** One page of a scan, as large as it is shown and turned as it is wanted. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnPage } from './opened-scan';
import styles from './scans.module.css';

export interface ScanPictureProps {
  readonly page: DrawnPage;
  /** CSS pixels for one of the scan's. */
  readonly scale: number;
  /** Turned so many quarters to the right. */
  readonly quarters: number;
  readonly label: string;
}

/** Turning moves a picture out of its place; this brings it back, by its own size. */
const turns = [
  'none',
  'rotate(90deg) translateY(-100%)',
  'rotate(180deg) translate(-100%, -100%)',
  'rotate(270deg) translateX(-100%)',
];

/** The picture. */
export function ScanPicture({ page, scale, quarters, label }: ScanPictureProps) {
  const style = {
    width: page.size.width * scale,
    height: page.size.height * scale,
    transform: turns[quarters] ?? 'none',
  };
  if (page.kind === 'picture') {
    return <img className={styles.picture} src={page.address} alt={label} draggable={false} style={style} />;
  }
  return <DrawnCanvas page={page} scale={scale} label={label} style={style} />;
}

interface DrawnCanvasProps {
  readonly page: Extract<DrawnPage, { readonly kind: 'canvas' }>;
  readonly scale: number;
  readonly label: string;
  readonly style: React.CSSProperties;
}

/** Drawing anew waits until the size stays the same; until then what is there is stretched. */
const restMs = 120;
/** A first drawing that takes longer is told of: pictures in PDFs can take seconds. */
const slowMs = 500;

function DrawnCanvas({ page, scale, label, style }: DrawnCanvasProps) {
  const { t } = useTranslation('scans');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isSlow, setSlow] = useState(false);
  const drawn = useRef<DrawnCanvasProps['page'] | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const slow = setTimeout(() => setSlow(drawn.current !== page), slowMs);
    const timer = setTimeout(
      () => {
        // Beside the page: what is on it stays until the new picture is whole.
        const next = document.createElement('canvas');
        page.draw(next, scale, stop.signal).then(
          () => {
            if (stop.signal.aborted || canvas.current === null) return;
            canvas.current.width = next.width;
            canvas.current.height = next.height;
            canvas.current.getContext('2d')?.drawImage(next, 0, 0);
            drawn.current = page;
            clearTimeout(slow);
            setSlow(false);
          },
          (thrown: unknown) => {
            if (!stop.signal.aborted) console.error(thrown);
          },
        );
      },
      drawn.current === page ? restMs : 0,
    );
    return () => {
      clearTimeout(timer);
      clearTimeout(slow);
      stop.abort();
    };
  }, [page, scale]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={label} className={styles.picture} style={style} />
      {isSlow && (
        <p className={styles.drawing} role="status">
          {t('drawing')}
        </p>
      )}
    </>
  );
}
