/** Dialogs over the window: one heading, one body, actions at the foot. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog as BaseDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'medium' | 'wide';
  /** 'alertdialog' for what needs an answer: a click beside it then does not close it. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A modal dialog; Escape and, unless it is an alert, a click beside it close it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  width = 'medium',
  role = 'dialog',
}: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className={styles.overlay ?? ''}
      data-modal=""
    >
      <Modal className={classNames(styles.modal, styles[width])}>
        <BaseDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {role === 'dialog' && <IconButton label={t('close')} icon={X} onPress={onClose} />}
          </header>
          <ScrollBody>{children}</ScrollBody>
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </BaseDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The body; one that is too long for the window takes the focus, so that keys scroll it. */
function ScrollBody({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setIsLong(element.scrollHeight > element.clientHeight));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={body} className={styles.body} tabIndex={isLong ? 0 : undefined}>
      {children}
    </div>
  );
}

export interface ConfirmDialogProps {
  readonly title: string;
  /** What happens, in full sentences. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly isDanger?: boolean;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      role="alertdialog"
      width="narrow"
      actions={
        <>
          <Button onPress={props.onClose} autoFocus>
            {t('cancel')}
          </Button>
          <Button
            variant={props.isDanger === true ? 'danger' : 'primary'}
            onPress={() => {
              props.onConfirm();
              props.onClose();
            }}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
