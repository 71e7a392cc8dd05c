/** Reading mode in the window: how it is entered, what leads out of it, and that it ends with the article. */
import { Minimize2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer';
import { IconButton } from '../ui/button';
import { useAction } from './actions';
import styles from './app-shell.module.css';
import { isReadingMode, setReadingMode, useReadingMode } from './reading-mode';
import type { Route } from './routes';

/** Gives the action while an article is open, and ends the mode elsewhere. */
export function useReadingModeOf({ view }: Route): void {
  const { t } = useTranslation('navigator');
  useAction(view === 'article' ? { id: 'reading-mode', run: toggle } : null);
  useEffect(() => {
    if (view !== 'article') setReadingMode(false);
  }, [view]);

  function toggle(): void {
    const next = !isReadingMode();
    setReadingMode(next);
    if (!next) return;
    announce(t('inReadingMode'));
    // What had the focus may be gone now: keys go to the text.
    const text = document.querySelector<HTMLElement>('#main [data-scrolls]');
    // Nobody pressed Tab to come here: the sign of focus would only ask what it means.
    text?.setAttribute('data-quiet', '');
    text?.addEventListener('blur', () => text.removeAttribute('data-quiet'), { once: true });
    text?.focus({ preventScroll: true });
  }
}

/** The button that leads out, for those without a keyboard; nothing outside the mode. */
export function LeaveReadingMode() {
  const { t } = useTranslation('navigator');
  if (!useReadingMode()) return null;
  return (
    <span className={styles.leave}>
      <IconButton
        label={t('leaveReadingMode')}
        shortcut="Esc"
        icon={Minimize2}
        onPress={() => setReadingMode(false)}
      />
    </span>
  );
}
