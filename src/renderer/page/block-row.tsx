/** A block as a row of the page: its role, its text, and, while one is at it or points at it, what can be done. */
import { PencilLine } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectionKind } from '#core/page/corrections';
import { BlockMenu } from '../corrections/block-menu';
import { RoleMenu } from '../corrections/role-menu';
import { DropPlace, Grip } from '../ui/drag-drop';
import { Icon } from '../ui/icon';
import styles from './block-row.module.css';
import { BlockText } from './block-text';
import type { PageBlock } from './page-blocks';
import { usePageTools } from './page-tools';

/** The kind of thing a block's grip drags. */
export const blockKind = 'application/x-broadsheet-block';

export interface BlockRowProps {
  readonly block: PageBlock;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  /** Its controls are shown. */
  readonly isActive: boolean;
  /** Its raw lines are pointed at. */
  readonly isPointed: boolean;
  /** How it was mended; null when it was not. */
  readonly marks: readonly CorrectionKind[] | null;
  /** Whether blocks are dragged now. */
  readonly takesBlocks: boolean;
}

/** A row of the page's grid. */
export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { block, isCurrent, isActive } = props;
  const { t } = useTranslation(['corrections', 'reader']);
  const tools = usePageTools();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a grid of text, which no table is
    <div
      role="row"
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={props.isChosen}
      data-block={block.index}
      data-role={block.role}
      data-current={isCurrent || undefined}
      data-chosen={props.isChosen || undefined}
      data-pointed={props.isPointed || undefined}
      className={styles.row}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="gridcell" className={styles.side}>
        {props.marks !== null && <Mended kinds={props.marks} />}
        {isActive ? (
          <RoleMenu block={block} mending={tools.mending} isTabStop={isCurrent} />
        ) : (
          <span className={styles.role} data-plain={block.role === 'paragraph' || undefined}>
            {t(`reader:roles.${block.role}`)}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="gridcell" className={styles.words} lang={tools.lang}>
        <BlockText block={block} pageText={tools.pageText} />
        {props.takesBlocks && (
          <DropPlace
            kind={blockKind}
            at="top"
            label={
              block.article === null
                ? t('drop.furniture')
                : t('drop.before', { text: block.shown.text.slice(0, 24) })
            }
            onDrop={() => tools.dropBefore(block)}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="gridcell" className={styles.tools}>
        {isActive && (
          <>
            <Grip
              kind={blockKind}
              label={t('grip')}
              preview={block.shown.text.slice(0, 60)}
              isTabStop={isCurrent}
              onDragging={(isOn) => tools.drag(isOn ? { kind: 'block', block } : null)}
            />
            <BlockMenu block={block} tools={tools} isTabStop={isCurrent} />
          </>
        )}
      </div>
    </div>
  );
});

/** A sign that the user mended the block, with how. */
function Mended({ kinds }: { readonly kinds: readonly CorrectionKind[] }) {
  const { t } = useTranslation('corrections');
  const says = t('mended', { how: kinds.map((kind) => t(`kinds.${kind}`)).join(t('and')) });
  return (
    <span className={styles.mended} title={says} role="img" aria-label={says}>
      <Icon of={PencilLine} size={12} />
    </span>
  );
}
