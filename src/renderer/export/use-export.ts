/** The states of an export dialog: choosing, with a preview that follows the choice, and writing. */
import i18next, { type TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportChoice, ExportWords } from '#core/export/exported';
import type { ArticleId } from '#core/page/ids';
import { reflowVersion } from '#core/reflow/version';
import { reportFailure } from '../app/failures';
import { highlightColours } from '../db/rows';
import { host } from '../hosts/current';
import { formatCount } from '../ui/format';
import { notify } from '../ui/toast';
import { type RunningExport, startExport, startPreviews } from './export-client';
import type { ExportLayout, ExportRequest } from './export-job';

/** A preview longer than this says no more and costs time, in UTF-16 units. */
const previewLength = 6_000;

/** The preview follows the choice after this pause, in milliseconds. */
const previewPauseMs = 60;

export interface ExportOptions {
  readonly layout: ExportLayout;
  readonly choice: ExportChoice;
}

/** Returns the beginning of what will be written for the first article; null while it is not known. */
export function useExportPreview(
  articleIds: readonly ArticleId[],
  { layout, choice }: ExportOptions,
): string | null {
  const { t } = useTranslation('export');
  const [preview, setPreview] = useState<string | null>(null);
  const previewer = useRef<ReturnType<typeof startPreviews> | null>(null);
  useEffect(() => {
    const previews = startPreviews();
    previewer.current = previews;
    return () => previews.end();
  }, []);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const request = requestOf(t, articleIds, { layout, choice });
      previewer.current?.preview(request, previewLength).then((text) => {
        if (isCurrent) setPreview(text ?? '');
      }, reportFailure);
    }, previewPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [t, articleIds, layout, choice]);
  return preview;
}

export interface ExportRun {
  /** Articles done; null when nothing is being written. */
  readonly done: number | null;
  start(): void;
  cancel(): void;
}

/** Returns how to write and save the export, and how far it is; `onSaved` is called when it is saved. */
export function useExportRun(
  articleIds: readonly ArticleId[],
  options: ExportOptions,
  onSaved: () => void,
): ExportRun {
  const { t, i18n } = useTranslation('export');
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<RunningExport | null>(null);
  useEffect(() => () => running.current?.cancel(), []);

  async function run(): Promise<void> {
    const started = startExport(requestOf(t, articleIds, options), setDone);
    running.current = started;
    setDone(0);
    try {
      const file = await started.finished;
      if (file === null) return;
      const outcome = await host().save(file.name, file.content);
      if (!outcome.saved) return;
      const shown = formatCount(file.articles, i18n.language);
      notify({ message: t('saved', { count: file.articles, shown, place: outcome.place }) });
      onSaved();
    } catch (error) {
      reportFailure(error);
    } finally {
      running.current = null;
      setDone(null);
    }
  }

  return { done, start: () => void run(), cancel: () => running.current?.cancel() };
}

function requestOf(
  t: TFunction<'export'>,
  articleIds: readonly ArticleId[],
  { layout, choice }: ExportOptions,
): ExportRequest {
  const now = new Date();
  const date = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return {
    articleIds,
    layout,
    choice,
    words: wordsOf(t),
    stamp: { exportedAt: now.toISOString(), engineVersion: reflowVersion },
    title: t('fileTitle', { date }),
    samplesName: i18next.t('library:samplesName'),
  };
}

function wordsOf(t: TFunction<'export'>): ExportWords {
  return {
    untitled: t('words.untitled'),
    notes: t('words.notes'),
    pageNotes: t('words.pageNotes'),
    links: t('words.links'),
    highlights: t('words.highlights'),
    sourceLines: t('words.sourceLines'),
    lost: t('words.lost'),
    tags: t('words.tags'),
    page: t('words.page', { number: '{number}' }),
    printedPage: t('words.printedPage', { number: '{number}' }),
    colours: Object.fromEntries(highlightColours.map((colour) => [colour, t(`colour.${colour}`)])),
  };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
