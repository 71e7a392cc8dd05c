/** What can be done with the lines chosen in a concordance: their articles as everywhere, the lines saved and highlighted. */
import { Highlighter } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt, reportFailure } from '../app/failures';
import { highlightPlaces, unmarkedPlaces } from '../db/highlight-places';
import { type HighlightColour, highlightColours } from '../db/rows';
import { useColourNames } from '../highlights/marking-words';
import { withUndo } from '../highlights/offer-undo';
import { SelectionBar } from '../library/selection-bar';
import { tagDots } from '../tags/tag-dot';
import { Button } from '../ui/button';
import { useNoteChosen } from '../ui/list-selection';
import { MenuButton, MenuItem } from '../ui/menu';
import { notify } from '../ui/toast';
import type { LineArticles, LineView } from './analysis-state';
import { ConcordanceExport } from './concordance-export';
import { analysisService } from './service';

export interface ChosenLinesProps {
  readonly view: LineView;
  readonly term: string;
  /** The lines' places in the view, from 0. */
  readonly places: readonly number[];
  /** How many lines the view has. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** A bar over the foot of the list; there once it is known which articles the lines are of. */
export function ChosenLines({ view, term, places, total, onAll, onClear }: ChosenLinesProps) {
  const { t } = useTranslation(['analysis', 'overview', 'common', 'errors', 'actions']);
  const colours = useColourNames();
  const known = useLineArticles(view, places);
  // A menu on a chosen line is about the articles of all of them, and never about those of another choice.
  useNoteChosen('article', known?.places === places ? known.articles.articleIds : null);
  if (known === null) return null;
  const { articles } = known;

  async function highlight(colour: HighlightColour): Promise<void> {
    const { spans } = await analysisService().placesOf(view, places);
    const wanted = await unmarkedPlaces(spans);
    const count = wanted.length;
    if (count === 0) {
      notify({ message: t('lines.noneHighlighted') });
      return;
    }
    await withUndo(() => highlightPlaces(wanted, colour), {
      message: t('lines.highlighted', { count }),
      undo: t('common:undo'),
      refused: t('errors:undoRefused', { action: t('actions:addHighlights', { count }) }),
    });
  }

  return (
    <SelectionBar
      ids={articles.articleIds}
      idsNow={async () => (await analysisService().articlesOf(view, places)).articleIds}
      total={total}
      words={t('lines.chosen', { count: places.length })}
      allWords={places.length < total ? t('lines.all', { count: total }) : null}
      onAll={onAll}
      onClear={onClear}
    >
      <ConcordanceExport view={view} term={term} places={places} isReady />
      <MenuButton
        label={t('lines.highlightChosen')}
        trigger={
          <Button variant="quiet" icon={Highlighter}>
            {t('lines.highlight')}
          </Button>
        }
      >
        {highlightColours.map((colour) => (
          <MenuItem
            key={colour}
            id={colour}
            icon={tagDots[colour]}
            onAction={() => attempt(() => highlight(colour))}
          >
            {colours.full(colour)}
          </MenuItem>
        ))}
      </MenuButton>
    </SelectionBar>
  );
}

interface KnownArticles {
  readonly places: readonly number[];
  readonly articles: LineArticles;
}

/** The articles of the lines, while they are asked for those of the lines chosen before; null before they are first known. */
function useLineArticles(view: LineView, places: readonly number[]): KnownArticles | null {
  const [articles, setArticles] = useState<KnownArticles | null>(null);
  useEffect(() => {
    let isCurrent = true;
    analysisService()
      .articlesOf(view, places)
      .then(
        (found) => {
          if (isCurrent) setArticles({ places, articles: found });
        },
        (error: unknown) => {
          reportFailure(error);
          if (isCurrent) setArticles(null);
        },
      );
    return () => {
      isCurrent = false;
    };
  }, [view, places]);
  return articles;
}
