/** What can be done with a highlight, or with several, as the items of a menu. */
import { BookOpen, Copy, Download, Palette, Tag, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HighlightId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { useHighlightsById } from '../db/highlights-by-id';
import { deleteHighlights, recolourHighlights } from '../db/overview-edits';
import { type HighlightColour, highlightColours } from '../db/rows';
import { useColourNames } from '../highlights/marking-words';
import { withUndo } from '../highlights/offer-undo';
import { readableQuote } from '../highlights/quote-text';
import { copyText } from '../reader/copy-text';
import { tagDots } from '../tags/tag-dot';
import { announce } from '../ui/announcer';
import { MenuItem, MenuSeparator, SubMenu } from '../ui/menu';
import type { MenuDialog } from './subject-menu';

export interface HighlightItemsProps {
  readonly ids: readonly HighlightId[];
  readonly onDialog: (dialog: MenuDialog) => void;
}

/** The items; each is one step that can be undone. */
export function HighlightItems({ ids, onDialog }: HighlightItemsProps) {
  const { t } = useTranslation(['menus', 'overview', 'common', 'errors', 'actions']);
  const colours = useColourNames();
  const found = useHighlightsById(ids);
  const count = ids.length;
  const [first] = found ?? [];

  function recolour(colour: HighlightColour): void {
    attempt(() =>
      withUndo(() => recolourHighlights(ids, colour), {
        message: t('overview:recoloured', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:recolourHighlights', { count }) }),
      }),
    );
  }

  function remove(): void {
    attempt(() =>
      withUndo(() => deleteHighlights(ids), {
        message: t('overview:deleted', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:deleteHighlights', { count }) }),
      }),
    );
  }

  function open(): void {
    const at = first?.row.spans[0];
    if (first === undefined || at === undefined) return;
    const { articleId } = first;
    if (articleId === null) navigate({ view: 'page', pageId: at.page, at });
    else navigate({ view: 'article', articleId, at });
  }

  function copy(): void {
    const quotes = (found ?? []).map(({ row }) => readableQuote(row.quotes)).join('\n\n');
    attempt(async () => {
      if (await copyText(quotes)) announce(t('copied'));
    });
  }

  return (
    <>
      {count === 1 && (
        <MenuItem id="open" icon={BookOpen} isDisabled={first === undefined} onAction={open}>
          {t('openHighlight')}
        </MenuItem>
      )}
      <MenuItem id="copy" icon={Copy} isDisabled={first === undefined} onAction={copy}>
        {t('copyQuote', { count })}
      </MenuItem>
      <MenuSeparator />
      <SubMenu id="recolour" icon={Palette} label={t('overview:recolour')}>
        {highlightColours.map((colour) => (
          <MenuItem key={colour} id={colour} icon={tagDots[colour]} onAction={() => recolour(colour)}>
            {colours.full(colour)}
          </MenuItem>
        ))}
      </SubMenu>
      <MenuItem id="tags" icon={Tag} onAction={() => onDialog({ kind: 'tag-highlights', ids })}>
        {t('tags')}
      </MenuItem>
      <MenuItem
        id="export"
        icon={Download}
        isDisabled={found === undefined}
        onAction={() =>
          onDialog({
            kind: 'export',
            ids: [...new Set((found ?? []).flatMap(({ articleId }) => articleId ?? []))],
            highlightIds: ids,
          })
        }
      >
        {t('export')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem id="delete" icon={Trash2} isDanger onAction={remove}>
        {t('overview:delete')}
      </MenuItem>
    </>
  );
}
