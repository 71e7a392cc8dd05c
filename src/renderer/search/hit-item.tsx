/** One result: what the article is called, where it answers the query, where it stands. */
import { memo } from 'react';
import { isSameData } from '../db/same-data';
import type { TagSummary } from '../db/tags';
import { FactConflict, FactPlace } from '../facts/fact-place';
import { useQuickWords } from '../i18n/quick-words';
import frame from '../library/article-row.module.css';
import { QualityFact } from '../library/quality-fact';
import { Chip } from '../ui/chip';
import { classNames } from '../ui/class-names';
import { RowBox } from '../ui/row-box';
import styles from './hit-item.module.css';
import { MarkedText } from './marked-text';
import type { SearchHit } from './search-state';

/** Tags shown before "+2". */
const shownTags = 3;

export interface HitItemProps {
  /** Undefined: not fetched yet. */
  readonly hit: SearchHit | undefined;
  readonly isChosen: boolean;
  /** Null while it is not known, and where all is of one source. */
  readonly sourceName: string | null;
  readonly tags: ReadonlyMap<string, TagSummary>;
}

/** One row of the results; a quiet shape until it is there. Drawn again only when it says something else. */
export const HitItem = memo(function HitItem({ hit, isChosen, sourceName, tags }: HitItemProps) {
  const { t, language } = useQuickWords('search');
  if (hit === undefined) {
    return (
      <div className={frame.item}>
        <div />
        <div className={frame.blank} role="img" aria-label={t('rowLoading')} />
      </div>
    );
  }
  const named = hit.tagIds.flatMap((id) => tags.get(id) ?? []);
  const isTitle = hit.snippet.text === hit.title;
  return (
    <div className={classNames(frame.item, styles.hit)} data-article={hit.articleId}>
      <div className={frame.gutter}>
        <span className={frame.box}>
          <RowBox isChosen={isChosen} />
        </span>
      </div>
      <div className={frame.words} lang={hit.lang === 'und' ? undefined : hit.lang}>
        <div className={classNames(frame.title, styles.title)}>
          <MarkedText text={hit.title} marks={hit.titleMarks} />
        </div>
        {!isTitle && (
          <div className={styles.snippet}>
            <MarkedText text={hit.snippet.text} marks={hit.snippet.marks} />
          </div>
        )}
      </div>
      <div className={frame.facts} lang={language}>
        {hit.fields.length > 0 && (
          <span className={styles.fields}>
            {hit.fields.map((field) => t(`field.${field}`)).join(t('and'))}
          </span>
        )}
        <span className={frame.place}>
          <FactPlace facts={hit.facts} path={hit.path} ordinal={hit.ordinal} sourceName={sourceName} />
        </span>
        <FactConflict facts={hit.facts} />
        {named.slice(0, shownTags).map((tag) => (
          <Chip key={tag.id} colour={tag.colour}>
            {tag.name}
          </Chip>
        ))}
        {named.length > shownTags && <span>+{named.length - shownTags}</span>}
        <QualityFact quality={hit.quality} isAlways />
      </div>
    </div>
  );
}, saysTheSame);

/** More results come with those that are there already as other objects: what they say is compared. */
function saysTheSame(one: HitItemProps, other: HitItemProps): boolean {
  const { hit, ...rest } = one;
  return (
    (hit === other.hit || isSameData(hit, other.hit)) &&
    rest.isChosen === other.isChosen &&
    rest.sourceName === other.sourceName &&
    rest.tags === other.tags
  );
}
