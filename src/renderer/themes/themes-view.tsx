/** Themes at a glance: how much carries which tag, which are unused, what has no tag, and what carries two. */
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assert';
import type { TagId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import type { ThemeShow } from '../app/routes';
import { Segmented } from '../ui/segmented';
import { ViewFrame, ViewHead } from '../ui/view-head';
import { BothView } from './both-view';
import { CountsView } from './counts-view';
import { UntaggedView } from './untagged-view';
import { UnusedView } from './unused-view';

export interface ThemesViewProps {
  readonly show?: ThemeShow;
  readonly tagId?: TagId;
  readonly otherId?: TagId;
}

const shows = ['counts', 'unused', 'untagged'] as const;

/** The views of the themes under one head. */
export function ThemesView(props: ThemesViewProps) {
  const { t } = useTranslation('themes');
  const { show = 'counts' } = props;
  return (
    <ViewFrame>
      <ViewHead title={t('title')}>
        <Segmented<'counts' | ThemeShow>
          label={t('show')}
          value={show}
          onChange={(next) =>
            navigate(next === 'counts' ? { view: 'themes' } : { view: 'themes', show: next })
          }
          options={shows.map((id) => ({ id, label: t(`views.${id}`) }))}
        />
      </ViewHead>
      <Shown {...props} show={show} />
    </ViewFrame>
  );
}

interface ShownProps extends Omit<ThemesViewProps, 'show'> {
  readonly show: 'counts' | ThemeShow;
}

function Shown({ show, tagId, otherId }: ShownProps) {
  switch (show) {
    case 'counts':
      return <CountsView />;
    case 'together':
      // The route has both tags or leads elsewhere.
      return tagId === undefined || otherId === undefined ? null : (
        <BothView tagId={tagId} otherId={otherId} />
      );
    case 'unused':
      return <UnusedView />;
    case 'untagged':
      return <UntaggedView />;
    default:
      return assertNever(show);
  }
}
