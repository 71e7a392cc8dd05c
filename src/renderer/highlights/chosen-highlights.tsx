/** What can be done with the highlights chosen in the list: tag, recolour, export, delete; each is one step. */
import { Download, Palette, Tag, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/commands';
import { attempt } from '../app/failures';
import type { OverviewEntry } from '../db/overview';
import { deleteHighlights, recolourHighlights } from '../db/overview-edits';
import { type HighlightColour, highlightColours } from '../db/rows';
import { HighlightTagChooser } from '../tags/highlight-tags';
import { tagDots } from '../tags/tag-dot';
import { Button } from '../ui/button';
import { ChosenBar } from '../ui/chosen-bar';
import { MenuButton, MenuItem } from '../ui/menu';
import { Popover } from '../ui/popover';
import { useColourNames } from './marking-words';
import { withUndo } from './offer-undo';

const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog')).ExportDialog }));

export interface ChosenHighlightsProps {
  readonly entries: readonly OverviewEntry[];
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** A bar over the foot of the list. */
export function ChosenHighlights({ entries, total, onAll, onClear }: ChosenHighlightsProps) {
  const { t } = useTranslation(['overview', 'highlights', 'library', 'common', 'errors', 'actions']);
  const colours = useColourNames();
  const ids = entries.map(({ id }) => id);
  const [exported, setExported] = useState<readonly OverviewEntry[] | null>(null);
  const count = ids.length;
  useCommand('export', () => setExported(entries));

  function recolour(colour: HighlightColour): void {
    attempt(() =>
      withUndo(() => recolourHighlights(ids, colour), {
        message: t('recoloured', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:recolourHighlights', { count }) }),
      }),
    );
  }

  function remove(): void {
    onClear();
    attempt(() =>
      withUndo(() => deleteHighlights(ids), {
        message: t('deleted', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:deleteHighlights', { count }) }),
      }),
    );
  }

  return (
    <ChosenBar
      label={t('chosen')}
      words={t('chosenCount', { count })}
      allWords={count < total ? t('chooseAll', { count: total }) : null}
      onAll={onAll}
      onClear={onClear}
    >
      <Popover
        label={t('tagChosen')}
        placement="top"
        trigger={
          <Button variant="quiet" icon={Tag}>
            {t('library:tag')}
          </Button>
        }
      >
        <HighlightTagChooser highlights={entries} />
      </Popover>
      <MenuButton
        label={t('recolourChosen')}
        trigger={
          <Button variant="quiet" icon={Palette}>
            {t('recolour')}
          </Button>
        }
      >
        {highlightColours.map((colour) => (
          <MenuItem key={colour} id={colour} icon={tagDots[colour]} onAction={() => recolour(colour)}>
            {colours.full(colour)}
          </MenuItem>
        ))}
      </MenuButton>
      <Button variant="quiet" icon={Download} onPress={() => setExported(entries)}>
        {t('export')}
      </Button>
      <Button variant="quiet" icon={Trash2} onPress={remove}>
        {t('delete')}
      </Button>
      {exported !== null && (
        <Suspense fallback={null}>
          <ExportDialog
            articleIds={[...new Set(exported.flatMap(({ articleId }) => articleId ?? []))]}
            highlightIds={exported.map(({ id }) => id)}
            isOpen
            onClose={() => setExported(null)}
          />
        </Suspense>
      )}
    </ChosenBar>
  );
}
