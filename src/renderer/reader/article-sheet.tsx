/** An article set as a page: kicker, headline, deck, byline, then its blocks. All text goes in as text nodes. */
import { Fragment, memo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockRole } from '#core/page/model';
import { classNames } from '../ui/class-names';
import styles from './article-sheet.module.css';
import { stretchAttributes } from './dom-range';
import { type ReadingPart, type Stretch, stretchesOf } from './reading-text';
import type { Setting } from './typography';

export interface ArticleSheetProps {
  readonly parts: readonly ReadingPart[];
  readonly lang: string;
  readonly setting: Setting;
  /** The first words, shown where the dump has no headline. */
  readonly title: string;
  /** What stands between the head and the text: where it is from, tags. */
  readonly meta: ReactNode;
  readonly textRef: Ref<HTMLElement>;
  /** What lies on the page, placed by itself. */
  readonly children?: ReactNode;
}

/** The article; painted, pointed at and selected from outside through `textRef`. */
export function ArticleSheet(props: ArticleSheetProps) {
  const { parts, lang, setting, title, meta, textRef, children } = props;
  return (
    <article
      ref={textRef}
      lang={lang}
      className={classNames(styles.sheet, styles[setting], isLong(parts) && styles.long)}
      aria-labelledby="article-headline"
    >
      <Head parts={parts} title={title} />
      {meta}
      <Body parts={parts} />
      {children}
    </article>
  );
}

/** An article of which what is out of sight is not laid out: that costs a moment when it comes into sight. */
function isLong(parts: readonly ReadingPart[]): boolean {
  return parts.length > 300 || parts.reduce((sum, { shown }) => sum + shown.text.length, 0) > 60_000;
}

function isHead(role: ReadingPart['role']): boolean {
  return role === 'kicker' || role === 'headline' || role === 'deck' || role === 'byline';
}

const Head = memo(function Head({ parts, title }: Pick<ArticleSheetProps, 'parts' | 'title'>) {
  const heads = parts.filter(({ role }) => isHead(role));
  const inRole = (...roles: readonly ReadingPart['role'][]) =>
    heads.filter(({ role }) => roles.includes(role));
  const headline = inRole('headline');
  return (
    <header className={styles.head}>
      {inRole('kicker').map(headElement)}
      {headline.length > 0 ? headline.map(headElement) : <Untitled title={title} />}
      {inRole('deck', 'byline').map(headElement)}
    </header>
  );
});

const Body = memo(function Body({ parts }: Pick<ArticleSheetProps, 'parts'>) {
  const blocks = parts.filter(({ role }) => !isHead(role));
  return <div className={styles.body}>{groupFigures(blocks).map(blockElement)}</div>;
});

function Untitled({ title }: { readonly title: string }) {
  const { t, i18n } = useTranslation('reader');
  return (
    <>
      <p className={styles.noHeadline} lang={i18n.language}>
        {t('noHeadline')}
      </p>
      <h1 id="article-headline" className={styles.untitled}>
        {title}
      </h1>
    </>
  );
}

function headElement(part: ReadingPart): ReactNode {
  const content = stretchesOf(part).map((stretch) => (
    <span key={stretch.key} {...stretchAttributes(stretch)}>
      {stretch.text}
    </span>
  ));
  if (part.role === 'headline') {
    return (
      <h1 key={part.index} id="article-headline" className={styles.headline}>
        {content}
      </h1>
    );
  }
  return (
    <p key={part.index} className={styles[part.role]}>
      {content}
    </p>
  );
}

/** Captions and credits that follow each other belong to one picture. */
function groupFigures(blocks: readonly ReadingPart[]): readonly (readonly ReadingPart[])[] {
  const groups: ReadingPart[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const joins =
      before !== undefined && isOfPicture(before) && isOfPicture(block) && block.role !== 'caption';
    if (last !== undefined && joins) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isOfPicture({ role }: ReadingPart): boolean {
  return role === 'caption' || role === 'credit';
}

function blockElement(group: readonly ReadingPart[]): ReactNode {
  const first = group[0];
  if (first === undefined) return null;
  if (!isOfPicture(first)) return <Fragment key={first.index}>{textElements(first)}</Fragment>;
  return (
    <figure key={first.index} className={styles.figure}>
      <figcaption>{group.map(textElements)}</figcaption>
    </figure>
  );
}

function textElements(part: ReadingPart): ReactNode {
  return stretchesOf(part).map((stretch) => stretchElement(part.role as BlockRole, stretch));
}

function stretchElement(role: BlockRole, stretch: Stretch): ReactNode {
  const isInLines = role === 'paragraph' && stretch.text.includes('\n');
  const className = classNames(
    styles[role],
    stretch.continues && styles.continues,
    isInLines && styles.lines,
  );
  const Element = role === 'crosshead' ? 'h2' : 'p';
  return (
    <Element key={stretch.key} className={className} {...stretchAttributes(stretch)}>
      {stretch.text}
    </Element>
  );
}
