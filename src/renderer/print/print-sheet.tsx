/** An article as it comes out of the printer: the text with its highlights, and the notes behind it by number. */
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockRole } from '#core/page/model';
import type { OpenArticle } from '../db/articles';
import type { HighlightRow, NoteRow } from '../db/rows';
import { allFactWords } from '../facts/fact-words';
import { useTagNames } from '../highlights/marking-words';
import { NoteText } from '../notes/note-text';
import { parseNote } from '../notes/parse-note';
import { ColumnText } from '../reader/column-text';
import { displayedText, type ReadingPart } from '../reader/reading-text';
import type { ArticleText } from '../reader/use-article-text';
import type { Display } from '../reader/use-display';
import { classNames } from '../ui/class-names';
import type { PrintOptions } from './print-options';
import { numberNotes, type PrintRun, printRuns } from './print-runs';
import styles from './print-sheet.module.css';

export interface PrintSheetProps {
  readonly open: OpenArticle;
  readonly text: ArticleText;
  readonly display: Display;
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  readonly options: PrintOptions;
  readonly face: string;
  /** One line on where it was printed from, and when. */
  readonly imprint: string;
}

/** The sheet. */
export function PrintSheet(props: PrintSheetProps) {
  const { open, text, display, highlights, notes, options } = props;
  const { t, i18n } = useTranslation('reading');
  const { t: tFacts } = useTranslation('facts');
  const tags = useTagNames();
  const shown = options.highlights ? highlights : [];
  const numbered = options.notes ? numberNotes(text.runs, highlights, notes) : [];
  const runs = printRuns(display.parts.map(displayedText), text.runs, shown, numbered);
  const own = options.notes
    ? notes.filter(({ target, body }) => target.kind !== 'highlight' && body.trim() !== '')
    : [];
  const facts = options.facts ? allFactWords(tFacts, open.row.facts, i18n.language) : [];
  const tagNames = options.tags ? open.row.tagIds.flatMap((id) => tags.get(id)?.name ?? []) : [];
  const heads = display.parts.filter(({ role }) => isHead(role));
  const body = display.parts.filter(({ role }) => !isHead(role));
  const set = (part: ReadingPart) => (
    <Part
      key={part.index}
      role={part.role}
      runs={runs[part.index] ?? []}
      hasMarks={options.highlights}
      isVertical={display.isVertical}
    />
  );
  return (
    <article
      lang={display.lang}
      data-face={props.face}
      data-paper={options.paper}
      className={classNames(styles.sheet, styles[display.setting], display.isVertical && styles.columns)}
      style={{ fontSize: `${options.points}pt` }}
    >
      {facts.length > 0 && (
        <p className={styles.facts} lang={i18n.language}>
          {facts.join(' · ')}
        </p>
      )}
      <header className={styles.head}>
        {heads.some(({ role }) => role === 'headline') ? (
          heads.map(set)
        ) : (
          <>
            <h1 className={styles.untitled}>{display.turned(open.row.title)}</h1>
            {heads.map(set)}
          </>
        )}
      </header>
      {body.map(set)}
      {tagNames.length > 0 && (
        <p className={styles.tags} lang={i18n.language}>
          {tagNames.join(' · ')}
        </p>
      )}
      {numbered.length > 0 && (
        <section className={styles.notes} lang={i18n.language}>
          <h2>{t('print.notes')}</h2>
          <ol>
            {numbered.map(({ highlight, note }) => (
              <li key={note.id}>
                <blockquote lang={display.lang}>{display.turned(text.quoteOf(highlight))}</blockquote>
                <Note body={note.body} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {own.length > 0 && (
        <section className={styles.notes} lang={i18n.language}>
          <h2>{t('print.articleNotes')}</h2>
          {own.map((note) => (
            <Note key={note.id} body={note.body} />
          ))}
        </section>
      )}
      <footer className={styles.imprint} lang={i18n.language}>
        {props.imprint}
      </footer>
    </article>
  );
}

function isHead(role: ReadingPart['role']): boolean {
  return role === 'kicker' || role === 'headline' || role === 'deck' || role === 'byline';
}

interface PartProps {
  readonly role: ReadingPart['role'];
  readonly runs: readonly PrintRun[];
  readonly hasMarks: boolean;
  readonly isVertical: boolean;
}

function Part({ role, runs, ...how }: PartProps) {
  const content = runs.map((run, at) => (
    // The runs of a part are made anew with its text: a place among them is as good a name as any.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Run key={at} run={run} {...how} />
  ));
  const isInLines = role === 'paragraph' && runs.some(({ text }) => text.includes('\n'));
  const className = classNames(styles[role as BlockRole], isInLines && styles.lines);
  if (role === 'headline') return <h1 className={styles.headline}>{content}</h1>;
  if (role === 'crosshead') return <h2 className={className}>{content}</h2>;
  return <p className={className}>{content}</p>;
}

function Run({
  run,
  hasMarks,
  isVertical,
}: Omit<PartProps, 'role' | 'runs'> & { readonly run: PrintRun }): ReactNode {
  const { colour, notes } = run;
  const text = isVertical ? <ColumnText text={run.text} /> : run.text;
  return (
    <>
      {hasMarks && colour !== null ? (
        <mark className={styles.mark} data-colour={colour}>
          {text}
        </mark>
      ) : (
        text
      )}
      {notes.length > 0 && <sup className={styles.number}>{notes.join(', ')}</sup>}
    </>
  );
}

const noLinks: ReadonlySet<string> = new Set();
const nothing = (): void => undefined;

function Note({ body }: { readonly body: string }) {
  const tree = useMemo(() => parseNote(body), [body]);
  return <NoteText tree={tree} linked={noLinks} onFollow={nothing} onAddress={nothing} />;
}
