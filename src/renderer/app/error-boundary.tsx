/** What is shown where a view has failed: a plain sentence and the ways on. */
import { RotateCw, TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { storageErrorOf } from '../db/storage-error';
import { HostError } from '../hosts/host';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { explainFailure } from './failures';
import { navigate } from './navigation';

interface ErrorBoundaryProps {
  /** When it changes, the view is tried again. */
  readonly place: string;
  readonly children: ReactNode;
}

/** Catches what its children throw while they are drawn. */
export class ErrorBoundary extends Component<
  ErrorBoundaryProps,
  { readonly error: unknown; readonly place: string }
> {
  override state = { error: null as unknown, place: this.props.place };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: { readonly place: string }) {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Failure error={this.state.error} />;
  }
}

function Failure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('errors');
  const cause = storageErrorOf(error);
  return (
    <div role="alert">
      <EmptyState
        isView
        icon={TriangleAlert}
        title={t('viewFailed')}
        actions={
          <>
            <Button onPress={() => navigate({ view: 'library' })}>{t('toLibrary')}</Button>
            <Button variant="primary" icon={RotateCw} onPress={() => window.location.reload()}>
              {t('reload')}
            </Button>
          </>
        }
      >
        {cause instanceof HostError ? explainFailure(cause) : t('viewFailedText')}
      </EmptyState>
    </div>
  );
}
