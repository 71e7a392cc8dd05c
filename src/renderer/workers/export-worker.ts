/** The export worker: gathers, writes and packs, so that the window stays free. Cancelled by ending it. */
import { expose } from 'comlink';
import { previewOf } from '#core/export/preview';
import { TemplateError } from '#core/export/template';
import type { ExportService } from '../export/export-job';
import { gatherLibrary } from '../export/gather';
import { writeEach, writeExport } from '../export/write-export';

/** Progress is told at most this often, in milliseconds. */
const tellEveryMs = 250;

const service: ExportService = {
  async preview(request, most) {
    const { articleIds, highlightIds } = request.scope;
    const scope = { articleIds: articleIds.slice(0, 1), highlightIds, isEverything: false };
    const library = await gatherLibrary({ ...request, scope });
    if (library.count === 0 && library.rest.highlights.length === 0) return { kind: 'nothing' };
    try {
      return { kind: 'preview', preview: await previewOf(library, request.options, most) };
    } catch (thrown) {
      if (thrown instanceof TemplateError) return { kind: 'bad-template', detail: thrown.message };
      throw thrown;
    }
  },
  async write(request, onProgress) {
    return writeExport(
      request,
      await gatherLibrary(request),
      seldom(onProgress, request.scope.articleIds.length),
    );
  },
  async writeEach(request, onFile, onProgress) {
    const told = seldom(onProgress, request.scope.articleIds.length);
    return writeEach(request, await gatherLibrary(request), onFile, told);
  },
};

function seldom(tell: (done: number) => void, all: number): (done: number) => void {
  let toldAt = 0;
  return (done) => {
    if (performance.now() - toldAt < tellEveryMs && done < all) return;
    toldAt = performance.now();
    tell(done);
  };
}

expose(service);
