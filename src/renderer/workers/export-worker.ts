/** The export worker: gathers, writes and packs, so that the window stays free. Cancelled by ending it. */
import { expose } from 'comlink';
import type { ExportService } from '../export/export-job';
import { gatherArticles } from '../export/gather';
import { previewOf, writeExport } from '../export/write-export';

/** Progress is told at most this often, in milliseconds. */
const tellEveryMs = 250;

const service: ExportService = {
  async preview(request, most) {
    for await (const article of gatherArticles(request.articleIds.slice(0, 1), request.samplesName)) {
      return article === null ? null : previewOf(request, article).slice(0, most);
    }
    return null;
  },
  write(request, onProgress) {
    let toldAt = 0;
    return writeExport(request, gatherArticles(request.articleIds, request.samplesName), (done) => {
      if (performance.now() - toldAt < tellEveryMs && done < request.articleIds.length) return;
      toldAt = performance.now();
      onProgress(done);
    });
  },
};
expose(service);
