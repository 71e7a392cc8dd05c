/** The states of an export dialog: choosing, with a preview that follows the choice, and writing. */
import i18next, { type TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reflowVersion } from '#core/reflow/version';
import { attempt, reportFailure } from '../app/failures';
import { host } from '../hosts/current';
import type { FolderToWrite } from '../hosts/host';
import { formatCount } from '../ui/format';
import { notify } from '../ui/toast';
import { type ExportChoices, withWords } from './export-choices';
import { type RunningExport, startExport, startExportInto, startPreviews } from './export-client';
import type { ExportRequest, ExportScope, PreviewAnswer } from './export-job';
import { type ConflictAnswer, type FileConflict, StoppedByUser, writerInto } from './into-folder';

/** A preview longer than this says no more and costs time, in UTF-16 units. */
const previewLength = 6_000;

/** The preview follows the choice after this pause, in milliseconds. */
const previewPauseMs = 150;

type Options = ExportChoices['options'];

/** Returns what will be written for the first article; null while it is not known. */
export function useExportPreview(scope: ExportScope, options: Options): PreviewAnswer | null {
  const { t } = useTranslation('export');
  const [found, setFound] = useState<{ readonly of: ExportScope; readonly answer: PreviewAnswer } | null>(
    null,
  );
  const previewer = useRef<ReturnType<typeof startPreviews> | null>(null);
  // The options are made anew with each drawing: what they say decides.
  const key = JSON.stringify(options);
  useEffect(() => {
    const previews = startPreviews();
    previewer.current = previews;
    return () => previews.end();
  }, []);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const request = requestOf(t, scope, JSON.parse(key) as Options);
      previewer.current?.preview(request, previewLength).then((answer) => {
        if (isCurrent) setFound({ of: scope, answer });
      }, reportFailure);
    }, previewPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [t, scope, key]);
  // What was shown of another choice says nothing of this one.
  return found?.of === scope ? found.answer : null;
}

export interface ExportRun {
  /** Articles done; null when nothing is being written. */
  readonly done: number | null;
  /** A question to be answered before it goes on; null for none. */
  readonly conflict: FileConflict | null;
  /** Writes one file, a zip where there are several. */
  start(): void;
  /** Asks for a folder and writes the files into it. */
  startInFolder(pick: () => Promise<FolderToWrite | null>): void;
  cancel(): void;
}

interface WrittenPlace {
  readonly articles: number;
  /** Saves it and resolves to where; null when the user cancels. */
  place(): Promise<string | null>;
}

/** Returns how to write and save the export, and how far it is; `onSaved` is called when it is saved. */
export function useExportRun(scope: ExportScope, options: Options, onSaved: () => void): ExportRun {
  const { t, i18n } = useTranslation('export');
  const [done, setDone] = useState<number | null>(null);
  const [conflict, setConflict] = useState<FileConflict | null>(null);
  const running = useRef<RunningExport<WrittenPlace> | null>(null);
  useEffect(() => () => running.current?.cancel(), []);

  async function follow(started: RunningExport<WrittenPlace>): Promise<void> {
    running.current = started;
    setDone(0);
    try {
      const written = await started.finished;
      const place = written === null ? null : await written.place();
      if (written === null || place === null) return;
      const shown = formatCount(written.articles, i18n.language);
      notify({ message: t('saved', { count: written.articles, shown, place }) });
      onSaved();
    } catch (error) {
      if (!(error instanceof StoppedByUser)) reportFailure(error);
    } finally {
      running.current = null;
      setConflict(null);
      setDone(null);
    }
  }

  function start(): void {
    const started = startExport(requestOf(t, scope, options), setDone);
    const finished = started.finished.then((file) => {
      if (file === null) return null;
      const place = async () => {
        const outcome = await host().save(file.name, file.content);
        return outcome.saved ? outcome.place : null;
      };
      return { articles: file.articles, place };
    });
    void follow({ finished, cancel: started.cancel });
  }

  async function startInFolder(pick: () => Promise<FolderToWrite | null>): Promise<void> {
    const folder = await pick();
    if (folder === null) return;
    const ask = (name: string) =>
      new Promise<ConflictAnswer>((resolve) => {
        const answer = (given: ConflictAnswer) => {
          setConflict(null);
          resolve(given);
        };
        setConflict({ name, folder: folder.name, answer });
      });
    const started = startExportInto(requestOf(t, scope, options), writerInto(folder, ask), setDone);
    const finished = started.finished.then((articles) =>
      articles === null ? null : { articles, place: () => Promise.resolve(folder.name) },
    );
    await follow({ finished, cancel: started.cancel });
  }

  return {
    done,
    conflict,
    start,
    startInFolder: (pick) => attempt(() => startInFolder(pick)),
    cancel: () => running.current?.cancel(),
  };
}

function requestOf(t: TFunction<'export'>, scope: ExportScope, options: Options): ExportRequest {
  const now = new Date();
  const date = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return {
    scope,
    options: withWords(options, t),
    name: t('fileTitle', { date }),
    exportedAt: now.toISOString(),
    engineVersion: reflowVersion,
    samplesName: i18next.t('library:samplesName'),
  };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
