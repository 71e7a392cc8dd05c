/** Messages at the foot of the window that go away by themselves; one may offer Undo. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  UNSTABLE_Toast as BaseToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import styles from './toast.module.css';

export interface Notice {
  /** A plain sentence, translated. */
  readonly message: string;
  readonly tone?: 'neutral' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Reading time: a problem stays until it is closed, an offer of Undo twice as long as plain news. */
const plainMs = 5_000;
const offerMs = 10_000;

/** The messages on screen that offer something. */
const offers = new Set<string>();

/** Shows a message; returns a function that takes it away again. */
export function notify(notice: Notice): () => void {
  const timeout = notice.tone === 'problem' ? undefined : notice.action === undefined ? plainMs : offerMs;
  const key = queue.add(notice, {
    ...(timeout !== undefined && { timeout }),
    onClose: () => offers.delete(key),
  });
  if (notice.action !== undefined) offers.add(key);
  return () => queue.close(key);
}

/** Takes away all messages that offer something: it has been done another way. */
export function closeOffers(): void {
  for (const key of [...offers]) queue.close(key);
}

/** Where messages appear: once, in the shell. */
export function Toasts() {
  const { t } = useTranslation('common');
  const region = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      // What goes with the focus in it fires no blur. React Aria would take a later message for it, and pull the focus
      // out of whatever has it by then.
      queue.subscribe(() => {
        setTimeout(() => {
          if (region.current?.contains(document.activeElement) === false)
            region.current.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
        });
      }),
    [],
  );
  return (
    <ToastRegion ref={region} queue={queue} aria-label={t('messages')} className={styles.region ?? ''}>
      {({ toast }) => (
        <BaseToast
          toast={toast}
          className={classNames(styles.toast, toast.content.tone === 'problem' && styles.problem)}
        >
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.action !== undefined && (
            <Button
              size="small"
              variant="quiet"
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton size="small" label={t('close')} icon={X} slot="close" />
        </BaseToast>
      )}
    </ToastRegion>
  );
}
