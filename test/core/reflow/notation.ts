/** A page's reflow written down for people: one line a part, articles separated by a rule. */
import { reflowPage } from '#core/ingest';
import { showPart } from '#core/page/shown';

/** Returns the notation of what reflow makes of a text. `only` keeps the parts of these roles. */
export function notate(text: string): string {
  const reflow = reflowPage(text);
  const show = (part: Parameters<typeof showPart>[0]): string => showPart(part, [text]).text;
  const articles = reflow.articles.map((article) => {
    const lines: string[] = [];
    for (const role of ['kicker', 'headline', 'deck', 'byline'] as const) {
      if (article[role].pieces.length > 0) lines.push(`${role}: ${show(article[role])}`);
    }
    for (const block of article.blocks) lines.push(`${block.role}: ${show(block)}`);
    if (article.series !== null) lines.push(`series: ${article.series.name} / ${article.series.part}`);
    return lines.join('\n');
  });
  const furniture = reflow.furniture.map((part) => `${part.role}: ${show(part)}`);
  return [...articles, ...(furniture.length > 0 ? [`furniture\n${furniture.join('\n')}`] : [])].join(
    '\n---\n',
  );
}

/** Visible marks for white space in written pages: ␣ is a space, ▢ an ideographic one. */
export function unmark(written: string): string {
  return written.replaceAll('␣', ' ').replaceAll('▢', '\u3000');
}
