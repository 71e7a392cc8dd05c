/**
 * Opening in a tab by pointer and keys, wherever an article stands: links to articles, and rows that say by
 * `data-article` which one they are. Middle click and Control (Command) with a click on a link or with Enter open behind;
 * with Shift the tab is shown. In lists where rows can be chosen, Control with a click chooses, as everywhere.
 */
import { type ArticleId, parseId } from '#core/page/ids';
import { currentRoute, navigate } from '../app/navigation';
import { parseRoute } from '../app/routes';
import { openInTabs } from './tab-actions';

/** What an element that stands for an article has in `data-article`. */
export const articleAttribute = 'data-article';

/** Listens in the whole window; returns how to stop. */
export function listenForArticleLinks(platform: 'linux' | 'mac' | 'windows'): () => void {
  const isMod = (event: MouseEvent | KeyboardEvent) => (platform === 'mac' ? event.metaKey : event.ctrlKey);

  const onDown = (event: MouseEvent) => {
    // Or the page would begin to scroll with the mouse.
    if (event.button === 1 && articleUnder(event.target) !== null) event.preventDefault();
  };
  const onMiddle = (event: MouseEvent) => {
    const articleId = event.button === 1 ? articleUnder(event.target) : null;
    if (articleId === null) return;
    stop(event);
    open(articleId, event);
  };
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.altKey) return;
    const link = linkUnder(event.target);
    const row = link === null ? rowUnder(event.target) : null;
    const articleId = link ?? (row !== null && !isChosenFrom(row) ? articleOf(row) : null);
    if (articleId === null) return;
    if (isMod(event)) {
      stop(event);
      open(articleId, event);
    } else if (link !== null && !event.shiftKey && isInTab()) {
      // A link followed in a tab leads on in that tab.
      const anchor = anchorUnder(event.target);
      if (anchor === null || event.defaultPrevented) return;
      event.preventDefault();
      navigate(parseRoute(anchor.hash));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isMod(event) || event.altKey) return;
    const articleId = articleAtFocus(event.target);
    if (articleId === null) return;
    stop(event);
    open(articleId, event);
  };

  const listeners = [
    ['mousedown', onDown],
    ['auxclick', onMiddle],
    ['click', onClick],
    ['keydown', onKeyDown],
  ] as const;
  // First of all: lists and links have their own answers to these.
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
  return () => {
    for (const [name, listener] of listeners)
      window.removeEventListener(name, listener as EventListener, true);
  };
}

function open(articleId: ArticleId, event: MouseEvent | KeyboardEvent): void {
  openInTabs([{ articleId }], { show: event.shiftKey });
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function isInTab(): boolean {
  const route = currentRoute();
  return route.view === 'article' && route.tab !== undefined;
}

function articleUnder(target: EventTarget | null): ArticleId | null {
  const row = rowUnder(target);
  return linkUnder(target) ?? (row === null ? null : articleOf(row));
}

function anchorUnder(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#/article"]') : null;
}

function linkUnder(target: EventTarget | null): ArticleId | null {
  const anchor = anchorUnder(target);
  const route = anchor === null ? null : parseRoute(anchor.hash);
  return route?.view === 'article' ? route.articleId : null;
}

/** The element that says which article it is, or the row of a list that holds one. */
function rowUnder(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  // What can be pressed in a row does what it says.
  if (target.closest('button, input, [data-box]') !== null) return null;
  return target.closest(`[${articleAttribute}]`) ?? target.closest('[role="option"]');
}

function articleOf(row: Element): ArticleId | null {
  const said =
    row.getAttribute(articleAttribute) ??
    row.querySelector(`[${articleAttribute}]`)?.getAttribute(articleAttribute) ??
    '';
  return parseId('article', said);
}

function isChosenFrom(row: Element): boolean {
  return row.closest('[role="listbox"]')?.getAttribute('aria-multiselectable') === 'true';
}

function articleAtFocus(target: EventTarget | null): ArticleId | null {
  if (!(target instanceof Element)) return null;
  const link = linkUnder(target);
  if (link !== null) return link;
  const active = target.getAttribute('aria-activedescendant');
  const row = active === null ? rowUnder(target) : document.getElementById(active);
  return row === null ? null : articleOf(row);
}
