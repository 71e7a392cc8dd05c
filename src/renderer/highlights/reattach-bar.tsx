/** While a highlight waits for its place: what to do, and the button and the key that put it on the selected text. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '#core/page/model';
import { attempt } from '../app/failures';
import { reattachHighlight } from '../db/highlights';
import { isKeyOfPage } from '../reader/reader-keys';
import { Button } from '../ui/button';
import { notify } from '../ui/toast';
import { readableQuote } from './quote-text';
import styles from './reattach-bar.module.css';
import { setReattaching, useReattaching } from './reattaching';

export interface ReattachBarProps {
  readonly hasSelection: boolean;
  /** The raw text that is selected now. */
  readonly selectedSpans: () => readonly Span[];
}

/** The bar; nothing when no highlight waits. */
export function ReattachBar({ hasSelection, selectedSpans }: ReattachBarProps) {
  const { t } = useTranslation('highlights');
  const highlight = useReattaching();
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  const isReady = highlight !== null && hasSelection;
  useEffect(() => {
    if (!isReady) return;
    // On the way to the button by Tab a field would take the selection away.
    const onKeyDown = (event: KeyboardEvent) => {
      const isOnControl =
        event.target instanceof Element && event.target.closest('button, a, summary') !== null;
      if (event.key !== 'Enter' || event.isComposing || isOnControl || !isKeyOfPage(event)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isReady]);
  if (highlight === null) return null;

  function place(): void {
    const spans = selectedSpans();
    if (highlight === null || spans.length === 0) return;
    attempt(async () => {
      await reattachHighlight(highlight.id, spans);
      setReattaching(null);
      document.getSelection()?.empty();
      notify({ message: t('reattach.done') });
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on the bar must leave the selection as it is
    <div className={styles.bar} onMouseDown={(event) => event.preventDefault()}>
      <p className={styles.text} role="status">
        {t('reattach.text', { quote: readableQuote(highlight.quotes) })}
      </p>
      <Button size="small" variant="primary" isDisabled={!hasSelection} onPress={place}>
        {t('reattach.place')}
      </Button>
      <Button size="small" onPress={() => setReattaching(null)}>
        {t('reattach.cancel')}
      </Button>
    </div>
  );
}
