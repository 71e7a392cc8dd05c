/** Wavy lines under what cannot be read in the search box, drawn behind its text. */
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { QueryProblem } from '#core/search/query/model';
import styles from './problem-marks.module.css';

export interface ProblemMarksProps {
  readonly text: string;
  readonly problems: readonly QueryProblem[];
  /** The field over it; the marks scroll with its text. */
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The same text as the field's, unseen, with the lines; screen readers are told in sentences elsewhere. */
export function ProblemMarks({ text, problems, field }: ProblemMarksProps) {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const input = field.current;
    const follow = () => {
      if (box.current !== null && input !== null) box.current.scrollLeft = input.scrollLeft;
    };
    follow();
    const events = ['scroll', 'input', 'keyup', 'select'] as const;
    for (const name of events) input?.addEventListener(name, follow);
    return () => {
      for (const name of events) input?.removeEventListener(name, follow);
    };
  });
  return (
    <span ref={box} aria-hidden="true" className={styles.marks}>
      {markedPieces(text, problems)}
    </span>
  );
}

/** The text in pieces, what is in a problem marked; of overlapping problems the first counts. */
function markedPieces(text: string, problems: readonly QueryProblem[]): readonly ReactNode[] {
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { at } of problems) {
    const start = Math.max(at.start, done);
    if (at.end <= start) continue;
    pieces.push(text.slice(done, start));
    pieces.push(
      <span key={start} className={styles.wrong} data-problem="">
        {text.slice(start, at.end)}
      </span>,
    );
    done = at.end;
  }
  return pieces.length === 0 ? [] : [...pieces, text.slice(done)];
}
