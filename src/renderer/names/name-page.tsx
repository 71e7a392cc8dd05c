/** The page of a name of the lists. */
import { Download, Pencil, Trash2, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeFileName } from '#core/export/file-name';
import type { NameId } from '#core/page/ids';
import { useAction } from '../app/actions';
import { attempt, reportFailure } from '../app/failures';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import type { TimeSpan } from '../charts/time-bins';
import type { NameRow } from '../db/name-rows';
import { deleteNames, useName } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { host } from '../hosts/current';
import { Button, IconButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ProgressBar } from '../ui/progress-bar';
import { notify } from '../ui/toast';
import { useNameArticles } from './client';
import { MentionList } from './mention-list';
import { mentionsWithin } from './mention-rows';
import { NameDialog } from './name-dialog';
import styles from './name-page.module.css';
import { NameTime } from './name-time';
import { NamesReading } from './names-reading';
import { nameService } from './service';
import { SpanNote } from './span-note';
import { TogetherList } from './together-list';

/** The page; a name that was deleted says so. */
export function NamePage({ nameId }: { readonly nameId: NameId }) {
  const { t } = useTranslation('names');
  const row = useName(nameId);
  usePageTitle(row?.name ?? null);
  if (row === undefined) return null;
  if (row === null) {
    return (
      <EmptyState
        isView
        icon={UserRound}
        title={t('page.gone')}
        actions={<Button onPress={() => navigate({ view: 'names' })}>{t('page.back')}</Button>}
      >
        {t('page.goneText')}
      </EmptyState>
    );
  }
  return <Page row={row} />;
}

function Page({ row }: { readonly row: NameRow }) {
  const { t } = useTranslation('names');
  const found = useNameArticles(row.id);
  const [span, setSpan] = useState<TimeSpan | null>(null);
  return (
    <div className={styles.page}>
      <NameHead row={row} hasMentions={(found?.articles.length ?? 0) > 0} />
      <NamesReading />
      {found !== undefined && found.articles.length === 0 ? (
        <EmptyState icon={UserRound} title={t('page.none')}>
          {t('page.noneText')}
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <div className={styles.main}>
            <div className={styles.time}>
              <NameTime name={row.name} found={found} span={span} onSpan={setSpan} />
            </div>
            <SpanNote found={found} span={span} onAll={() => setSpan(null)} />
            {found !== undefined && (
              <MentionList nameId={row.id} name={row.name} within={mentionsWithin(found, span)} />
            )}
          </div>
          <TogetherList found={found} />
        </div>
      )}
    </div>
  );
}

/** What it is called, and what can be done with it. */
function NameHead({ row, hasMentions }: { readonly row: NameRow; readonly hasMentions: boolean }) {
  const { t, i18n } = useTranslation(['names', 'library']);
  const [isEditing, setEditing] = useState(false);
  const [written, setWritten] = useState<number | null>(null);
  const style = i18n.language.startsWith('zh') ? 'gb-t-7714' : 'chicago';

  async function save(): Promise<void> {
    setWritten(0);
    try {
      const file = await nameService().write(row.id, style, t('library:samplesName'), setWritten);
      const name = safeFileName(t('page.fileMentions', { name: row.name }), '.csv');
      const outcome = await host().save(name, file);
      if (outcome.saved) notify({ message: t('page.exported', { place: outcome.place }) });
    } catch (error) {
      reportFailure(error);
    } finally {
      setWritten(null);
    }
  }

  function remove(): void {
    navigate({ view: 'names', ...(row.kind !== 'person' && { show: row.kind }) });
    attempt(() =>
      withUndo(() => deleteNames([row.id]), {
        message: t('done.deletedName', { name: row.name }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  useAction({
    id: 'names.edit',
    title: t('dialog.edit', { name: row.name }),
    section: 'insight',
    run: () => setEditing(true),
  });
  useAction({
    id: 'names.save-mentions',
    title: t('page.export'),
    section: 'insight',
    run: () => void save(),
    isEnabled: hasMentions,
  });
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <p className={styles.kind}>{t(`kinds.${row.kind}`)}</p>
        <h1 className={styles.title}>{row.name}</h1>
        {row.variants.length > 0 && (
          <p className={styles.variants}>{t('variants', { variants: row.variants.join(' · ') })}</p>
        )}
        {row.note !== '' && <p className={styles.note}>{row.note}</p>}
      </div>
      <div className={styles.tools}>
        {written !== null && (
          <div className={styles.progress}>
            <ProgressBar label={t('page.exporting')} value={written} />
          </div>
        )}
        <Button size="small" icon={Pencil} onPress={() => setEditing(true)}>
          {t('edit')}
        </Button>
        <IconButton
          icon={Download}
          label={t('page.export')}
          isDisabled={!hasMentions || written !== null}
          onPress={() => void save()}
        />
        <IconButton icon={Trash2} label={t('delete')} onPress={remove} />
      </div>
      {isEditing && <NameDialog kind={row.kind} row={row} onClose={() => setEditing(false)} />}
    </header>
  );
}
