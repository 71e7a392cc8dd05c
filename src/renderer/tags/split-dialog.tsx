/** A tag is split: a new tag takes the articles and highlights that are chosen here. */
import { Check, Highlighter, Newspaper } from 'lucide-react';
import { useMemo, useState } from 'react';
import { GridList, GridListItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { listCarriers, type TagCarrier } from '../db/tag-carriers';
import { changeTags } from '../db/tag-changes';
import { tagCalled, tidyName } from '../db/tag-names';
import { withUndo } from '../highlights/offer-undo';
import { readableQuote } from '../highlights/quote-text';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { SearchField } from '../ui/search-field';
import { TextField } from '../ui/text-field';
import { Reach, useAnswer, useCarrierWords } from './reach';
import type { TagDialogProps } from './rename-dialog';
import styles from './tag-dialogs.module.css';

const rowHeight = 36;

/** The dialog; what is not chosen keeps the old tag. */
export function SplitDialog({ tag, tags, onClose }: TagDialogProps) {
  const { t } = useTranslation(['tags', 'common']);
  const words = useCarrierWords();
  const [name, setName] = useState('');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const carriers = useAnswer(tag.id, () => listCarriers(tag.id));
  const shown = useMemo(() => {
    const wanted = query.trim().toLocaleLowerCase();
    return (carriers ?? []).flatMap((carrier) => {
      const text = textOf(carrier);
      return text.toLocaleLowerCase().includes(wanted) ? [{ id: carrier.id as string, carrier, text }] : [];
    });
  }, [carriers, query]);
  const next = tidyName(name);
  const other = next === '' ? undefined : tagCalled(tags, next);
  const going = (carriers ?? []).filter(({ id }) => chosen.has(id));
  const articleIds = going.flatMap((carrier) => (carrier.kind === 'article' ? [carrier.id] : []));
  const highlightIds = going.flatMap((carrier) => (carrier.kind === 'highlight' ? [carrier.id] : []));
  const canSplit = next !== '' && other === undefined && going.length > 0;

  /** What is chosen stays chosen while the field shows other rows. */
  function choose(selection: Selection): void {
    const visible = new Set(shown.map(({ id }) => id));
    const hidden = [...chosen].filter((id) => !visible.has(id));
    setChosen(new Set([...hidden, ...(selection === 'all' ? visible : [...selection].map(String))]));
  }

  function split(): void {
    onClose();
    attempt(() =>
      withUndo(() => changeTags({ kind: 'split', id: tag.id, name: next, articleIds, highlightIds }), {
        message: t('done.split', { name: next, from: tag.name }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <Dialog
      title={t('dialog.split', { name: tag.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!canSplit} onPress={split}>
            {t('split')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('nameOfNew')}
          value={name}
          onChange={setName}
          autoFocus
          {...(other !== undefined && { error: t('nameTaken', { name: other.name }) })}
        />
        <div className={styles.line}>
          <SearchField
            label={t('findCarrier')}
            placeholder={t('findCarrier')}
            value={query}
            onChange={setQuery}
          />
          <Button
            size="small"
            variant="quiet"
            isDisabled={shown.length === 0}
            onPress={() =>
              choose(new Set(shown.every(({ id }) => chosen.has(id)) ? [] : shown.map(({ id }) => id)))
            }
          >
            {t('chooseAll', { count: shown.length })}
          </Button>
        </div>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
          <GridList
            aria-label={t('whatGoes')}
            items={shown}
            dependencies={[chosen]}
            selectionMode="multiple"
            selectionBehavior="toggle"
            escapeKeyBehavior="none"
            selectedKeys={new Set(shown.flatMap(({ id }) => (chosen.has(id) ? [id] : [])))}
            onSelectionChange={choose}
            className={styles.carriers ?? ''}
            renderEmptyState={() => (
              <p className={styles.none}>{carriers === undefined ? '\u00A0' : t('noCarriers')}</p>
            )}
          >
            {({ id, carrier, text }) => (
              <GridListItem id={id} textValue={text} className={styles.carrier ?? ''}>
                {({ isSelected }) => (
                  <>
                    <span className={styles.box} data-ticked={isSelected || undefined} aria-hidden="true">
                      {isSelected && <Icon of={Check} size={12} />}
                    </span>
                    <Icon of={carrier.kind === 'article' ? Newspaper : Highlighter} size={14} />
                    <span className={styles.words}>{text}</span>
                  </>
                )}
              </GridListItem>
            )}
          </GridList>
        </Virtualizer>
        <Reach>
          {t('reach.split', {
            what: words({ articles: articleIds.length, highlights: highlightIds.length }),
            name: tag.name,
          })}
        </Reach>
      </div>
    </Dialog>
  );
}

function textOf(carrier: TagCarrier): string {
  return carrier.kind === 'article' ? carrier.title : readableQuote(carrier.quotes).replaceAll('\n', ' ');
}
