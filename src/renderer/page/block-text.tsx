/** The words of a block, with what the user read otherwise marked. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './block-text.module.css';
import type { PageBlock } from './page-blocks';
import { type TextRun, textRuns } from './text-runs';

export interface BlockTextProps {
  readonly block: PageBlock;
  /** The raw text of the page. */
  readonly pageText: string;
}

/** The element of a block's text; `data-part` and `data-start` lead from places in it to the raw text. */
export function BlockText({ block, pageText }: BlockTextProps) {
  const Element = block.role === 'headline' ? 'h2' : 'p';
  const isInLines = block.role === 'paragraph' && block.shown.text.includes('\n');
  return (
    <Element
      data-part={block.index}
      data-start={0}
      data-lines={isInLines || undefined}
      className={styles[block.role] ?? styles.furniture}
    >
      {textRuns(block, pageText).map(runElement)}
    </Element>
  );
}

function runElement(run: TextRun): ReactNode {
  return run.original === null ? run.text : <Corrected key={run.start} run={run} original={run.original} />;
}

/** Characters read otherwise than they stand in the raw text; the original is their tooltip. */
function Corrected({ run, original }: { readonly run: TextRun; readonly original: string }) {
  const { t } = useTranslation('corrections');
  const says = t('reading.original', { text: original });
  return (
    <ins
      className={styles.corrected}
      title={says}
      data-corrected={run.start}
      data-empty={run.text === '' || undefined}
    >
      {run.text}
    </ins>
  );
}
