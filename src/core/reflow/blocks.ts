/** Lines to blocks. */
import type { Line } from '../page/model';

export interface LineBlock {
  readonly lines: readonly Line[];
}

/** Groups lines into blocks. */
export function groupBlocks(text: string, lines: readonly Line[]): readonly LineBlock[] {
  const blocks: LineBlock[] = [];
  let current: Line[] = [];
  for (const line of lines) {
    if (text.slice(line.start, line.end).trim() !== '') current.push(line);
    else if (current.length > 0) {
      blocks.push({ lines: current });
      current = [];
    }
  }
  if (current.length > 0) blocks.push({ lines: current });
  return blocks;
}
