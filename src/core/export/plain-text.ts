/** Plain text: the article a paragraph a line, its citation, then highlights and notes as they were written. */
import { type CitationStyle, cite, citedArticle } from './citation';
import type { ExportChoice, ExportedArticle, ExportWords } from './exported';
import { quotedText, writtenParts } from './written-parts';

export interface PlainTextOptions {
  readonly choice: ExportChoice;
  readonly words: ExportWords;
  readonly citationStyle: CitationStyle;
}

/** Returns the article; it ends with a line break. */
export function plainTextOf(
  exported: ExportedArticle,
  { choice, words, citationStyle }: PlainTextOptions,
): string {
  const parts = writtenParts(exported);
  const highlights = choice.highlights ? exported.highlights : [];
  const heading = (text: string) => `${text}\n${'-'.repeat(Math.min(40, text.length * 2))}`;
  const list = (name: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [heading(name), ...texts];
  const sections = [
    ...(parts.some(({ role }) => role === 'headline') ? [] : [words.untitled]),
    ...parts.map(({ role, shown }) =>
      role === 'headline' ? `${shown.text}\n${'='.repeat(20)}` : shown.text,
    ),
    cite(citedArticle(exported), citationStyle),
    ...(choice.tags && exported.tags.length > 0 ? [`${words.tags}: ${exported.tags.join(', ')}`] : []),
    ...(choice.notes ? list(words.notes, exported.notes.map(trimmed)) : []),
    ...(choice.notes ? list(words.pageNotes, exported.pageNotes.map(trimmed)) : []),
    ...list(
      words.highlights,
      highlights.map((highlight) => {
        const { colour, meaning, isLost, tags, maker, note } = highlight;
        const name = words.colours[colour] ?? colour;
        const facts = [
          meaning === '' ? name : `${name}: ${meaning}`,
          isLost ? words.lost : '',
          ...(choice.tags ? tags : []),
          maker,
        ];
        const quote = `“${quotedText(highlight, exported, parts).join('\n')}”`;
        const said = choice.notes ? trimmed(note) : '';
        return [quote, `[${facts.filter((fact) => fact !== '').join(' · ')}]`, said]
          .filter((line) => line !== '')
          .join('\n');
      }),
    ),
    ...(choice.notes
      ? list(
          words.links,
          exported.links.map(({ title, to }) => `[[${title}]]: ${to}`),
        )
      : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function trimmed(text: string): string {
  return text.trim();
}
