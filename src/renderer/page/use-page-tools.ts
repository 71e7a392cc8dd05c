/** Makes what the rows of a page share, and keeps what is dragged. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { moveBefore, moveBehind, orderBefore, roleStep } from '../corrections/mend-steps';
import type { Mending } from '../corrections/use-mending';
import type { OpenPage } from '../db/articles';
import type { PageBlock } from './page-blocks';
import type { Dragged, PageTools } from './page-tools';

export interface PageToolsParts {
  readonly open: OpenPage;
  readonly blocks: readonly PageBlock[];
  readonly mending: Mending;
  readonly correct: (block: PageBlock) => void;
}

/** Returns the tools, new only when the page's articles are, and what is dragged now. */
export function useMakePageTools(parts: PageToolsParts): readonly [PageTools, Dragged | null] {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef({ ...parts, dragged });
  useEffect(() => {
    latest.current = { ...parts, dragged };
  });
  const { mending } = parts;
  const { articles, page, reflow } = parts.open;
  const tools = useMemo<PageTools>(() => {
    // Not by the drag's end: a browser says nothing of it when what was dragged is another element by then.
    const takeDragged = () => {
      const now = latest.current.dragged;
      setDragged(null);
      return now;
    };
    const firstBlockOf = (article: number) =>
      latest.current.blocks.find((block) => block.article === article) ?? null;
    return {
      mending,
      articles,
      pageText: page.text,
      lang: reflow.lang === 'und' ? undefined : reflow.lang,
      firstBlockOf,
      drag: setDragged,
      dropBefore: (block) => {
        const now = takeDragged();
        if (now?.kind === 'block') mending.on(now.block, (place) => moveBefore(place, block));
      },
      dropOutside: () => {
        const now = takeDragged();
        if (now?.kind === 'block') mending.on(now.block, (place) => roleStep(place, 'other'));
      },
      dropAtEnd: (article) => {
        const now = takeDragged();
        if (now?.kind === 'block') mending.on(now.block, (place) => moveBehind(place, article));
      },
      dropArticle: (before) => {
        const now = takeDragged();
        const first = now?.kind === 'article' ? firstBlockOf(now.article) : null;
        if (now?.kind !== 'article' || first === null) return;
        mending.on(first, (place) => orderBefore(place, now.article, before));
      },
      correct: (block) => latest.current.correct(block),
    };
  }, [mending, articles, page.text, reflow.lang]);
  return [tools, dragged];
}
