/** The articles that answer what is typed in the palette: asked of the search worker, best first. */
import i18next from 'i18next';
import { Newspaper } from 'lucide-react';
import { useEffect, useState } from 'react';
import { navigate } from '../app/navigation';
import { dateWords } from '../facts/fact-words';
import { plainRequest, type SearchHit } from '../search/search-state';
import { searchService } from '../search/service';
import type { PaletteItem } from './palette-item';

/** Typing is waited for so long, in milliseconds, and a question that another one pushed aside is asked again. */
const pauseMs = 90;
const askAgainMs = 250;

const most = 12;

export interface FoundArticles {
  /** What was asked for them. */
  readonly query: string;
  readonly items: readonly PaletteItem[];
}

const nothing: FoundArticles = { query: '', items: [] };

/** Articles for `query`; those of the last one until they are there. Of an empty query there are none. */
export function useFoundArticles(query: string): FoundArticles {
  const [found, setFound] = useState<FoundArticles>(nothing);
  const asked = query.trim();
  useEffect(() => {
    if (asked === '') {
      setFound(nothing);
      return;
    }
    let isOn = true;
    let timer: ReturnType<typeof setTimeout>;
    // Without articles the rest of the palette still works.
    const giveUp = () => isOn && setFound({ query: asked, items: [] });
    const ask = async () => {
      const answer = await searchService().search({
        ...plainRequest,
        text: asked,
        typing: true,
        limit: most,
      });
      if (!isOn) return;
      if (answer === null) timer = setTimeout(() => ask().catch(giveUp), askAgainMs);
      else setFound({ query: asked, items: answer.hits.map(itemOf) });
    };
    timer = setTimeout(() => {
      ask().catch(giveUp);
    }, pauseMs);
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return found;
}

function itemOf({ articleId, title, at, facts, lang, snippet }: SearchHit): PaletteItem {
  return {
    id: `article:${articleId}`,
    kind: 'article',
    title: title === '' ? snippet.text : title,
    detail: [facts.paper, dateWords(facts.date, i18next.language)].filter((part) => part !== '').join(' · '),
    keys: '',
    icon: Newspaper,
    words: '',
    lang: lang === 'und' ? '' : lang,
    run: () => navigate({ view: 'article', articleId, ...(at !== null && { at }) }),
  };
}
