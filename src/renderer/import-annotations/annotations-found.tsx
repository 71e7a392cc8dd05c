/** A file that was looked at: what importing it adds and changes, what has no place, what was passed over. */
import { useTranslation } from 'react-i18next';
import { ChangeTable } from '../ui/change-table';
import { Disclosure } from '../ui/disclosure';
import styles from './annotations-dialog.module.css';
import { type AnnotationsPreview, importedParts } from './import-plan';

/** Things that are named; of more only their number is said. */
const named = 50;

/** Words of a passage are shown up to so many characters. */
const longest = 120;

/** True when everything of a file is here already. */
export function writesNothing({ counts }: AnnotationsPreview): boolean {
  return importedParts.every((part) => counts[part].added + counts[part].changed === 0);
}

/** The table, and the lists under it. */
export function AnnotationsFound({
  name,
  preview,
}: {
  readonly name: string;
  readonly preview: AnnotationsPreview;
}) {
  const { t } = useTranslation('annotations');
  const { counts, unplaced, renamed, skipped, format } = preview;
  const parts = importedParts.filter((part) => Object.values(counts[part]).some((count) => count > 0));
  const kept = unplaced.filter(({ isKept }) => isKept);
  const left = unplaced.filter(({ isKept }) => !isKept);
  return (
    <div className={styles.steps}>
      <p className={styles.text}>{t('found', { name, kind: t(`kinds.${format}`) })}</p>
      {parts.length === 0 ? (
        <p className={styles.text}>{t('empty')}</p>
      ) : (
        <ChangeTable
          titles={{
            part: t('part'),
            added: t('added'),
            changed: t('changed'),
            kept: t('kept'),
          }}
          rows={parts.map((part) => ({ id: part, name: t(`parts.${part}`), ...counts[part] }))}
        />
      )}
      {parts.length > 0 && writesNothing(preview) && <p className={styles.text}>{t('nothingNew')}</p>}
      {counts.texts.added > 0 && (
        <p className={styles.text}>{t('newTexts', { count: counts.texts.added })}</p>
      )}
      <Named title={t('unplacedKept', { count: kept.length })} lines={kept.map(({ words }) => words)} />
      <Named
        title={t('unplacedLeft', { count: left.length })}
        lines={left.map(({ kind, words }) =>
          t('unplacedLine', { kind: t(`unplacedKind.${kind}`), words: short(words) }),
        )}
      />
      <Named
        title={t('renamed', { count: renamed.length })}
        lines={renamed.map(({ from, to }) => t('renamedLine', { from, to }))}
      />
      <Named title={t('skipped', { count: skipped.length })} lines={skipped} />
    </div>
  );
}

/** A list that unfolds; nothing where it is empty. */
function Named({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { t } = useTranslation('annotations');
  if (lines.length === 0) return null;
  const more = lines.length - named;
  return (
    <Disclosure title={title}>
      <ul className={styles.lines}>
        {lines.slice(0, named).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and lines may be the same
          <li key={at}>{short(line)}</li>
        ))}
        {more > 0 && <li>{t('more', { count: more })}</li>}
      </ul>
    </Disclosure>
  );
}

function short(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
