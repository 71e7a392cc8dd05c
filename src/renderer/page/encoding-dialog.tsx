/** Chooses the encoding a dump is read in, with the text as it would be. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EncodingName, encodingLabel, encodings } from '#core/dump/encodings';
import { attempt, explainFailure } from '../app/failures';
import type { DumpRow } from '../db/rows';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { notify } from '../ui/toast';
import type { EncodingPreview } from '../workers/import-api';
import styles from './encoding-dialog.module.css';

export interface EncodingDialogProps {
  readonly dump: DumpRow;
  readonly onClose: () => void;
}

type Preview =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly preview: EncodingPreview }
  | { readonly state: 'failed'; readonly error: unknown };

const options = encodings.map(({ name, label }) => ({ id: name, label }));

/**
 * The dialog for a dump; the text below follows the choice. It has its full height before the text is there: what one
 * is about to press must not move away, nor a list come to lie where the button is let go.
 */
export function EncodingDialog({ dump, onClose }: EncodingDialogProps) {
  const { t } = useTranslation(['page', 'common', 'errors']);
  const [encoding, setEncoding] = useState<EncodingName>(dump.encoding);
  const [isWorking, setIsWorking] = useState(false);
  const preview = usePreview(dump, encoding);

  function apply(): void {
    setIsWorking(true);
    attempt(async () => {
      try {
        const { redecode } = await import('../import/job');
        const outcome = await redecode(dump.id, encoding);
        if (outcome.kind === 'failed') {
          notify({
            tone: 'problem',
            message: `${t(`errors:reason.${outcome.reason}`)} ${t(`errors:nextStep.${outcome.reason}`)}`,
          });
          return;
        }
        const { lost, lostCorrections } = outcome.refound;
        const words = lost === 0 ? t('encoding.done') : t('encoding.doneLost', { count: lost });
        const more =
          lostCorrections === 0 ? '' : ` ${t('encoding.lostCorrections', { count: lostCorrections })}`;
        notify({ message: words + more, ...(lost + lostCorrections > 0 && { tone: 'problem' }) });
        onClose();
      } finally {
        setIsWorking(false);
      }
    });
  }

  function verdict(): string {
    if (preview.state === 'loading') return '';
    if (preview.state === 'failed') return explainFailure(preview.error);
    const { length } = preview.preview.problems;
    return length === 0 ? t('encoding.clean') : t('encoding.damaged', { count: length });
  }

  return (
    <Dialog
      title={t('encoding.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={isWorking || encoding === dump.encoding} onPress={apply}>
            {t(isWorking ? 'encoding.working' : 'encoding.apply')}
          </Button>
        </>
      }
    >
      <div className={styles.choice}>
        <Select label={t('encoding.label')} value={encoding} onChange={setEncoding} options={options} />
        <p className={styles.found}>
          {t(dump.encodingChosen ? 'encodingChosen' : 'encodingFound', {
            encoding: encodingLabel(dump.encoding),
          })}
        </p>
      </div>
      <p className={styles.text}>{t('encoding.text')}</p>
      <section aria-label={t('encoding.preview')} aria-busy={preview.state === 'loading'}>
        <p className={styles.verdict} role="status" data-bad={isBad(preview) || undefined}>
          {verdict()}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long preview must scroll by keyboard too */}
        <pre className={styles.preview} tabIndex={0}>
          {preview.state === 'there' && preview.preview.text}
        </pre>
      </section>
    </Dialog>
  );
}

function isBad(preview: Preview): boolean {
  return preview.state === 'failed' || (preview.state === 'there' && preview.preview.problems.length > 0);
}

/** The text in an encoding; the last one stays until the next is there. */
function usePreview(dump: DumpRow, encoding: EncodingName): Preview {
  const [preview, setPreview] = useState<Preview>({ state: 'loading' });
  useEffect(() => {
    let isOn = true;
    import('../import/job')
      .then(({ previewEncoding }) => previewEncoding(dump.id, encoding))
      .then((found) => isOn && setPreview({ state: 'there', preview: found }))
      .catch((error: unknown) => isOn && setPreview({ state: 'failed', error }));
    return () => {
      isOn = false;
    };
  }, [dump.id, encoding]);
  return preview;
}
