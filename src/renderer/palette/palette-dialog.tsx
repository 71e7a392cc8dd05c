/** The palette: a field, and under it whatever it may mean; arrows choose, Enter carries out. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LiveAction } from '../app/actions';
import { navigate } from '../app/navigation';
import { usePinyin } from '../tags/pinyin';
import { announce } from '../ui/announcer';
import { Icon } from '../ui/icon';
import { rowAfterKey } from '../ui/list-keys';
import styles from './palette.module.css';
import type { PaletteItem } from './palette-item';
import { PaletteList, type ShownGroup } from './palette-list';
import { rankLines } from './palette-match';
import { recentChoices, rememberChoice } from './recent-choices';
import { useFoundArticles } from './use-found-articles';
import { usePaletteItems } from './use-palette-items';

export interface PaletteDialogProps {
  /** What could be done when the palette was opened. */
  readonly actions: readonly LiveAction[];
  /** Called with what is to be done once the palette has gone; null when it was just closed. */
  readonly onClose: (run: (() => void) | null) => void;
}

/** Lines of a group that are shown, and rows that a page key goes by. */
const mostOfGroup = 30;
const rowsInSight = 10;

/** A sign in front asks for lines of one kind only. */
const signs: Readonly<Record<string, 'action' | 'tag' | 'article'>> = {
  '>': 'action',
  '#': 'tag',
  '@': 'article',
};
const hinted = { action: 'actions', tag: 'tags', article: 'articles' } as const;

/** How many lines there are is said when the typing pauses, in milliseconds. */
const sayAfterMs = 500;

/** The palette over the window. */
export function PaletteDialog({ actions, onClose }: PaletteDialogProps) {
  const { t } = useTranslation('palette');
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { groups, isBehind } = useGroups(actions, typed);
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const at = Math.min(active, Math.max(0, lines.length - 1));
  const list = useRef<HTMLDivElement>(null);
  // Enter that came before the lines did is for the line that comes.
  const isEntered = useRef(false);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    if (typed === '') return;
    const said = setTimeout(() => announce(t('found', { count: lines.length })), sayAfterMs);
    return () => clearTimeout(said);
  }, [typed, lines.length, t]);

  useEffect(() => {
    if (isBehind || !isEntered.current) return;
    isEntered.current = false;
    const line = lines[at];
    if (line !== undefined) choose(line);
  });

  function choose(item: PaletteItem): void {
    rememberChoice(item.id);
    onClose(item.run);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const line = lines[at];
    // Home and End are the field's: they move in what is typed.
    const next = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].includes(event.key)
      ? rowAfterKey(event.key, { active: at, count: lines.length, rowsInSight })
      : null;
    if (event.key === 'Enter' && isBehind) isEntered.current = true;
    else if (event.key === 'Enter' && line !== undefined) choose(line);
    else if (next === null) return;
    // Past the last line comes the first, and the other way round.
    else if (event.key === 'ArrowDown' && next === at) setActive(0);
    else if (event.key === 'ArrowUp' && next === at) setActive(lines.length - 1);
    else setActive(next);
    event.preventDefault();
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose(null)}
      className={styles.overlay ?? ''}
      data-modal=""
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('title')} className={styles.dialog ?? ''}>
          <div className={styles.field}>
            <Icon of={Search} size={17} />
            <input
              autoFocus
              type="text"
              role="combobox"
              aria-label={t('label')}
              aria-expanded={lines.length > 0}
              aria-autocomplete="list"
              aria-controls="palette-list"
              {...(lines.length > 0 && { 'aria-activedescendant': `palette-${at}` })}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('placeholder')}
              value={typed}
              onChange={(event) => {
                isEntered.current = false;
                setTyped(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
              className={styles.input}
            />
          </div>
          <PaletteList ref={list} groups={groups} active={at} onActive={setActive} onChoose={choose} />
          {lines.length === 0 && <p className={styles.none}>{t('none')}</p>}
          <p className={styles.hint} aria-hidden="true">
            {Object.entries(signs).map(([sign, kind]) => (
              <span key={sign}>
                <kbd>{sign}</kbd> {t(`hint.${hinted[kind]}`)}
              </span>
            ))}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Groups {
  readonly groups: readonly ShownGroup[];
  /** True while they answer what was typed before. */
  readonly isBehind: boolean;
}

/** What is shown for what is typed: without anything what was chosen last, and what can be done here. */
function useGroups(actions: readonly LiveAction[], typed: string): Groups {
  const { t } = useTranslation('palette');
  const items = usePaletteItems(actions);
  const readAs = usePinyin();
  const kind = signs[typed[0] ?? ''] ?? null;
  const asked = (kind === null ? typed : typed.slice(1)).trim();
  const query = useDeferredValue(asked);
  const articles = useFoundArticles(kind === null || kind === 'article' ? query : '');
  const recent = useMemo(recentChoices, []);
  const groups = useMemo(() => {
    const wanted = kind === null ? items : items.filter((item) => item.kind === kind);
    if (query === '' && kind === null) {
      const last = recent.flatMap((id) => items.find((item) => item.id === id) ?? []);
      const others = items.filter((item) => !recent.includes(item.id) && item.kind !== 'tag');
      return shown([
        { name: 'recent', lines: last },
        { name: 'action', lines: others.filter((item) => item.kind === 'action') },
        { name: 'place', lines: others.filter((item) => item.kind === 'place') },
        { name: 'setting', lines: others.filter((item) => item.kind === 'setting') },
      ]);
    }
    const ranked = rankLines(wanted, query, readAs, mostOfGroup);
    return shown([
      ...ranked.map(({ kind: name, lines }) => ({ name, lines })),
      { name: 'article', lines: articles.items },
      {
        name: 'search',
        lines: query === '' || kind !== null ? [] : [searchLine(query, t('searchFor', { query }))],
      },
    ]);
  }, [items, articles, recent, readAs, kind, query, t]);
  return { groups, isBehind: query !== asked };
}

function shown(groups: readonly ShownGroup[]): readonly ShownGroup[] {
  return groups.filter(({ lines }) => lines.length > 0);
}

function searchLine(query: string, title: string): PaletteItem {
  return {
    id: 'search-for',
    kind: 'place',
    title,
    detail: '',
    keys: '',
    icon: Search,
    words: '',
    lang: '',
    run: () => navigate({ view: 'search', query }),
  };
}
