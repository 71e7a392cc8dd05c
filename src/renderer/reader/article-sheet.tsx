/** An article set as a page: kicker, headline, deck, byline, then its blocks. All text goes in as text nodes. */
import { Fragment, memo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockRole } from '#core/page/model';
import type { Settings } from '../settings/settings';
import { classNames } from '../ui/class-names';
import columns from './article-columns.module.css';
import styles from './article-sheet.module.css';
import { ColumnText } from './column-text';
import { stretchAttributes } from './dom-range';
import './reading-faces.css';
import { type ReadingPart, type Stretch, stretchesOf } from './reading-text';
import type { Setting } from './typography';

export interface ArticleSheetProps {
  readonly parts: readonly ReadingPart[];
  readonly lang: string;
  readonly setting: Setting;
  readonly look: SheetLook;
  /** The first words, shown where the dump has no headline. */
  readonly title: string;
  /** What stands between the head and the text: where it is from, tags. */
  readonly meta: ReactNode;
  readonly textRef: Ref<HTMLElement>;
  /** What lies on the page, placed by itself. */
  readonly children?: ReactNode;
}

/** How the reader wants it set. */
export interface SheetLook extends Pick<Settings, 'readingFace' | 'paragraphs' | 'justify'> {
  /** In columns, from right to left. */
  readonly isVertical: boolean;
}

/** The article; painted, pointed at and selected from outside through `textRef`. */
export function ArticleSheet(props: ArticleSheetProps) {
  const { parts, lang, setting, look, title, meta, textRef, children } = props;
  const { isVertical } = look;
  return (
    <article
      ref={textRef}
      lang={lang}
      data-face={look.readingFace}
      className={classNames(
        styles.sheet,
        styles[setting],
        isLong(parts) && styles.long,
        look.paragraphs === 'blank' && styles.blank,
        !look.justify && styles.ragged,
        isVertical && columns.columns,
      )}
      aria-labelledby="article-headline"
    >
      <Head parts={parts} title={title} isVertical={isVertical} />
      {isVertical ? <div className={columns.slip}>{meta}</div> : meta}
      <Body parts={parts} isVertical={isVertical} />
      {isVertical ? <div className={columns.over}>{children}</div> : children}
    </article>
  );
}

type TextProps = Pick<ArticleSheetProps, 'parts'> & Pick<SheetLook, 'isVertical'>;

/** An article of which what is out of sight is not laid out: that costs a moment when it comes into sight. */
function isLong(parts: readonly ReadingPart[]): boolean {
  return parts.length > 300 || parts.reduce((sum, { shown }) => sum + shown.text.length, 0) > 60_000;
}

function isHead(role: ReadingPart['role']): boolean {
  return role === 'kicker' || role === 'headline' || role === 'deck' || role === 'byline';
}

const Head = memo(function Head({ parts, title, isVertical }: TextProps & { readonly title: string }) {
  const heads = parts.filter(({ role }) => isHead(role));
  const inRole = (...roles: readonly ReadingPart['role'][]) =>
    heads.filter(({ role }) => roles.includes(role));
  const headline = inRole('headline');
  const set = (part: ReadingPart) => headElement(part, isVertical);
  return (
    <header className={styles.head}>
      {inRole('kicker').map(set)}
      {headline.length > 0 ? headline.map(set) : <Untitled title={title} />}
      {inRole('deck', 'byline').map(set)}
    </header>
  );
});

const Body = memo(function Body({ parts, isVertical }: TextProps) {
  const blocks = parts.filter(({ role }) => !isHead(role));
  return (
    <div className={styles.body}>{groupFigures(blocks).map((group) => blockElement(group, isVertical))}</div>
  );
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

function headElement(part: ReadingPart, isVertical: boolean): ReactNode {
  const content = stretchesOf(part).map((stretch) => (
    <span key={stretch.key} {...stretchAttributes(stretch)}>
      {setText(stretch, isVertical)}
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

function blockElement(group: readonly ReadingPart[], isVertical: boolean): ReactNode {
  const first = group[0];
  if (first === undefined) return null;
  if (!isOfPicture(first)) return <Fragment key={first.index}>{textElements(first, isVertical)}</Fragment>;
  return (
    <figure key={first.index} className={styles.figure}>
      <figcaption>{group.map((part) => textElements(part, isVertical))}</figcaption>
    </figure>
  );
}

function textElements(part: ReadingPart, isVertical: boolean): ReactNode {
  return stretchesOf(part).map((stretch) => stretchElement(part.role as BlockRole, stretch, isVertical));
}

function setText({ text }: Stretch, isVertical: boolean): ReactNode {
  return isVertical ? <ColumnText text={text} /> : text;
}

function stretchElement(role: BlockRole, stretch: Stretch, isVertical: boolean): ReactNode {
  const isInLines = role === 'paragraph' && stretch.text.includes('\n');
  const className = classNames(
    styles[role],
    stretch.continues && styles.continues,
    isInLines && styles.lines,
  );
  const Element = role === 'crosshead' ? 'h2' : 'p';
  return (
    <Element key={stretch.key} className={className} {...stretchAttributes(stretch)}>
      {setText(stretch, isVertical)}
    </Element>
  );
}
