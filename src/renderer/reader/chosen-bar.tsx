/** A small bar under the chosen highlight: says how its ends are moved, opens it, and lets it go. */
import { Check, PanelTopOpen } from 'lucide-react';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PartRange } from '#core/anchor/selection';
import { Button } from '../ui/button';
import styles from './chosen-bar.module.css';
import { domRangesOf } from './dom-range';
import { isVertical } from './flow';
import { viewOn } from './use-reader-selection';

export interface ChosenBarProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly ranges: readonly PartRange[];
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

/** Room between the last line and the bar for the handle, in CSS pixels. */
const clearance = 16;

/** Room that the bar takes where the text stands in columns. */
const size = { width: 480, height: 88 };

interface Place {
  readonly top: number;
  readonly left?: number;
  readonly right?: 'auto';
  readonly width?: number;
}

function placeUnder(rect: DOMRect, sheet: HTMLElement): Place {
  const origin = sheet.getBoundingClientRect();
  const top = rect.bottom - origin.top + clearance;
  if (!isVertical(sheet)) return { top };
  const view = viewOn(sheet);
  const left = rect.left - origin.left - size.width / 2;
  return {
    top: Math.max(view.top, Math.min(top, view.bottom - size.height)),
    left: Math.max(view.left, Math.min(left, view.right - size.width)),
    right: 'auto',
    width: Math.min(size.width, view.right - view.left),
  };
}

/** The bar; nothing where the highlight is not laid out. */
export function ChosenBar({ sheet, ranges, onOpen, onDone }: ChosenBarProps) {
  const { t } = useTranslation('marking');
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const last = ranges.at(-1);
    if (sheet.current === null || last === undefined) return;
    const rects = domRangesOf(sheet.current, last).at(-1)?.getClientRects();
    const rect = rects?.[rects.length - 1];
    setPlace(rect === undefined ? null : placeUnder(rect, sheet.current));
  }, [sheet, ranges]);
  if (place === null) return null;
  return (
    <Toolbar aria-label={t('chosen.bar')} className={styles.bar ?? ''} style={place}>
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
