/** Whether an article has, is or came from what a filter asks for. */
import { assertNever } from '../../base/assert';
import type { ArticleFacts } from '../article-facts';
import { comparePages } from './filter-values';
import type { Filter } from './model';
import { holdsName, type QueryNames } from './names';

/** Returns whether the facts of an article are what the filter asks for. What is not known is in no range. */
export function filterMatches(filter: Filter, facts: ArticleFacts, names: QueryNames): boolean {
  switch (filter.field) {
    case 'paper':
      return holdsName(facts.paper, filter.text);
    case 'section':
      return holdsName(facts.section, filter.text);
    case 'series':
      return facts.series !== null && holdsName(facts.series, filter.text);
    case 'source':
      return names.sourcesNamed(filter.text).has(facts.source);
    case 'date':
      return (
        facts.date !== '' &&
        (filter.from === null || facts.date >= filter.from) &&
        (filter.to === null || facts.date <= filter.to)
      );
    case 'page':
      return pageMatches(facts.page, filter.from, filter.to);
    case 'quality':
    case 'confidence': {
      const value = facts[filter.field];
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
    }
    case 'under': {
      const wanted = names.tagsUnder(filter.text);
      return facts.tagIds.some((id) => wanted.has(id));
    }
    case 'colour': {
      const wanted = names.coloursNamed(filter.text);
      return facts.colours.some((colour) => wanted.has(colour));
    }
    case 'has':
      return has(facts, filter.what);
    case 'is': {
      const isRead = filter.what === 'read' || filter.what === 'unread';
      return (isRead ? facts.read : facts.checked) === (filter.what === 'read' || filter.what === 'checked');
    }
    default:
      return assertNever(filter);
  }
}

/** A page stands in a range of its own section: A3 in A1..A4, and not in 1..4. */
export function pageMatches(page: string, from: string, to: string): boolean {
  if (page === '') return false;
  return (from === '' || comparePages(from, page) !== null) && (to === '' || comparePages(page, to) !== null);
}

function has(facts: ArticleFacts, what: Extract<Filter, { field: 'has' }>['what']): boolean {
  switch (what) {
    case 'highlight':
      return facts.highlightCount > 0;
    case 'note':
      return facts.noteCount > 0;
    case 'tag':
      return facts.tagIds.length > 0;
    case 'headline':
      return facts.hasHeadline;
    case 'byline':
      return facts.hasByline;
    case 'date':
      return facts.date !== '';
    case 'series':
      return facts.series !== null;
    default:
      return assertNever(what);
  }
}
