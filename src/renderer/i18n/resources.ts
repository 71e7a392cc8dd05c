/** All words of the interface: one file a namespace and language. English is the shape the others must have. */
import actionsEn from './locales/en/actions.json';
import analysisEn from './locales/en/analysis.json';
import annotationsEn from './locales/en/annotations.json';
import backupEn from './locales/en/backup.json';
import binEn from './locales/en/bin.json';
import commonEn from './locales/en/common.json';
import correctionsEn from './locales/en/corrections.json';
import errorsEn from './locales/en/errors.json';
import exportEn from './locales/en/export.json';
import factsEn from './locales/en/facts.json';
import highlightsEn from './locales/en/highlights.json';
import importingEn from './locales/en/importing.json';
import libraryEn from './locales/en/library.json';
import markingEn from './locales/en/marking.json';
import menuEn from './locales/en/menu.json';
import notesEn from './locales/en/notes.json';
import overviewEn from './locales/en/overview.json';
import pageEn from './locales/en/page.json';
import queryEn from './locales/en/query.json';
import readerEn from './locales/en/reader.json';
import reprintsEn from './locales/en/reprints.json';
import resultsEn from './locales/en/results.json';
import searchEn from './locales/en/search.json';
import settingsEn from './locales/en/settings.json';
import tagsEn from './locales/en/tags.json';
import themesEn from './locales/en/themes.json';
import actionsZh from './locales/zh-Hans/actions.json';
import analysisZh from './locales/zh-Hans/analysis.json';
import annotationsZh from './locales/zh-Hans/annotations.json';
import backupZh from './locales/zh-Hans/backup.json';
import binZh from './locales/zh-Hans/bin.json';
import commonZh from './locales/zh-Hans/common.json';
import correctionsZh from './locales/zh-Hans/corrections.json';
import errorsZh from './locales/zh-Hans/errors.json';
import exportZh from './locales/zh-Hans/export.json';
import factsZh from './locales/zh-Hans/facts.json';
import highlightsZh from './locales/zh-Hans/highlights.json';
import importingZh from './locales/zh-Hans/importing.json';
import libraryZh from './locales/zh-Hans/library.json';
import markingZh from './locales/zh-Hans/marking.json';
import menuZh from './locales/zh-Hans/menu.json';
import notesZh from './locales/zh-Hans/notes.json';
import overviewZh from './locales/zh-Hans/overview.json';
import pageZh from './locales/zh-Hans/page.json';
import queryZh from './locales/zh-Hans/query.json';
import readerZh from './locales/zh-Hans/reader.json';
import reprintsZh from './locales/zh-Hans/reprints.json';
import resultsZh from './locales/zh-Hans/results.json';
import searchZh from './locales/zh-Hans/search.json';
import settingsZh from './locales/zh-Hans/settings.json';
import tagsZh from './locales/zh-Hans/tags.json';
import themesZh from './locales/zh-Hans/themes.json';

export const en = {
  common: commonEn,
  library: libraryEn,
  importing: importingEn,
  page: pageEn,
  corrections: correctionsEn,
  reader: readerEn,
  tags: tagsEn,
  themes: themesEn,
  overview: overviewEn,
  highlights: highlightsEn,
  marking: markingEn,
  notes: notesEn,
  search: searchEn,
  analysis: analysisEn,
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
};

export const zhHans = {
  common: commonZh,
  library: libraryZh,
  importing: importingZh,
  page: pageZh,
  corrections: correctionsZh,
  reader: readerZh,
  tags: tagsZh,
  themes: themesZh,
  overview: overviewZh,
  highlights: highlightsZh,
  marking: markingZh,
  notes: notesZh,
  search: searchZh,
  analysis: analysisZh,
  reprints: reprintsZh,
  query: queryZh,
  results: resultsZh,
  export: exportZh,
  annotations: annotationsZh,
  facts: factsZh,
  settings: settingsZh,
  backup: backupZh,
  bin: binZh,
  errors: errorsZh,
  actions: actionsZh,
  menu: menuZh,
};

export type Namespace = keyof typeof en;
export const namespaces = Object.keys(en) as readonly Namespace[];
