/** What the user made that no article covers well: kept, with its words and the reason. */
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { beginning } from '../db/derive';
import { articleWhereItStood } from '../db/lost-highlights';
import { confirmUnplaced, discardUnplaced, type Unplaced } from '../db/marks';
import type { HighlightRow } from '../db/rows';
import { useTextAt } from '../db/text-at';
import { Button, IconButton } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import styles from './highlights-view.module.css';
import { withUndo } from './offer-undo';
import { readableQuote } from './quote-text';
import { setReattaching } from './reattaching';

/** More are not listed at once: those that are done make room for the others. */
const mostShown = 100;

/** So much of a text is compared, in UTF-16 units. */
const mostCompared = 160;

/** A folding list over the others; open, because it asks for something. */
export function UnplacedList({ unplaced }: { readonly unplaced: readonly Unplaced[] }) {
  const { t } = useTranslation('highlights');
  return (
    <div className={styles.apart}>
      <Disclosure title={`${t('apart.title')} (${unplaced.length})`} level={2} isOpenAtFirst>
        <p className={styles.apartText}>{t('apart.text')}</p>
        <ul className={styles.apartList}>
          {unplaced.slice(0, mostShown).map((entry) => (
            <li key={entry.row.id} className={styles.apartItem}>
              <span className={styles.words}>
                <span className={styles.quote}>{wordsOf(entry) || t(`apart.kinds.${entry.kind}`)}</span>
                <span className={styles.status}>{t(`apart.reasons.${entry.reason}`)}</span>
                {entry.reason === 'similar' && <StandsNow entry={entry} />}
              </span>
              <Actions entry={entry} />
            </li>
          ))}
        </ul>
        {unplaced.length > mostShown && (
          <p className={styles.apartText}>{t('apart.more', { count: unplaced.length - mostShown })}</p>
        )}
      </Disclosure>
    </div>
  );
}

/** What stood there, and what stands there now: to be compared before it is taken as right. */
function StandsNow({ entry }: { readonly entry: Unplaced }) {
  const { t } = useTranslation('highlights');
  const now = useTextAt(spansOf(entry));
  const stood = quotesOf(entry);
  return (
    <span className={styles.stands}>
      {entry.kind !== 'highlight' && stood.length > 0 && (
        <span>{t('apart.stood', { text: beginning(readableQuote(stood), mostCompared) })}</span>
      )}
      {now !== undefined && (
        <span>{t('apart.stands', { text: beginning(readableQuote(now), mostCompared) })}</span>
      )}
    </span>
  );
}

function spansOf({ kind, row }: Unplaced): readonly Span[] {
  switch (kind) {
    case 'highlight':
    case 'mark':
      return row.spans;
    case 'note':
    case 'link':
      return row.target.kind === 'article' ? row.target.spans : [];
    case 'continuation':
      return [row.from, row.to];
  }
}

function quotesOf({ kind, row }: Unplaced): readonly string[] {
  if (kind === 'highlight') return row.quotes;
  if (kind === 'continuation') return (row.toAnchor ?? row.fromAnchor)?.quotes ?? [];
  return row.anchor?.quotes ?? [];
}

/** What can be done about it: look, take it as right, put it elsewhere, or delete it. */
function Actions({ entry }: { readonly entry: Unplaced }) {
  const { t } = useTranslation('highlights');
  return (
    <>
      {entry.articleId !== null && (
        <Button size="small" onPress={() => openPlace(entry)}>
          {t('apart.open')}
        </Button>
      )}
      {entry.reason === 'similar' && (
        <Button size="small" onPress={() => attempt(() => confirmUnplaced(entry))}>
          {t('confirm')}
        </Button>
      )}
      {entry.kind === 'highlight' && (
        <Button size="small" onPress={() => attempt(() => placeByHand(entry.row, entry.articleId))}>
          {t('apart.place')}
        </Button>
      )}
      <IconButton
        size="small"
        label={t('apart.delete')}
        icon={Trash2}
        onPress={() =>
          attempt(() =>
            withUndo(() => discardUnplaced(entry), {
              message: t('apart.deleted'),
              undo: t('undo'),
              refused: t('undoRefused'),
            }),
          )
        }
      />
    </>
  );
}

/** Goes to where it was, or to the library, and waits there for text to be selected. */
async function placeByHand(row: HighlightRow, found: ArticleId | null): Promise<void> {
  const articleId = found ?? (await articleWhereItStood(row));
  setReattaching(row);
  const [pageId] = row.pageIds;
  if (articleId !== null) navigate({ view: 'article', articleId });
  else if (pageId !== undefined) navigate({ view: 'page', pageId });
  else navigate({ view: 'library' });
}

function wordsOf(entry: Unplaced): string {
  switch (entry.kind) {
    case 'highlight':
      return readableQuote(entry.row.quotes);
    case 'note':
      return entry.row.body;
    case 'link':
      return entry.row.title;
    case 'continuation':
      return readableQuote((entry.row.toAnchor ?? entry.row.fromAnchor)?.quotes ?? []);
    case 'mark':
      return '';
  }
}

function openPlace(entry: Unplaced): void {
  if (entry.articleId === null) return;
  const at = entry.kind === 'highlight' && entry.reason !== 'lost' ? entry.row.spans[0] : undefined;
  navigate({ view: 'article', articleId: entry.articleId, ...(at !== undefined && { at }) });
}
