/** The views of the window, each loaded when it is first shown. */
import { lazy, type ReactNode } from 'react';
import { assertNever } from '#core/base/assert';
import type { Route } from './routes';

const LibraryView = lazy(async () => ({ default: (await import('../library/library-view')).LibraryView }));
const PageView = lazy(async () => ({ default: (await import('../page/page-view')).PageView }));
const ReaderView = lazy(async () => ({ default: (await import('../reader/reader-view')).ReaderView }));
const PrintView = lazy(async () => ({ default: (await import('../print/print-view')).PrintView }));
const SearchView = lazy(async () => ({ default: (await import('../search/search-view')).SearchView }));
const AnalysisView = lazy(async () => ({
  default: (await import('../analysis/analysis-view')).AnalysisView,
}));
const ReprintsView = lazy(async () => ({
  default: (await import('../reprints/reprints-view')).ReprintsView,
}));
const CompareView = lazy(async () => ({ default: (await import('../compare/compare-view')).CompareView }));
const HighlightsView = lazy(async () => ({
  default: (await import('../highlights/highlights-view')).HighlightsView,
}));
const TagsView = lazy(async () => ({ default: (await import('../tags/tags-view')).TagsView }));
const WorklistView = lazy(async () => ({
  default: (await import('../worklist/worklist-view')).WorklistView,
}));
const InsightView = lazy(async () => ({
  default: (await import('../insight/insight-view')).InsightView,
}));
const ThemesView = lazy(async () => ({ default: (await import('../themes/themes-view')).ThemesView }));
const NamesView = lazy(async () => ({ default: (await import('../names/names-view')).NamesView }));
const NameView = lazy(async () => ({ default: (await import('../names/name-view')).NameView }));
const CoverageView = lazy(async () => ({
  default: (await import('../coverage/coverage-view')).CoverageView,
}));
const HelpView = lazy(async () => ({ default: (await import('../help/help-view')).HelpView }));
const DiagnosticsView = lazy(async () => ({
  default: (await import('../diagnostics/diagnostics-view')).DiagnosticsView,
}));
const HistoryView = lazy(async () => ({ default: (await import('../history/history-view')).HistoryView }));
const BinView = lazy(async () => ({ default: (await import('../bin/bin-view')).BinView }));
const SettingsView = lazy(async () => ({
  default: (await import('../settings/settings-view')).SettingsView,
}));

/** The view of a route. */
export function View({ route }: { readonly route: Route }): ReactNode {
  switch (route.view) {
    case 'library':
      return <LibraryView {...route} />;
    case 'page':
      return <PageView key={route.pageId} {...route} />;
    case 'history':
      return <HistoryView />;
    case 'bin':
      return <BinView />;
    case 'settings':
      return <SettingsView />;
    case 'diagnostics':
      return <DiagnosticsView />;
    case 'help':
      return <HelpView {...route} />;
    case 'article':
      return <ReaderView key={route.tab ?? ''} {...route} />;
    case 'print':
      return <PrintView key={route.articleId} {...route} />;
    case 'search':
      return <SearchView {...route} />;
    case 'concordance':
    case 'frequency':
    case 'collocates':
      return <AnalysisView route={route} />;
    case 'compare':
      return <CompareView {...route} />;
    case 'reprints':
      return <ReprintsView {...route} />;
    case 'highlights':
      return <HighlightsView />;
    case 'themes':
      return <ThemesView {...route} />;
    case 'names':
      return <NamesView {...route} />;
    case 'name':
      return <NameView key={route.nameId ?? route.author} {...route} />;
    case 'coverage':
      return <CoverageView {...route} />;
    case 'insight':
      return <InsightView route={route} />;
    case 'tags':
      return <TagsView />;
    case 'worklist':
      return <WorklistView />;
    default:
      return assertNever(route);
  }
}
