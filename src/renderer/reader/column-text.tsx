/** Text in a column: short numbers stand upright in it. The text is the same, character by character. */
import columns from './article-columns.module.css';
import { columnRuns } from './typography';

/** The runs of a text, each in its way. */
export function ColumnText({ text }: { readonly text: string }) {
  let from = 0;
  return columnRuns(text).map((run) => {
    const key = from;
    from += run.text.length;
    return run.isUpright ? (
      <span key={key} className={columns.upright}>
        {run.text}
      </span>
    ) : (
      run.text
    );
  });
}
