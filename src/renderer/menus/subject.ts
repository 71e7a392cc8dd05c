/** What a menu of the pointer's other button, or of the menu key, is about: read from the elements of the page. */
import { type ArticleId, type HighlightId, type PageId, parseId } from '#core/page/ids';
import { parseRoute } from '../app/routes';
import { chosenNow } from '../ui/list-selection';

export type MenuSubject =
  /** Rows of a list; several where the row belongs to what is chosen. */
  | { readonly kind: 'articles'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'highlights'; readonly ids: readonly HighlightId[] }
  | { readonly kind: 'pages'; readonly ids: readonly PageId[] }
  /** Text that is selected in an article. */
  | { readonly kind: 'selection' }
  /** The text of the open article, where nothing is selected. */
  | { readonly kind: 'reading' }
  /** Something that has a menu already: the button that opens it. */
  | { readonly kind: 'own'; readonly button: HTMLElement };

/** Where text is written the system's own menu is the right one, and a menu has no menu. */
const leftAlone = 'input, textarea, select, [contenteditable], [role="menu"], [data-modal]';

/** The subject at an element; null where there is none. A list that has the focus stands for its active row. */
export function subjectAt(target: EventTarget | null): MenuSubject | null {
  if (!(target instanceof Element) || target.closest(leftAlone) !== null) return null;
  const active = target.getAttribute('aria-activedescendant');
  const element = (active === null ? null : document.getElementById(active)) ?? target;
  return ofRow(element) ?? ofLink(element) ?? ofText(element);
}

function ofRow(element: Element): MenuSubject | null {
  const option = element.closest('[role="option"]');
  const article = said(element, option, 'article');
  const articleId = article === null ? null : parseId('article', article);
  if (articleId !== null) return { kind: 'articles', ids: withChosen(articleId, 'article', option) };
  const highlight = said(element, option, 'highlight');
  const highlightId = highlight === null ? null : parseId('highlight', highlight);
  if (highlightId !== null) return { kind: 'highlights', ids: withChosen(highlightId, 'highlight', option) };
  const page = said(element, option, 'page');
  const pageId = page === null ? null : parseId('page', page);
  if (pageId !== null) return { kind: 'pages', ids: withChosen(pageId, 'page', option) };
  return ofOwner(element);
}

/** What an element, or something in its row, says in `data-…`. */
function said(element: Element, option: Element | null, name: string): string | null {
  const attribute = `data-${name}`;
  return (
    element.closest(`[${attribute}]`)?.getAttribute(attribute) ??
    option?.querySelector(`[${attribute}]`)?.getAttribute(attribute) ??
    null
  );
}

/** A row that is chosen stands for all that are; of several rows of one article one may be chosen and another not. */
function withChosen<Id extends string>(
  id: Id,
  kind: 'article' | 'highlight' | 'page',
  option: Element | null,
): readonly Id[] {
  const isOfChoice =
    option?.closest('[aria-multiselectable="true"]') != null &&
    option.getAttribute('aria-selected') !== 'false';
  const chosen = isOfChoice ? (chosenNow(kind) as readonly Id[]) : [];
  return chosen.includes(id) ? chosen : [id];
}

function ofOwner(element: Element): MenuSubject | null {
  const owner = element.closest('nav li, [role="grid"] [role="row"], [data-own-menu]');
  const buttons = owner?.querySelectorAll<HTMLElement>('button[aria-haspopup]') ?? [];
  // A row's menu of everything stands at its end.
  const button = buttons[buttons.length - 1];
  return button === undefined || element.closest('button') !== null ? null : { kind: 'own', button };
}

function ofLink(element: Element): MenuSubject | null {
  const link = element.closest<HTMLAnchorElement>('a[href^="#/"]');
  const route = link === null ? null : parseRoute(link.hash);
  if (route?.view === 'article') return { kind: 'articles', ids: [route.articleId] };
  if (route?.view === 'page') return { kind: 'pages', ids: [route.pageId] };
  return null;
}

function ofText(element: Element): MenuSubject | null {
  const sheet = element.closest('article')?.querySelector('[data-part]') ?? null;
  if (sheet === null || element.closest('button, a, summary') !== null) return null;
  const selection = document.getSelection();
  return selection === null || selection.isCollapsed ? { kind: 'reading' } : { kind: 'selection' };
}
