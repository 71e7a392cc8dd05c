/** Under the reader's bar while one reads what a search found: what was sought, which match one is at, and on to the next. */
import { ChevronDown, ChevronUp, Eye, EyeOff, Search } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button';
import { formatCount } from '../ui/format';
import { Icon } from '../ui/icon';
import styles from './match-bar.module.css';
import { readerKey } from './reader-keys';
import type { Matches } from './use-matches';

export interface MatchBarProps {
  /** The query, as it was typed. */
  readonly sought: string;
  readonly matches: Matches;
  readonly onGo: (by: 1 | -1) => void;
}

/** The strip. */
export function MatchBar({ sought, matches, onGo }: MatchBarProps) {
  const { t, i18n } = useTranslation('results');
  const { ranges, at, isOn } = matches;
  const shown = (count: number) => formatCount(count, i18n.language);
  const count = ranges.length;
  return (
    <Toolbar className={styles.bar ?? ''} aria-label={t('matches.bar')}>
      <span className={styles.sign}>
        <Icon of={Search} size={14} />
      </span>
      <span className={styles.sought} title={sought}>
        {sought}
      </span>
      <span className={styles.count}>
        {count === 0
          ? t('matches.none')
          : at === null
            ? t('matches.count', { count, shown: shown(count) })
            : t('matches.of', { at: shown(at + 1), count: shown(count) })}
      </span>
      <IconButton
        size="small"
        label={t('matches.previous')}
        shortcut={readerKey('previous-match')}
        icon={ChevronUp}
        isDisabled={count === 0}
        onPress={() => onGo(-1)}
      />
      <IconButton
        size="small"
        label={t('matches.next')}
        shortcut={readerKey('next-match')}
        icon={ChevronDown}
        isDisabled={count === 0}
        onPress={() => onGo(1)}
      />
      <IconButton
        size="small"
        label={isOn ? t('matches.off') : t('matches.on')}
        icon={isOn ? Eye : EyeOff}
        isDisabled={count === 0}
        onPress={matches.toggle}
      />
    </Toolbar>
  );
}
