/** Under the reader's bar: the search in this article. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button';
import { formatCount } from '../ui/format';
import { SearchField } from '../ui/search-field';
import styles from './find-bar.module.css';
import type { Find } from './use-find';

export interface FindBarProps {
  readonly find: Find;
  readonly onSeek: (words: string) => void;
  readonly onGo: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The strip; the field has the focus, Enter goes on, Escape closes. */
export function FindBar({ find, onSeek, onGo, onClose }: FindBarProps) {
  const { t, i18n } = useTranslation(['reading', 'results']);
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field takes the focus again
  useEffect(() => {
    const field = box.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, [find.asked]);
  const { ranges, at, words } = find;
  const shown = (count: number) => formatCount(count, i18n.language);
  const count = ranges.length;
  const says =
    words.trim() === ''
      ? t('find.empty')
      : at === null
        ? t('find.none')
        : t('results:matches.of', { at: shown(at + 1), count: shown(count) });
  return (
    <search
      ref={box}
      className={styles.bar}
      aria-label={t('find.label')}
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          onGo(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className={styles.field}>
        <SearchField
          label={t('find.label')}
          placeholder={t('find.placeholder')}
          value={words}
          onChange={onSeek}
        />
      </div>
      <output className={styles.count}>{says}</output>
      <IconButton
        size="small"
        label={t('results:matches.previous')}
        shortcut="Shift+Enter"
        icon={ChevronUp}
        isDisabled={count === 0}
        onPress={() => onGo(-1)}
      />
      <IconButton
        size="small"
        label={t('results:matches.next')}
        shortcut="Enter"
        icon={ChevronDown}
        isDisabled={count === 0}
        onPress={() => onGo(1)}
      />
      <IconButton size="small" label={t('find.close')} shortcut="Esc" icon={X} onPress={onClose} />
    </search>
  );
}
