/** One text of a comparison: where it is from, then the article with its highlights, to be read and copied. */
import { BookOpen, Replace } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import type { OpenArticle } from '../db/articles';
import type { HighlightRow, NoteRow } from '../db/rows';
import { FactPlace } from '../facts/fact-place';
import { stretchAttributes } from '../reader/dom-range';
import { type ReadingPart, stretchesOf } from '../reader/reading-text';
import { settingOf } from '../reader/typography';
import { useArticleText } from '../reader/use-article-text';
import { useCheckedHighlights } from '../reader/use-checked-highlights';
import { useSettings } from '../settings/settings';
import { IconButton } from '../ui/button';
import { classNames } from '../ui/class-names';
import styles from './compare.module.css';
import { useSharedPaint } from './use-shared-paint';

export interface ComparedTextProps {
  readonly open: OpenArticle;
  /** As they are stored: only those are painted that stand on what they quote. */
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  /** Which side it is. */
  readonly label: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onChange: () => void;
}

/** The text. */
export function ComparedText({ open, highlights, notes, label, scroller, onChange }: ComparedTextProps) {
  const { t } = useTranslation('compare');
  const { fontSize, lineHeight } = useSettings('fontSize', 'lineHeight');
  const { row, pages, dump, places } = open;
  const text = useArticleText(open, useCheckedHighlights(open, highlights), notes, undefined);
  useSharedPaint(scroller, text.layers, text.parts);
  const setting = settingOf(row.lang, row.title + row.excerpt);
  const place = places[0];
  return (
    <section className={styles.side} aria-label={`${label}: ${row.title}`}>
      <header className={styles.head}>
        <p className={styles.place}>
          {place !== undefined && (
            <FactPlace
              facts={place.facts}
              path={dump.path}
              ordinal={pages[0]?.ordinal ?? 0}
              sourceName={null}
            />
          )}
        </p>
        <IconButton
          size="small"
          icon={BookOpen}
          label={t('read')}
          onPress={() => navigate({ view: 'article', articleId: row.id })}
        />
        <IconButton size="small" icon={Replace} label={t('change')} onPress={onChange} />
      </header>
      <section
        ref={scroller}
        className={styles.text}
        aria-label={t('textOf', { title: row.title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys
        tabIndex={0}
        style={
          {
            '--reading-size': `${Math.max(14, fontSize - 1)}px`,
            '--reading-leading': lineHeight,
          } as React.CSSProperties
        }
      >
        <article
          className={classNames(styles.sheet, setting === 'cjk' ? styles.cjk : styles.latin)}
          lang={row.lang === 'und' ? undefined : row.lang}
        >
          {text.parts.map(partElement)}
        </article>
      </section>
    </section>
  );
}

function partElement(part: ReadingPart): ReactNode {
  const Element = part.role === 'headline' ? 'h2' : part.role === 'crosshead' ? 'h3' : 'p';
  return stretchesOf(part).map((stretch) => (
    <Element
      key={stretch.key}
      className={classNames(styles[part.role], stretch.continues && styles.continues)}
      {...stretchAttributes(stretch)}
    >
      {stretch.text}
    </Element>
  ));
}
