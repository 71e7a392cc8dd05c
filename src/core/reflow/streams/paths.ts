/** The most likely way to deal lines out to one or two streams that alternate. */
import { streamLimits as limits } from './limits';

/** Where a line goes: on with the line before it, over to the other stream, or as the first of a second one. */
type Step = 'on' | 'over' | 'open' | 'close';

interface State {
  readonly worth: number;
  readonly back: number;
  readonly step: Step;
  /** Breadth of the column of the line's stream, and of the other stream, as far as the way here has shown it. */
  readonly column: number;
  readonly other: number;
}

/** What lines are judged by. */
export interface Judge {
  /** How well a line follows an earlier one, in log-odds. */
  readonly join: (before: number, line: number) => number;
  /** How well a line fits into a column of this breadth behind a line that ends a sentence. */
  readonly fits: (before: number, line: number, column: number) => number;
  /** The breadth of a column after it has taken a line; 0: nothing is known. */
  readonly breadth: (line: number, column: number) => number;
}

/** A stretch of lines dealt out to two streams: whether each line belongs to the second one. */
export interface Alternation {
  readonly from: number;
  readonly to: number;
  /** For each line from `from` on: true in the stream that was opened. */
  readonly opened: readonly boolean[];
}

/** Returns the stretches in which lines alternate. A state is the distance to the last line of the other stream; 0: none. */
export function alternations(count: number, { join, fits, breadth }: Judge): readonly Alternation[] {
  const states: (State | undefined)[][] = [
    [{ worth: 0, back: 0, step: 'on', column: breadth(0, 0), other: 0 }],
  ];
  for (let line = 1; line < count; line += 1) {
    const own: (State | undefined)[] = [];
    const put = (distance: number, made: State): void => {
      const there = own[distance];
      if (there === undefined || made.worth > there.worth) own[distance] = made;
    };
    states[line - 1]?.forEach((state, back) => {
      if (state === undefined) return;
      const { worth, column, other } = state;
      const next = worth + join(line - 1, line);
      const wider = breadth(line, column);
      if (back === 0) {
        put(0, { worth: next, back, step: 'on', column: wider, other: 0 });
        put(1, {
          worth: worth - limits.opening,
          back,
          step: 'open',
          column: breadth(line, 0),
          other: column,
        });
        return;
      }
      const on = next + fits(line - 1, line, column);
      // The other stream's last line stands `back` lines before the last one.
      if (back < limits.window)
        put(back + 1, { worth: on - limits.staying, back, step: 'on', column: wider, other });
      const last = line - 1 - back;
      const over = worth + join(last, line) + fits(last, line, other);
      put(1, { worth: over, back, step: 'over', column: breadth(line, other), other: column });
      put(0, { worth: on, back, step: 'close', column: wider, other: 0 });
    });
    states.push(own);
  }
  return traced(states);
}

function traced(states: readonly (readonly (State | undefined)[])[]): readonly Alternation[] {
  let line = states.length - 1;
  let distance = 0;
  states[line]?.forEach((state, index) => {
    if (state !== undefined && state.worth > (states[line]?.[distance]?.worth ?? Number.NEGATIVE_INFINITY))
      distance = index;
  });
  const steps: Step[] = [];
  const inTwo: boolean[] = [];
  for (; line >= 0; line -= 1) {
    const state = states[line]?.[distance];
    steps[line] = state?.step ?? 'on';
    inTwo[line] = distance > 0;
    distance = state?.back ?? 0;
  }
  return stretchesOf(steps, inTwo);
}

function stretchesOf(steps: readonly Step[], inTwo: readonly boolean[]): readonly Alternation[] {
  const found: Alternation[] = [];
  let from = -1;
  let opened: boolean[] = [];
  let changes = 0;
  for (let line = 0; line <= steps.length; line += 1) {
    const step = steps[line];
    if (step === 'open') {
      from = line;
      opened = [true];
      changes = 1;
    } else if (from !== -1 && inTwo[line] === true) {
      const last = opened.at(-1) === true;
      opened.push(step === 'over' ? !last : last);
      if (step === 'over') changes += 1;
    } else if (from !== -1) {
      if (changes >= limits.fewestChanges) found.push({ from, to: line, opened });
      from = -1;
    }
  }
  return found;
}
