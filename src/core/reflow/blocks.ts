/** Lines to blocks: units of one role, each with the lines it is made of. */
import type { Line } from '../page/model';
import { type LineFacts, lineFacts } from './features';
import { type Gap, weighGaps } from './gaps';
import { learnHabits } from './habits';
import { labelLines } from './labels';
import { detectLanguage } from './language';
import { pairsOf } from './observations';
import type { LineRole } from './roles';
import { cutSegments } from './segments';
import { columnWidths } from './widths';

/** A unit of one role: a paragraph or a piece of one, a headline, a credit… */
export interface LineBlock {
  readonly role: LineRole;
  readonly lines: readonly LineFacts[];
  /** The evidence on the gap before it. */
  readonly gap: Gap;
  /** Width of the column it is set in, null when unknown. */
  readonly column: number | null;
}

/** Groups a page's lines into blocks, in the order of the dump. */
export function groupBlocks(
  text: string,
  lines: readonly Line[],
  lang = detectLanguage(text),
): readonly LineBlock[] {
  const segments = cutSegments(text, lines);
  const cjkPage = /^(?:zh|ja|ko)/u.test(lang);
  const facts = segments.map((segment) => lineFacts(text, segment, cjkPage));
  const widths = columnWidths(facts);
  const habits = learnHabits(facts, widths);
  const gaps = weighGaps(facts, widths, habits);
  const labels = labelLines({ lines: facts, gaps, widths, habits, pairs: pairsOf(facts) });
  const blocks: { role: LineRole; lines: LineFacts[]; gap: Gap; column: number | null }[] = [];
  facts.forEach((line, index) => {
    const label = labels[index];
    const gap = gaps[index];
    if (label === undefined || gap === undefined) return;
    const last = blocks.at(-1);
    if (label.starts || last === undefined) {
      blocks.push({
        role: label.role,
        lines: [line],
        gap,
        column: widths.after[index] ?? widths.before[index] ?? null,
      });
    } else last.lines.push(line);
  });
  return blocks;
}
