/** A name's own page: when it is mentioned, every mention in context, and the names that stand in the same articles. */
import type { NameId } from '#core/page/ids';
import { AuthorPage } from './author-page';
import { NamePage } from './name-page';

export interface NameViewProps {
  readonly nameId?: NameId;
  readonly author?: string;
}

/** The page of a name of the lists, or of somebody who wrote. */
export function NameView({ nameId, author = '' }: NameViewProps) {
  return nameId === undefined ? <AuthorPage author={author} /> : <NamePage nameId={nameId} />;
}
