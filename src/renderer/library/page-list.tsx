/** A source's pages, dump by dump. */
import { CircleCheckBig, Files, FileWarning } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { encodingLabel } from '#core/dump/encodings';
import { dumpIdOf, type PageId, pageIdOf, type SourceId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { useShownFacts } from '../db/facts';
import type { DumpRow } from '../db/rows';
import { useDumps } from '../db/sources';
import { useCheckedPages } from '../db/worklist';
import { FactConflict } from '../facts/fact-place';
import { allFactWords } from '../facts/fact-words';
import { useRowHeight } from '../settings/row-height';
import { EmptyState } from '../ui/empty-state';
import { formatBytes } from '../ui/format';
import { Icon } from '../ui/icon';
import { useListSelection } from '../ui/list-selection';
import { RowBox } from '../ui/row-box';
import { VirtualList } from '../ui/virtual-list';
import { ChosenPages } from './chosen-pages';
import styles from './page-list.module.css';

const noPages: ReadonlySet<PageId> = new Set();

const rowHeights = { comfortable: 52, compact: 42 };

interface PageLine {
  readonly dump: DumpRow;
  readonly ordinal: number;
}

/** The pages of a source whose dumps' paths contain `text`. */
export function PageList({ sourceId, text }: { readonly sourceId: SourceId; readonly text: string }) {
  const rowHeight = useRowHeight(rowHeights);
  const { t } = useTranslation('library');
  const dumps = useDumps(sourceId);
  const checked = useCheckedPages();
  const lines = useMemo(() => pageLines(dumps ?? [], text), [dumps, text]);
  const keys = useMemo(() => lines.map(({ dump, ordinal }) => pageIdOf(dump.id, ordinal)), [lines]);
  const { selection, onSelect, chosen, onAll, onClear } = useListSelection<PageId>({
    kind: 'page',
    place: `pages ${sourceId}`,
    keys,
  });
  const chosenDumps = useMemo(() => {
    const ids = new Set(chosen.map(dumpIdOf));
    return (dumps ?? []).filter(({ id }) => ids.has(id));
  }, [dumps, chosen]);
  if (dumps === undefined) return null;
  if (lines.length === 0) {
    return (
      <EmptyState icon={Files} title={t(text === '' ? 'empty.pages' : 'empty.filteredPages')}>
        {t('empty.pagesText')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.frame}>
        <VirtualList
          label={t('pages')}
          keys={keys}
          rowHeight={rowHeight}
          selection={selection}
          onSelect={onSelect}
          placeKey={`pages ${sourceId}`}
          wordsAt={(index) => lines[index]?.dump.path ?? ''}
          onOpen={(index) => {
            const pageId = keys[index];
            if (pageId !== undefined) navigate({ view: 'page', pageId });
          }}
          renderRow={(index, { isChosen }) => {
            const line = lines[index];
            const pageId = keys[index];
            const isChecked = pageId !== undefined && (checked?.has(pageId) ?? false);
            return line === undefined ? null : (
              <PageItem key={pageId} line={line} isChecked={isChecked} isChosen={isChosen} />
            );
          }}
        />
      </div>
      {chosen.length > 0 && (
        <ChosenPages
          pages={chosen}
          dumps={chosenDumps}
          checked={checked ?? noPages}
          total={keys.length}
          onAll={onAll}
          onClear={onClear}
        />
      )}
    </>
  );
}

interface PageItemProps {
  readonly line: PageLine;
  /** The user said that it looks right. */
  readonly isChecked: boolean;
  readonly isChosen: boolean;
}

function PageItem({ line: { dump, ordinal }, isChecked, isChosen }: PageItemProps) {
  const { t, i18n } = useTranslation(['library', 'corrections']);
  const { t: tFacts } = useTranslation('facts');
  const known = useShownFacts(pageIdOf(dump.id, ordinal));
  const printed = known === undefined ? '' : allFactWords(tFacts, known, i18n.language).join(' · ');
  return (
    <div className={styles.item} data-later={ordinal > 0 || undefined} data-page={pageIdOf(dump.id, ordinal)}>
      <RowBox isChosen={isChosen} />
      <span className={styles.path}>
        <bdi>{dump.path}</bdi>
      </span>
      {dump.pageCount > 1 && (
        <span className={styles.number}>{t('pageOf', { number: ordinal + 1, count: dump.pageCount })}</span>
      )}
      {printed !== '' && (
        <span className={styles.known}>
          <bdi>{printed}</bdi>
        </span>
      )}
      {known !== undefined && <FactConflict facts={known} />}
      {ordinal === 0 && dump.problems.length > 0 && (
        <span className={styles.problem}>
          <Icon of={FileWarning} size={14} />
          {t('problems', { count: dump.problems.length })}
        </span>
      )}
      {isChecked && (
        <span className={styles.checked}>
          <Icon of={CircleCheckBig} size={14} />
          <span className={styles.word}>{t('corrections:check.checked')}</span>
        </span>
      )}
      <span className={styles.facts}>
        {ordinal === 0 && `${encodingLabel(dump.encoding)} · ${formatBytes(dump.size, i18n.language)}`}
      </span>
    </div>
  );
}

function pageLines(dumps: readonly DumpRow[], text: string): readonly PageLine[] {
  const wanted = text.trim().toLowerCase();
  const lines: PageLine[] = [];
  for (const dump of dumps) {
    if (!dump.path.toLowerCase().includes(wanted)) continue;
    for (let ordinal = 0; ordinal < dump.pageCount; ordinal += 1) lines.push({ dump, ordinal });
  }
  return lines;
}
