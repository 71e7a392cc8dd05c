/** The words in English, a file for each namespace: the shape that the other languages must have (words-zh-hans, words-zh-hant). */
import actionsEn from './locales/en/actions.json';
import analysisEn from './locales/en/analysis.json';
import annotationsEn from './locales/en/annotations.json';
import backupEn from './locales/en/backup.json';
import binEn from './locales/en/bin.json';
import chartsEn from './locales/en/charts.json';
import commonEn from './locales/en/common.json';
import compareEn from './locales/en/compare.json';
import correctionsEn from './locales/en/corrections.json';
import coverageEn from './locales/en/coverage.json';
import diagnosticsEn from './locales/en/diagnostics.json';
import errorsEn from './locales/en/errors.json';
import exportEn from './locales/en/export.json';
import factsEn from './locales/en/facts.json';
import helpEn from './locales/en/help.json';
import highlightsEn from './locales/en/highlights.json';
import importingEn from './locales/en/importing.json';
import insightEn from './locales/en/insight.json';
import libraryEn from './locales/en/library.json';
import markingEn from './locales/en/marking.json';
import menuEn from './locales/en/menu.json';
import menusEn from './locales/en/menus.json';
import namesEn from './locales/en/names.json';
import navigatorEn from './locales/en/navigator.json';
import notesEn from './locales/en/notes.json';
import overviewEn from './locales/en/overview.json';
import pageEn from './locales/en/page.json';
import paletteEn from './locales/en/palette.json';
import queryEn from './locales/en/query.json';
import readerEn from './locales/en/reader.json';
import readingEn from './locales/en/reading.json';
import reprintsEn from './locales/en/reprints.json';
import resultsEn from './locales/en/results.json';
import scansEn from './locales/en/scans.json';
import searchEn from './locales/en/search.json';
import settingsEn from './locales/en/settings.json';
import shortcutsEn from './locales/en/shortcuts.json';
import tabsEn from './locales/en/tabs.json';
import tagsEn from './locales/en/tags.json';
import themesEn from './locales/en/themes.json';
import tourEn from './locales/en/tour.json';

export const en = {
  common: commonEn,
  library: libraryEn,
  importing: importingEn,
  page: pageEn,
  compare: compareEn,
  corrections: correctionsEn,
  reader: readerEn,
  reading: readingEn,
  tabs: tabsEn,
  tags: tagsEn,
  themes: themesEn,
  overview: overviewEn,
  highlights: highlightsEn,
  marking: markingEn,
  navigator: navigatorEn,
  notes: notesEn,
  scans: scansEn,
  search: searchEn,
  analysis: analysisEn,
  charts: chartsEn,
  insight: insightEn,
  reprints: reprintsEn,
  query: queryEn,
  results: resultsEn,
  export: exportEn,
  annotations: annotationsEn,
  facts: factsEn,
  settings: settingsEn,
  backup: backupEn,
  bin: binEn,
  errors: errorsEn,
  actions: actionsEn,
  menu: menuEn,
  menus: menusEn,
  names: namesEn,
  coverage: coverageEn,
  help: helpEn,
  tour: tourEn,
  diagnostics: diagnosticsEn,
  palette: paletteEn,
  shortcuts: shortcutsEn,
};

/** Words by key, the keys in groups. */
export interface Words {
  readonly [key: string]: string | Words;
}

export type Namespace = keyof typeof en;
export const namespaces = Object.keys(en) as readonly Namespace[];
