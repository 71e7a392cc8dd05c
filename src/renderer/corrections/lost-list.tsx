/** Corrections of a page that were not found again after its text was replaced: what they said, and what to do. */
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Correction } from '#core/page/corrections';
import type { PageId } from '#core/page/ids';
import type { RawOffset } from '#core/page/model';
import { attempt } from '../app/failures';
import { dismissCorrections, findCorrectionAgain } from '../db/lost-corrections';
import { withUndo } from '../highlights/offer-undo';
import { readableQuote } from '../highlights/quote-text';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { closeOffers, notify } from '../ui/toast';
import styles from './lost-list.module.css';

export interface LostListProps {
  readonly pageId: PageId;
  readonly lost: readonly Correction[];
  /** BCP 47 of the page; undefined where it is not known. */
  readonly lang: string | undefined;
  /** Goes to where a correction was found again. */
  readonly onFound: (at: RawOffset) => void;
}

/** The list, open because it asks for something; nothing where none is lost. */
export function LostList({ pageId, lost, lang, onFound }: LostListProps) {
  const { t } = useTranslation('corrections');
  if (lost.length === 0) return null;
  return (
    <section className={styles.apart}>
      <Disclosure level={2} isOpenAtFirst title={t('lost.title', { count: lost.length })}>
        <p className={styles.text}>{t('lost.text')}</p>
        <ul className={styles.list}>
          {lost.map((correction, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and only their order tells them apart
            <li key={index} className={styles.item}>
              <LostWords correction={correction} lang={lang} />
              {correction.was !== undefined && (
                <Button size="small" onPress={() => attempt(() => find(pageId, correction, onFound))}>
                  {t('lost.find')}
                </Button>
              )}
              <Button size="small" onPress={() => attempt(() => dismiss(pageId, [correction]))}>
                {t('lost.dismiss')}
              </Button>
            </li>
          ))}
        </ul>
        {lost.length > 1 && (
          <Button size="small" variant="quiet" onPress={() => attempt(() => dismiss(pageId, lost))}>
            {t('lost.dismissAll')}
          </Button>
        )}
      </Disclosure>
    </section>
  );
}

function LostWords({
  correction,
  lang,
}: {
  readonly correction: Correction;
  readonly lang: string | undefined;
}) {
  const { t } = useTranslation(['corrections', 'reader']);
  const quote = readableQuote(correction.was?.flatMap(({ quotes }) => quotes) ?? []).replaceAll('\n', ' … ');
  return (
    <span className={styles.words}>
      <span className={styles.kind}>{whatOf()}</span>
      {correction.kind !== 'reading' &&
        (quote === '' ? (
          <span className={styles.none}>{t('lost.noWords')}</span>
        ) : (
          <q className={styles.quote} lang={lang}>
            {quote}
          </q>
        ))}
    </span>
  );

  function whatOf(): string {
    if (correction.kind === 'role') return t('lost.roleIs', { role: t(`reader:roles.${correction.role}`) });
    if (correction.kind !== 'reading') return t(`kinds.${correction.kind}`);
    const { reading } = correction;
    if (reading === '') return t('lost.readAsNothing', { original: quote });
    return t('lost.readAs', { original: quote === '' ? '…' : quote, reading });
  }
}

async function find(pageId: PageId, lost: Correction, onFound: (at: RawOffset) => void): Promise<void> {
  const at = await findCorrectionAgain(pageId, lost);
  notify({ message: i18next.t(at === null ? 'corrections:lost.notFound' : 'corrections:lost.found') });
  if (at !== null) onFound(at);
}

async function dismiss(pageId: PageId, lost: readonly Correction[]): Promise<void> {
  closeOffers();
  const count = lost.length;
  await withUndo(() => dismissCorrections(pageId, lost), {
    message: i18next.t('corrections:lost.dismissed', { count }),
    undo: i18next.t('common:undo'),
    refused: i18next.t('errors:undoRefused', { action: i18next.t('actions:dismissCorrections', { count }) }),
  });
}
