/** Saves the lines of a concordance: as a table, or as text with citations. */
import { Download, FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeFileName } from '#core/export/file-name';
import { reportFailure } from '../app/failures';
import { host } from '../hosts/current';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import { MenuButton, MenuItem } from '../ui/menu';
import { ProgressBar } from '../ui/progress-bar';
import { notify } from '../ui/toast';
import type { ConcordanceFormat, LineView } from './analysis-state';
import styles from './analysis-view.module.css';
import { analysisService } from './service';

export interface ConcordanceExportProps {
  readonly view: LineView;
  readonly term: string;
  /** False while lines are still being found. */
  readonly isReady: boolean;
  /** Given, only the lines at these places of the view are saved. */
  readonly places?: readonly number[];
}

/** The button with its menu, and how far the writing is. */
export function ConcordanceExport({ view, term, isReady, places }: ConcordanceExportProps) {
  const { t, i18n } = useTranslation('analysis');
  const { t: tLibrary } = useTranslation('library');
  const [written, setWritten] = useState<number | null>(null);
  const style = i18n.language.startsWith('zh') ? 'gb-t-7714' : 'chicago';

  async function save(format: ConcordanceFormat): Promise<void> {
    setWritten(0);
    try {
      const service = analysisService();
      const count = places === undefined ? await service.count(view) : places.length;
      const onProgress = (done: number) => setWritten(done / Math.max(1, count));
      const file = await service.write(view, format, style, tLibrary('samplesName'), onProgress, places);
      const name = safeFileName(t('export.file', { term }), format === 'csv' ? '.csv' : '.txt');
      const outcome = await host().save(name, file);
      if (!outcome.saved) return;
      const shown = formatCount(count, i18n.language);
      notify({ message: t('export.saved', { count, shown, place: outcome.place }) });
    } catch (error) {
      reportFailure(error);
    } finally {
      setWritten(null);
    }
  }

  if (written !== null) {
    return (
      <div className={styles.progress}>
        <ProgressBar label={t('export.writing')} value={written} />
      </div>
    );
  }
  return (
    <MenuButton
      label={t(places === undefined ? 'export.label' : 'export.chosen')}
      trigger={
        places === undefined ? (
          <Button variant="plain" icon={Download} isDisabled={!isReady}>
            {t('export.label')}
          </Button>
        ) : (
          <Button variant="quiet" icon={FileDown} isDisabled={!isReady}>
            {t('export.chosen')}
          </Button>
        )
      }
    >
      <MenuItem id="csv" onAction={() => void save('csv')}>
        {t('export.csv')}
      </MenuItem>
      <MenuItem id="text" onAction={() => void save('text')}>
        {t('export.text')}
      </MenuItem>
    </MenuButton>
  );
}
