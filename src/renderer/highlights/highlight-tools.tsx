/** What can be done with one highlight, wherever its card is shown: colour, tags, ends, splitting, copying, deleting. */
import { Copy, MoveHorizontal, SquareSplitHorizontal, TagIcon, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { recolourHighlight } from '../db/highlights';
import type { HighlightRow } from '../db/rows';
import { MadeBy } from '../maker/made-by';
import { HighlightTagChooser } from '../tags/highlight-tags';
import { IconButton } from '../ui/button';
import { Chip } from '../ui/chip';
import { Popover } from '../ui/popover';
import { ColourChoice } from './colour-buttons';
import { ColourMeaning } from './colour-meaning';
import { removeHighlight } from './highlight-actions';
import styles from './highlight-tools.module.css';
import { useTagNames } from './marking-words';

export interface HighlightToolsProps {
  readonly highlight: HighlightRow;
  readonly onCopy: () => void;
  /** Called when the highlight is deleted: what shows it may close. */
  readonly onDone?: () => void;
  /** Lets its ends be moved in the text; left out where the text is not at hand. */
  readonly onEnds?: () => void;
  /** Splits it; left out where no place in it is known. */
  readonly onSplit?: () => void;
  /** True opens the field for tags at once. */
  readonly isTagging?: boolean;
}

/** The tools; everything acts at once and can be undone. */
export function HighlightTools(props: HighlightToolsProps) {
  const { highlight, onCopy, onDone, onEnds, onSplit } = props;
  const { t } = useTranslation(['highlights', 'marking']);
  return (
    <div className={styles.tools}>
      <Tags highlight={highlight} />
      <div className={styles.colours}>
        <ColourChoice
          label={t('colour')}
          hasMeanings
          value={highlight.colour}
          onChange={(colour) => attempt(() => recolourHighlight(highlight.id, colour))}
        />
        <span className={styles.meaning}>
          <ColourMeaning key={highlight.colour} colour={highlight.colour} />
        </span>
      </div>
      <div className={styles.actions}>
        <MadeBy maker={highlight.maker} createdAt={highlight.createdAt} updatedAt={highlight.updatedAt} />
        <span className={styles.spacer} />
        <TagButton highlight={highlight} isOpenAtFirst={props.isTagging ?? false} />
        {onEnds !== undefined && (
          <IconButton size="small" label={t('marking:tools.ends')} icon={MoveHorizontal} onPress={onEnds} />
        )}
        {onSplit !== undefined && (
          <IconButton
            size="small"
            label={t('marking:tools.split')}
            icon={SquareSplitHorizontal}
            onPress={onSplit}
          />
        )}
        <IconButton size="small" label={t('copy')} icon={Copy} onPress={onCopy} />
        <IconButton
          size="small"
          label={t('delete')}
          icon={Trash2}
          onPress={() => {
            onDone?.();
            attempt(() => removeHighlight(highlight.id, t));
          }}
        />
      </div>
    </div>
  );
}

function Tags({ highlight }: { readonly highlight: HighlightRow }) {
  const { t } = useTranslation('marking');
  const names = useTagNames();
  const tags = highlight.tagIds.flatMap((id) => names.get(id) ?? []);
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={t('tools.tags')}>
      {tags.map(({ id, name, colour }) => (
        <li key={id}>
          <Chip colour={colour}>{name}</Chip>
        </li>
      ))}
    </ul>
  );
}

interface TagButtonProps {
  readonly highlight: HighlightRow;
  readonly isOpenAtFirst: boolean;
}

/** The field is only there while it is open: hundreds of highlights may be on screen. */
function TagButton({ highlight, isOpenAtFirst }: TagButtonProps) {
  const { t } = useTranslation('marking');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpenAtFirst) return;
    // The card takes the focus when it opens: the field comes after it.
    const frame = requestAnimationFrame(() => setOpen(true));
    return () => cancelAnimationFrame(frame);
  }, [isOpenAtFirst]);
  return (
    <Popover
      label={t('tools.addTag')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton size="small" label={t('tools.addTag')} icon={TagIcon} />}
    >
      {isOpen && <HighlightTagChooser highlights={[highlight]} />}
    </Popover>
  );
}
