/** The menu of a chart's exports: its picture as SVG or PNG, its numbers as CSV. */
import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button';
import { MenuButton, MenuItem } from '../ui/menu';
import type { ChartTable } from './chart';
import { saveChartNumbers, saveChartPicture } from './save-chart';

export interface ChartExportProps {
  /** The name of the files. */
  readonly title: string;
  /** Stands under the title in a picture. */
  readonly note: string;
  readonly table: ChartTable | (() => ChartTable);
  readonly svg: RefObject<SVGSVGElement | null>;
}

/** A button with the three ways. */
export function ChartExport({ title, note, table, svg }: ChartExportProps) {
  const { t } = useTranslation('charts');
  const savePicture = (kind: 'svg' | 'png') => {
    if (svg.current !== null) saveChartPicture(svg.current, { title, note, kind });
  };
  return (
    <MenuButton
      label={t('export')}
      trigger={<IconButton size="small" icon={Download} label={t('exportOf', { title })} />}
    >
      <MenuItem id="svg" onAction={() => savePicture('svg')}>
        {t('asSvg')}
      </MenuItem>
      <MenuItem id="png" onAction={() => savePicture('png')}>
        {t('asPng')}
      </MenuItem>
      <MenuItem id="csv" onAction={() => saveChartNumbers(title, tableOf(table))}>
        {t('asCsv')}
      </MenuItem>
    </MenuButton>
  );
}

/** Returns a table that may have to be made first. */
export function tableOf(table: ChartTable | (() => ChartTable)): ChartTable {
  return typeof table === 'function' ? table() : table;
}
