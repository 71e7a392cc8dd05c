/** Chooses the encoding a dump is read in, with the text as it would be. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assert } from '#core/base/assert';
import { type EncodingName, encodingLabel, encodings } from '#core/dump/encodings';
import { explainFailure } from '../app/failures';
import type { DumpRow } from '../db/rows';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProgressBar } from '../ui/progress-bar';
import { Select } from '../ui/select';
import type { EncodingPreview } from '../workers/import-api';
import styles from './encoding-dialog.module.css';
import { useRedecode } from './use-redecode';

export interface EncodingDialogProps {
  /** At least one. */
  readonly dumps: readonly DumpRow[];
  readonly onClose: () => void;
}

type Preview =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly preview: EncodingPreview }
  | { readonly state: 'failed'; readonly error: unknown };

const options = encodings.map(({ name, label }) => ({ id: name, label }));

/**
 * The dialog for dumps; the text below, of the first of them, follows the choice. It has its full height before the text is there: what one
 * is about to press must not move away, nor a list come to lie where the button is let go.
 */
export function EncodingDialog({ dumps, onClose }: EncodingDialogProps) {
  const { t } = useTranslation(['page', 'common']);
  const [first] = dumps;
  assert(first !== undefined, 'an encoding is chosen for files');
  const [encoding, setEncoding] = useState<EncodingName>(first.encoding);
  const { done, apply, stop } = useRedecode(dumps, onClose);
  const preview = usePreview(first, encoding);
  const wanted = dumps.filter((dump) => dump.encoding !== encoding).length;
  const isMany = dumps.length > 1;

  function close(): void {
    stop();
    onClose();
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
      onClose={close}
      width="wide"
      actions={
        <>
          <Button onPress={close}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={done !== null || wanted === 0}
            onPress={() => apply(encoding)}
          >
            {done !== null
              ? t('encoding.working')
              : isMany
                ? t('encoding.applyMany', { count: wanted })
                : t('encoding.apply')}
          </Button>
        </>
      }
    >
      <div className={styles.choice}>
        <Select label={t('encoding.label')} value={encoding} onChange={setEncoding} options={options} />
        <p className={styles.found}>
          {isMany
            ? t('encoding.first', { path: first.path, encoding: encodingLabel(first.encoding) })
            : t(first.encodingChosen ? 'encodingChosen' : 'encodingFound', {
                encoding: encodingLabel(first.encoding),
              })}
        </p>
      </div>
      <p className={styles.text}>{t('encoding.text')}</p>
      {isMany && done !== null && (
        <ProgressBar label={t('encoding.working')} value={done / Math.max(1, done + wanted)} />
      )}
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
