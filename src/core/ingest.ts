/** The pipeline, one call under the other: bytes → text → pages → lines → blocks → articles. */
import { type DecodedText, decodeDump, type EncodingName, type NotText } from './dump/decode';
import { splitLines } from './dump/lines';
import { type PageText, splitPages } from './dump/pages';
import type { Correction } from './page/corrections';
import type { PageReflow } from './page/model';
import { assembleArticles } from './reflow/articles';
import { groupBlocks } from './reflow/blocks';
import { separateColumns } from './reflow/columns';
import { applyCorrections } from './reflow/corrections/apply';
import { detectLanguage } from './reflow/language';
import { cutStretches, joinStretches } from './reflow/stretches';

export interface IngestedDump {
  readonly kind: 'dump';
  readonly decoded: DecodedText;
  readonly pages: readonly { readonly page: PageText; readonly reflow: PageReflow }[];
}

/** Returns a dump's pages with their articles, or why its bytes are not text. */
export function ingestDump(bytes: Uint8Array, encoding?: EncodingName): IngestedDump | NotText {
  const decoded = decodeDump(bytes, encoding);
  if ('kind' in decoded) return decoded;
  const pages = splitPages(decoded.text);
  return { kind: 'dump', decoded, pages: pages.map((page) => ({ page, reflow: reflowPage(page.text) })) };
}

/** Returns the articles and furniture of one page's raw text, with what the user mended. */
export function reflowPage(text: string, corrections: readonly Correction[] = []): PageReflow {
  const lines = separateColumns(text, splitLines(text));
  const lang = detectLanguage(text);
  const stretches = cutStretches(lines).map((stretch) =>
    assembleArticles(text, groupBlocks(text, stretch, lang), lang),
  );
  return applyCorrections(text, joinStretches(stretches), corrections);
}
