/** The page of somebody who wrote: what, and when; who is in the lists too has a page of mentions there. */
import { Plus, UserRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedForms, foldNaming } from '#core/names/model';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import type { TimeSpan } from '../charts/time-bins';
import { addNames, useNames } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { AuthorArticles } from './author-articles';
import { useReporter } from './client';
import { mentionsWithin } from './mention-rows';
import styles from './name-page.module.css';
import { NameTime } from './name-time';
import { NamesReading } from './names-reading';
import { SpanNote } from './span-note';
import { TogetherList } from './together-list';

/** The page. */
export function AuthorPage({ author }: { readonly author: string }) {
  const { t } = useTranslation('names');
  usePageTitle(author);
  const found = useReporter(author);
  const names = useNames();
  const [span, setSpan] = useState<TimeSpan | null>(null);
  const within = useMemo(() => (found === undefined ? [] : mentionsWithin(found, span)), [found, span]);
  const listed = names?.find((row) => row.kind === 'person' && foldedForms(row).includes(foldNaming(author)));

  function add(): void {
    attempt(() =>
      withUndo(() => addNames([{ kind: 'person', name: author, variants: [], note: '' }]), {
        message: t('done.addedName', { name: author }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <p className={styles.kind}>{t('page.reporter')}</p>
          <h1 className={styles.title}>{author}</h1>
        </div>
        <div className={styles.tools}>
          {listed === undefined ? (
            <Button size="small" icon={Plus} onPress={add}>
              {t('page.addReporter')}
            </Button>
          ) : (
            <Button
              size="small"
              icon={UserRound}
              onPress={() => navigate({ view: 'name', nameId: listed.id })}
            >
              {t('page.open', { name: listed.name })}
            </Button>
          )}
        </div>
      </header>
      <NamesReading />
      {found !== undefined && found.articles.length === 0 ? (
        <EmptyState icon={UserRound} title={t('reporters.empty')} />
      ) : (
        <div className={styles.body}>
          <div className={styles.main}>
            <div className={styles.time}>
              <NameTime name={author} found={found} span={span} onSpan={setSpan} />
            </div>
            <SpanNote found={found} span={span} onAll={() => setSpan(null)} />
            <AuthorArticles author={author} ids={within.map(({ articleId }) => articleId)} />
          </div>
          <TogetherList found={found} own={listed?.id} />
        </div>
      )}
    </div>
  );
}
