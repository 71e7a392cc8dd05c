/** What stands on one side of a comparison. */
import type { OpenArticle } from '../db/articles';
import type { HighlightRow, NoteRow } from '../db/rows';

export type Side =
  | {
      readonly kind: 'article';
      readonly open: OpenArticle;
      readonly highlights: readonly HighlightRow[];
      readonly notes: readonly NoteRow[];
    }
  /** An article is being chosen; `canKeep`: there is one to come back to. */
  | { readonly kind: 'choosing'; readonly canKeep: boolean }
  | { readonly kind: 'gone' }
  | { readonly kind: 'loading' };
