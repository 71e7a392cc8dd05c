/** The menu of a subject, and the dialog that one of its items opens. */
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assert';
import type { ArticleId, HighlightId, PageId } from '#core/page/ids';
import { currentRoute } from '../app/navigation';
import type { DumpRow } from '../db/rows';
import { ContextMenu, type MenuPoint } from '../ui/context-menu';
import { ActionItems } from './action-items';
import { ArticleItems } from './article-items';
import { HighlightItems } from './highlight-items';
import { PageItems } from './page-items';
import type { MenuSubject } from './subject';

const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog')).ExportDialog }));
const EncodingDialog = lazy(async () => ({
  default: (await import('../page/encoding-dialog')).EncodingDialog,
}));
const RebuildDialog = lazy(async () => ({
  default: (await import('../corrections/rebuild-dialog')).RebuildDialog,
}));
const TagsDialog = lazy(async () => ({ default: (await import('./tags-dialog')).TagsDialog }));

/** What an item of a menu opens. */
export type MenuDialog =
  | { readonly kind: 'tag-articles'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'tag-highlights'; readonly ids: readonly HighlightId[] }
  /** At least one dump, or page. */
  | { readonly kind: 'encoding'; readonly dumps: readonly DumpRow[] }
  | { readonly kind: 'rebuild'; readonly pages: readonly PageId[] }
  | {
      readonly kind: 'export';
      readonly ids: readonly ArticleId[];
      readonly highlightIds?: readonly HighlightId[];
    };

export interface SubjectMenuProps {
  readonly subject: Exclude<MenuSubject, { readonly kind: 'own' }>;
  readonly point: MenuPoint;
}

/** The menu at a point. */
export function SubjectMenu({ subject, point }: SubjectMenuProps) {
  const { t } = useTranslation('menus');
  const [isOpen, setIsOpen] = useState(true);
  const [dialog, setDialog] = useState<MenuDialog | null>(null);
  return (
    <>
      <ContextMenu
        label={t(`of.${subject.kind}`)}
        point={isOpen ? point : null}
        onClose={() => setIsOpen(false)}
      >
        <Items subject={subject} onDialog={setDialog} />
      </ContextMenu>
      {dialog !== null && (
        <Suspense fallback={null}>
          <Opened dialog={dialog} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </>
  );
}

interface OpenedProps {
  readonly dialog: MenuDialog;
  readonly onClose: () => void;
}

function Opened({ dialog, onClose }: OpenedProps) {
  switch (dialog.kind) {
    case 'export':
      return (
        <ExportDialog
          articleIds={dialog.ids}
          {...(dialog.highlightIds !== undefined && { highlightIds: dialog.highlightIds })}
          isOpen
          onClose={onClose}
        />
      );
    case 'encoding':
      return <EncodingDialog dumps={dialog.dumps} onClose={onClose} />;
    case 'rebuild':
      return <RebuildDialog pages={dialog.pages} onClose={onClose} />;
    case 'tag-articles':
    case 'tag-highlights':
      return <TagsDialog dialog={dialog} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}

interface ItemsProps extends Pick<SubjectMenuProps, 'subject'> {
  readonly onDialog: (dialog: MenuDialog) => void;
}

function Items({ subject, onDialog }: ItemsProps) {
  switch (subject.kind) {
    case 'articles':
      return <ArticleItems ids={subject.ids} onDialog={onDialog} />;
    case 'highlights':
      return <HighlightItems ids={subject.ids} onDialog={onDialog} />;
    case 'pages':
      return <PageItems ids={subject.ids} onDialog={onDialog} />;
    case 'selection':
      return <ActionItems sections={['selection']} />;
    case 'reading': {
      const route = currentRoute();
      const ids = route.view === 'article' ? [route.articleId] : [];
      return (
        <>
          <ActionItems sections={['reading']} />
          {ids.length > 0 && <ArticleItems ids={ids} onDialog={onDialog} isOpenHere />}
        </>
      );
    }
    default:
      return assertNever(subject);
  }
}
