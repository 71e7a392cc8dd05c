/** A scan on screen: its tools, and the picture that is moved, made larger and turned by pointer and keys. */
import {
  ChevronLeft,
  ChevronRight,
  Maximize2,
  MoveHorizontal,
  RotateCw,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanFile } from '../hosts/scans';
import { IconButton } from '../ui/button';
import { useKeptState } from '../ui/kept-state';
import { Select } from '../ui/select';
import type { DrawnPage } from './opened-scan';
import { ScanPicture } from './scan-picture';
import styles from './scans.module.css';
import { useSize } from './use-size';
import { scaleOf, scrollAfterZoom, stepScale, turned, type Zoom } from './zoom';

export interface ScanFrameProps {
  readonly files: readonly ScanFile[];
  readonly file: ScanFile;
  readonly page: DrawnPage;
  /** Counted from 0. */
  readonly pageIndex: number;
  readonly pageCount: number;
  /** The number of the dump's page, from 1, when the scan has no page for it; else null. */
  readonly missingPage: number | null;
  readonly onChoose: (path: string) => void;
  readonly onPage: (index: number) => void;
}

/** Where each scan was left; coming back to it, one is there again. */
const places = new Map<string, { readonly left: number; readonly top: number }>();

/** The scan with its tools. */
export function ScanFrame(props: ScanFrameProps) {
  const { files, file, page, pageIndex, pageCount, missingPage, onChoose, onPage } = props;
  const { t } = useTranslation('scans');
  const [zoom, setZoom] = useKeptState<Zoom>('scan.zoom', 'width');
  const [quarters, setQuarters] = useKeptState<number>(`scan.turned ${file.path}`, 0);
  const frame = useRef<HTMLDivElement>(null);
  const pane = useSize(frame);
  const size = turned(page.size, quarters);
  const scale = scaleOf(zoom, size, pane);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const label =
    pageCount > 1 ? t('pictureOf', { name, page: pageIndex + 1, count: pageCount }) : t('picture', { name });
  const placeKey = `${file.path} ${pageIndex}`;
  const isReady = pane.width > 0;

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || !isReady) return;
    const place = places.get(placeKey);
    element.scrollLeft = place?.left ?? 0;
    element.scrollTop = place?.top ?? 0;
    return () => void places.set(placeKey, { left: element.scrollLeft, top: element.scrollTop });
  }, [placeKey, isReady]);

  // What one looks at stays where it is: the pointer's place, or the middle.
  const looked = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const lastScale = useRef(scale);
  useLayoutEffect(() => {
    const element = frame.current;
    const from = lastScale.current;
    lastScale.current = scale;
    if (element === null || from === scale || !isReady) return;
    const point = looked.current ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 };
    looked.current = null;
    element.scrollLeft = scrollAfterZoom(element.scrollLeft, point.x, from, scale);
    element.scrollTop = scrollAfterZoom(element.scrollTop, point.y, from, scale);
  }, [scale, isReady]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      // Or the whole page would become larger.
      event.preventDefault();
      const box = element.getBoundingClientRect();
      looked.current = { x: event.clientX - box.left, y: event.clientY - box.top };
      setZoom(stepScale(lastScale.current, event.deltaY < 0 ? 1 : -1));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [setZoom]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') setZoom(stepScale(scale, 1));
    else if (event.key === '-') setZoom(stepScale(scale, -1));
    else if (event.key === '0') setZoom('width');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const element = event.currentTarget;
    if (!element.hasPointerCapture(event.pointerId)) return;
    element.scrollLeft -= event.movementX;
    element.scrollTop -= event.movementY;
  }

  return (
    <div className={styles.scan}>
      <div className={styles.tools} role="toolbar" aria-label={t('label')}>
        {files.length > 1 ? (
          <Select
            label={t('files')}
            isLabelHidden
            options={files.map(({ path }) => ({ id: path, label: path.slice(path.lastIndexOf('/') + 1) }))}
            value={file.path}
            onChange={onChoose}
          />
        ) : (
          <bdi className={styles.name} title={file.path}>
            {name}
          </bdi>
        )}
        {pageCount > 1 && (
          <span className={styles.pages}>
            <IconButton
              size="small"
              icon={ChevronLeft}
              label={t('previousPage')}
              isDisabled={pageIndex === 0}
              onPress={() => onPage(pageIndex - 1)}
            />
            <span role="status">{t('page', { page: pageIndex + 1, count: pageCount })}</span>
            <IconButton
              size="small"
              icon={ChevronRight}
              label={t('nextPage')}
              isDisabled={pageIndex === pageCount - 1}
              onPress={() => onPage(pageIndex + 1)}
            />
          </span>
        )}
        <span className={styles.spacer} />
        <IconButton
          size="small"
          icon={ZoomOut}
          label={t('zoomOut')}
          shortcut="−"
          onPress={() => setZoom(stepScale(scale, -1))}
        />
        <IconButton
          size="small"
          icon={ZoomIn}
          label={t('zoomIn')}
          shortcut="+"
          onPress={() => setZoom(stepScale(scale, 1))}
        />
        <IconButton
          size="small"
          icon={MoveHorizontal}
          label={t('fitWidth')}
          shortcut="0"
          onPress={() => setZoom('width')}
        />
        <IconButton size="small" icon={Maximize2} label={t('fitPage')} onPress={() => setZoom('page')} />
        <IconButton
          size="small"
          icon={RotateCw}
          label={t('turn')}
          onPress={() => setQuarters((quarters + 1) % 4)}
        />
      </div>
      {missingPage !== null && (
        <p className={styles.hint} role="status">
          {t('cannotShowText.page', { count: pageCount, page: missingPage })}
        </p>
      )}
      <section
        ref={frame}
        className={styles.frame}
        aria-label={`${t('label')}. ${t('keys')}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
      >
        <div className={styles.sheet} style={{ width: size.width * scale, height: size.height * scale }}>
          {isReady && <ScanPicture page={page} scale={scale} quarters={quarters} label={label} />}
        </div>
      </section>
    </div>
  );
}
