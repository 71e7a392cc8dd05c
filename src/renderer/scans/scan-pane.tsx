/** The scan of a page beside its text: found, opened and shown, or a sentence on why it is not. */
import { FileWarning, ImageOff, Unplug } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { type DumpPagePlace, useDumpPagePlace } from '../db/dump-places';
import { host } from '../hosts/current';
import type { AwayReason } from '../hosts/scans';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { notify } from '../ui/toast';
import { ScanFrame } from './scan-frame';
import { usesShelf } from './scan-shelf';
import styles from './scans.module.css';
import { useScan } from './use-scan';

/** The scan of a page. */
export function ScanPane({ pageId }: { readonly pageId: PageId }) {
  const place = useDumpPagePlace(pageId);
  useEffect(usesShelf, []);
  if (place == null) return null;
  return place.kind === 'samples' ? <NoSamples /> : <PlacedScan place={place} />;
}

function NoSamples() {
  const { t } = useTranslation('scans');
  return (
    <EmptyState icon={ImageOff} title={t('samples')}>
      {t('samplesText')}
    </EmptyState>
  );
}

function PlacedScan({ place }: { readonly place: DumpPagePlace }) {
  const { t } = useTranslation('scans');
  const { state, again, choose, goToPage } = useScan(place);
  switch (state.kind) {
    case 'looking':
      return <Waiting>{t('looking')}</Waiting>;
    case 'opening':
      return <Waiting>{t('opening', { name: nameOf(state.file.path) })}</Waiting>;
    case 'none':
      return (
        <EmptyState icon={ImageOff} title={t('none')} actions={<Again onPress={again} />}>
          {t('noneText', { name: nameOf(place.path), example: exampleFor(place.path) })}
        </EmptyState>
      );
    case 'away':
      return <Away why={state.why} place={place} onChanged={again} />;
    case 'failed':
      return (
        <EmptyState icon={Unplug} title={t('away')} actions={<Again onPress={again} />}>
          {t(`why.${whyOf(state.reason)}`)}
        </EmptyState>
      );
    case 'unshown':
      return (
        <EmptyState
          icon={FileWarning}
          title={t('cannotShow', { name: nameOf(state.file.path) })}
          actions={
            <>
              {state.files
                .filter(({ path }) => path !== state.file.path)
                .map(({ path }) => (
                  <Button key={path} onPress={() => choose(path)}>
                    {nameOf(path)}
                  </Button>
                ))}
              <Again onPress={again} />
            </>
          }
        >
          {t(`cannotShowText.${state.reason}`)}
        </EmptyState>
      );
    case 'shown':
      return (
        <ScanFrame
          {...state}
          // A page of the dump that the scan has not.
          missingPage={state.pageCount > 1 && place.ordinal >= state.pageCount ? place.ordinal + 1 : null}
          onChoose={choose}
          onPage={goToPage}
        />
      );
  }
}

interface AwayProps {
  readonly why: AwayReason;
  readonly place: DumpPagePlace;
  readonly onChanged: () => void;
}

function Away({ why, place, onChanged }: AwayProps) {
  const { t } = useTranslation('scans');
  const { allow, locate } = host().scans;
  // Files that were picked one by one have no folder that could be shown.
  const canLocate = place.kind === 'folder' && (why === 'closed' || why === 'gone');
  return (
    <EmptyState
      icon={Unplug}
      title={t('away')}
      actions={
        <>
          {why === 'ask' && allow !== null && (
            <Button
              variant="primary"
              onPress={() => attempt(async () => (await allow(place.key)) && onChanged())}
            >
              {t('allow')}
            </Button>
          )}
          {canLocate && locate !== null && (
            <Button
              onPress={() =>
                attempt(async () => {
                  const isThere = await locate(place);
                  if (isThere === true) onChanged();
                  else if (isThere === false) {
                    notify({
                      tone: 'problem',
                      message: t('notThatFolder', { name: nameOf(place.path), path: place.path }),
                    });
                  }
                })
              }
            >
              {t('locate')}
            </Button>
          )}
          <Again onPress={onChanged} />
        </>
      }
    >
      {t(why === 'files' ? 'why.closedFiles' : `why.${why}`, { source: place.sourceName })}
    </EmptyState>
  );
}

function Again({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('scans');
  return <Button onPress={onPress}>{t('again')}</Button>;
}

function Waiting({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.waiting} role="status">
      {children}
    </p>
  );
}

const told = ['no-permission', 'not-found', 'too-large', 'unavailable', 'outside'] as const;

function whyOf(reason: string): (typeof told)[number] | 'unknown' {
  return told.find((each) => each === reason) ?? 'unknown';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name a picture beside a dump would have. */
function exampleFor(path: string): string {
  return `${nameOf(path).replace(/\.[^.]+$/u, '')}.jpg`;
}
