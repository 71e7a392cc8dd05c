/** Saves a chart: its picture or its numbers. */
import i18next from 'i18next';
import { safeFileName } from '#core/export/file-name';
import { attempt } from '../app/failures';
import { host } from '../hosts/current';
import { notify } from '../ui/toast';
import type { ChartTable } from './chart';
import { chartCsv } from './chart-csv';
import { pictureOf } from './chart-picture';
import { rasterOf } from './chart-raster';

export interface ChartPictureChoice {
  readonly title: string;
  readonly note: string;
  readonly kind: 'svg' | 'png';
}

/** Saves the picture with its title over it, on the colours that it has on the screen. */
export function saveChartPicture(svg: SVGSVGElement, { title, note, kind }: ChartPictureChoice): void {
  attempt(async () => {
    const picture = pictureOf(svg, title, note);
    const blob =
      kind === 'svg'
        ? new Blob([picture.text], { type: 'image/svg+xml' })
        : await rasterOf(picture.text, picture.width, picture.height);
    await save(title, `.${kind}`, blob);
  });
}

/** Saves the numbers as CSV. */
export function saveChartNumbers(title: string, table: ChartTable): void {
  attempt(() => save(title, '.csv', new Blob([chartCsv(table)], { type: 'text/csv' })));
}

async function save(title: string, extension: string, content: Blob): Promise<void> {
  const outcome = await host().save(safeFileName(title, extension), content);
  if (outcome.saved) notify({ message: i18next.t('charts:saved', { place: outcome.place }) });
}
