/** The column at the end of the reader: its inspector and notes, as wide as one makes it. */
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultSettings, paneBounds, updateSettings, useSettings } from '../settings/settings';
import { PaneSeparator } from '../ui/pane-separator';
import styles from './side-panel.module.css';

export interface SidePanelProps {
  /** True where there is no room beside the text: it lies over it. */
  readonly isOver: boolean;
  /** Puts away all that stands in it. */
  readonly onCollapse: () => void;
  readonly children: ReactNode;
}

/** The column; its parts stand one above the other, the last takes the room that is left. */
export function SidePanel({ isOver, onCollapse, children }: SidePanelProps) {
  const { t } = useTranslation('navigator');
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { inspectorWidth } = useSettings('inspectorWidth');
  return (
    <div
      ref={frame}
      data-side-panel=""
      className={isOver ? styles.over : styles.beside}
      style={{ '--panel-width': `${inspectorWidth}px` } as React.CSSProperties}
    >
      {!isOver && (
        <PaneSeparator
          label={t('inspector.width')}
          controls={id}
          width={inspectorWidth}
          {...paneBounds.inspector}
          usual={defaultSettings.inspectorWidth}
          frame={frame}
          property="--panel-width"
          side="end"
          onWidth={(width) => updateSettings({ inspectorWidth: width })}
          onCollapse={onCollapse}
        />
      )}
      <div id={id} className={styles.parts}>
        {children}
      </div>
    </div>
  );
}
