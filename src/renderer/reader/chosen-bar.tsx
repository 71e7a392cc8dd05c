/** A small bar under the chosen highlight: says how its ends are moved, opens it, and lets it go. */
import { Check, PanelTopOpen } from 'lucide-react';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PartRange } from '#core/anchor/selection';
import { Button } from '../ui/button';
import styles from './chosen-bar.module.css';
import { domRangesOf } from './dom-range';

export interface ChosenBarProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly ranges: readonly PartRange[];
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

/** Room between the last line and the bar for the handle, in CSS pixels. */
const clearance = 16;

/** The bar; nothing where the highlight is not laid out. */
export function ChosenBar({ sheet, ranges, onOpen, onDone }: ChosenBarProps) {
  const { t } = useTranslation('marking');
  const [top, setTop] = useState<number | null>(null);
  useLayoutEffect(() => {
    const last = ranges.at(-1);
    if (sheet.current === null || last === undefined) return;
    const rects = domRangesOf(sheet.current, last).at(-1)?.getClientRects();
    const rect = rects?.[rects.length - 1];
    setTop(rect === undefined ? null : rect.bottom - sheet.current.getBoundingClientRect().top + clearance);
  }, [sheet, ranges]);
  if (top === null) return null;
  return (
    <Toolbar aria-label={t('chosen.bar')} className={styles.bar ?? ''} style={{ top }}>
      <span className={styles.help}>{t('chosen.help')}</span>
      <Button size="small" variant="quiet" icon={PanelTopOpen} onPress={onOpen}>
        {t('chosen.open')}
      </Button>
      <Button size="small" variant="primary" icon={Check} onPress={onDone}>
        {t('chosen.done')}
      </Button>
    </Toolbar>
  );
}
