/** Two articles side by side, laid out: the bar over them, and each in a pane that scrolls by itself or with the other. */
import { ArrowLeftRight, Columns2, FileX, Rows2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useAction } from '../app/actions';
import { formatRoute } from '../app/routes';
import { z } from '../hosts/zod';
import { useWidth } from '../reader/use-width';
import { Button, IconButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useStoredState } from '../ui/kept-state';
import { Segmented } from '../ui/segmented';
import { Switch } from '../ui/switch';
import { ArticleChooser } from './article-chooser';
import styles from './compare.module.css';
import { ComparedText } from './compared-text';
import type { Side } from './side';
import { useLinkedScroll } from './use-linked-scroll';

export interface ComparePanesProps {
  readonly a: Side;
  readonly b: Side;
  /** The articles that the address asks for, there or not. */
  readonly asked: { readonly a: ArticleId | null; readonly b: ArticleId | null };
  readonly onChoosing: (which: 'a' | 'b' | null) => void;
  readonly onChoose: (which: 'a' | 'b', id: ArticleId) => void;
  readonly onSwap: () => void;
}

const togetherSchema = z.boolean();

/** How the two lie; in a narrow window always one above the other. */
const layouts = ['beside', 'above'] as const;
const layoutSchema = z.enum(layouts);
/** In CSS pixels: up to here two columns have no room; `compare.module.css` says the same. */
const stackedUpTo = 640;
const layoutIcons = { beside: Columns2, above: Rows2 } as const;

/** The view. */
export function ComparePanes({ a, b, asked, onChoosing, onChoose, onSwap }: ComparePanesProps) {
  const { t } = useTranslation('compare');
  const [isTogether, setTogether] = useStoredState('compare.together', togetherSchema, true);
  const [layout, setLayout] = useStoredState<(typeof layouts)[number]>(
    'compare.layout',
    layoutSchema,
    'beside',
  );
  const one = useRef<HTMLElement>(null);
  const other = useRef<HTMLElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const width = useWidth(view);
  const ids = [idOf(a), idOf(b)];
  const areBoth = ids.every((id) => id !== null);
  useLinkedScroll(one, other, isTogether && areBoth, ids.join(' '));
  const toggle = () => setTogether(!isTogether);
  useAction(areBoth ? { id: 'compare.together', title: t('together'), section: 'view', run: toggle } : null);
  useAction({
    id: 'compare.layout',
    title: t(layout === 'beside' ? 'layAbove' : 'layBeside'),
    section: 'view',
    isEnabled: width === 0 || width > stackedUpTo,
    run: () => setLayout(layout === 'beside' ? 'above' : 'beside'),
  });
  useAction(areBoth ? { id: 'compare.swap', title: t('swap'), section: 'view', run: onSwap } : null);

  const pane = (which: 'a' | 'b', side: Side): ReactNode => {
    const label = t(which === 'a' ? 'left' : 'right');
    switch (side.kind) {
      case 'article':
        return (
          <ComparedText
            key={side.open.row.id}
            {...side}
            label={label}
            scroller={which === 'a' ? one : other}
            onChange={() => onChoosing(which)}
          />
        );
      case 'choosing':
        return (
          <ArticleChooser
            label={label}
            besides={which === 'a' ? asked.b : asked.a}
            onChoose={(id) => onChoose(which, id)}
            onCancel={side.canKeep ? () => onChoosing(null) : null}
          />
        );
      case 'gone':
        return (
          <EmptyState
            icon={FileX}
            title={t('gone')}
            actions={<Button onPress={() => onChoosing(which)}>{t('change')}</Button>}
          >
            {t('goneText')}
          </EmptyState>
        );
      case 'loading':
        return null;
    }
  };

  return (
    <div ref={view} className={styles.view}>
      <header className={styles.bar}>
        <h1 className={styles.title}>{t('title')}</h1>
        <span className={styles.spacer} />
        <span className={styles.layout}>
          <Segmented
            label={t('layout.label')}
            value={layout}
            onChange={setLayout}
            options={layouts.map((id) => ({ id, label: t(`layout.${id}`), icon: layoutIcons[id] }))}
          />
        </span>
        <Switch isSelected={isTogether} onChange={toggle}>
          {t('together')}
        </Switch>
        <IconButton
          size="small"
          icon={ArrowLeftRight}
          label={t('swap')}
          isDisabled={!areBoth}
          onPress={onSwap}
        />
        {ids[0] != null && ids[1] != null && (
          <a className={styles.differences} href={formatRoute({ view: 'reprints', a: ids[0], b: ids[1] })}>
            {t('differences')}
          </a>
        )}
      </header>
      <div className={styles.panes} data-layout={layout}>
        <div className={styles.pane}>{pane('a', a)}</div>
        <div className={styles.pane}>{pane('b', b)}</div>
      </div>
    </div>
  );
}

function idOf(side: Side): ArticleId | null {
  return side.kind === 'article' ? side.open.row.id : null;
}
