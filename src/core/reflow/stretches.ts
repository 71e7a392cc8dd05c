/** Giant pages, cut into stretches that are reflowed one after the other: time and memory then grow with the page only. */
import type { Line, PageReflow } from '../page/model';

/** A printed page has a third of this at most. */
const mostLines = 3_000;
const mostCharacters = 250_000;

/** Returns the lines in stretches, cut at blank lines where one is near; pages of ordinary size are one stretch. */
export function cutStretches(lines: readonly Line[]): readonly (readonly Line[])[] {
  const stretches: (readonly Line[])[] = [];
  let from = 0;
  let blank = -1;
  let characters = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    characters += line.end - line.start;
    if (line.end === line.start) blank = index;
    if (index - from < mostLines && characters < mostCharacters) continue;
    const end = blank > from + mostLines / 2 ? blank + 1 : index + 1;
    stretches.push(lines.slice(from, end));
    characters = 0;
    for (let rest = end; rest <= index; rest += 1)
      characters += (lines[rest]?.end ?? 0) - (lines[rest]?.start ?? 0);
    from = end;
  }
  if (from < lines.length || stretches.length === 0) stretches.push(lines.slice(from));
  return stretches;
}

/** Returns the reflow of a page from those of its stretches; one stretch is the page. */
export function joinStretches(stretches: readonly PageReflow[]): PageReflow {
  const [first] = stretches;
  if (first !== undefined && stretches.length === 1) return first;
  return {
    lang: first?.lang ?? 'und',
    articles: stretches.flatMap(({ articles }) => articles),
    furniture: stretches.flatMap(({ furniture }) => furniture),
    problems: stretches.flatMap(({ problems }) => problems),
  };
}
