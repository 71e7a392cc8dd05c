/** How units are set: a paragraph's own lines say whether its first is indented and its last ends before the column does. */
import { shapeLimits as limits } from './rules';
import { isBody, type Unit } from './units';

/** The outline of a body unit. Null: its lines do not say. */
export interface Shape {
  /** Cells of a full line. */
  readonly full: number | null;
  readonly first: 'indented' | 'flush' | null;
  readonly last: 'full' | 'short' | null;
}

const unknown: Shape = { full: null, first: null, last: null };

/** Returns the shape of each unit; first lines say nothing on a page that does not indent its paragraphs. */
export function shapesOf(units: readonly Unit[]): readonly Shape[] {
  const shapes = units.map(shapeOf);
  let indented = 0;
  let flush = 0;
  for (const { first } of shapes) {
    if (first === 'indented') indented += 1;
    else if (first === 'flush') flush += 1;
  }
  if (indented > flush) return shapes;
  return shapes.map((shape) => (shape.first === null ? shape : { ...shape, first: null }));
}

function shapeOf(unit: Unit): Shape {
  const { lines } = unit.block;
  const first = lines[0]?.width ?? 0;
  const last = lines.at(-1)?.width ?? 0;
  if (!isBody(unit) || unit.role === 'crosshead' || !unit.first.cjk || lines.length < 2) return unknown;
  // Two lines only tell where the first is indented: the second may be short or not.
  if (lines.length === 2) {
    const isIndented = last - first >= limits.indent;
    return isIndented ? { full: null, first: 'indented', last: null } : unknown;
  }
  let full = 0;
  for (let index = 1; index + 1 < lines.length; index += 1) full = Math.max(full, lines[index]?.width ?? 0);
  const lacking = full - first;
  return {
    full,
    first:
      lacking >= limits.indent
        ? 'indented'
        : lacking < limits.even && first < full + limits.indent
          ? 'flush'
          : null,
    last: full - last < limits.even ? 'full' : full - last >= limits.indent ? 'short' : null,
  };
}
