/** The patterns that read facts from paths: edited with a preview, saved, and applied to the library when asked. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultPatterns, parsePattern } from '#core/dump/path-pattern';
import { attempt } from '../app/failures';
import { applyPatterns, countChanges, savePatterns, usePatterns } from '../db/path-patterns';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { notify } from '../ui/toast';
import { PatternList } from './pattern-list';
import { PatternPreview } from './pattern-preview';
import styles from './patterns.module.css';

/** The section's body; nothing while loading. */
export function PathPatterns() {
  const saved = usePatterns();
  // What was saved elsewhere (undo, another window) begins anew.
  return saved === undefined ? null : <Editor key={saved.join('\n')} saved={saved} />;
}

function Editor({ saved }: { readonly saved: readonly string[] }) {
  const { t } = useTranslation(['facts', 'common', 'errors', 'actions']);
  const [patterns, setPatterns] = useState(saved);
  const [asked, setAsked] = useState<number | null>(null);
  const isChanged = patterns.join('\n') !== saved.join('\n');
  const isSound = patterns.every((text) => parsePattern(text).kind === 'pattern');

  function save(): void {
    attempt(() =>
      withUndo(() => savePatterns(patterns), {
        message: t('patterns.saved'),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:savePatterns') }),
      }),
    );
  }

  function ask(): void {
    attempt(async () => {
      const count = await countChanges(saved);
      if (count === 0) notify({ message: t('patterns.applyNothing') });
      else setAsked(count);
    });
  }

  function apply(count: number): void {
    attempt(() =>
      withUndo(() => applyPatterns(saved), {
        message: t('patterns.applied', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:applyPatterns', { count }) }),
      }),
    );
  }

  return (
    <>
      <p>{t('patterns.text')}</p>
      <p className={styles.quiet}>{t('patterns.fields')}</p>
      <PatternList patterns={patterns} onChange={setPatterns} />
      <div className={styles.actions}>
        <Button variant="primary" isDisabled={!isChanged || !isSound} onPress={save}>
          {t('patterns.save')}
        </Button>
        <Button isDisabled={!isChanged} onPress={() => setPatterns(saved)}>
          {t('patterns.discard')}
        </Button>
        <Button
          isDisabled={patterns.join('\n') === defaultPatterns.join('\n')}
          onPress={() => setPatterns(defaultPatterns)}
        >
          {t('patterns.defaults')}
        </Button>
        <Button isDisabled={isChanged} onPress={ask}>
          {t('patterns.apply')}
        </Button>
      </div>
      <PatternPreview patterns={patterns} />
      {asked !== null && (
        <ConfirmDialog
          title={t('patterns.applyTitle')}
          confirmLabel={t('patterns.applyConfirm')}
          isOpen
          onClose={() => setAsked(null)}
          onConfirm={() => apply(asked)}
        >
          <p>{t('patterns.applyText', { count: asked })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
