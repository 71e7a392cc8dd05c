/** What was chosen in the export dialog: kept in the settings where the next export will want the same. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportChoice } from '#core/export/exported';
import {
  type ExportFormat,
  type ExportLayout,
  type ExportOptions,
  exportFormats,
} from '#core/export/formats';
import { layoutFormats } from '#core/export/layouts';
import { templateProblem } from '#core/export/template';
import { templateStart } from '#core/export/template-start';
import { useCitationStyle } from '../settings/citation-style';
import { updateSettings, useSettings } from '../settings/settings';
import { exportWords } from './export-words';

/** What the parts of the dialog show and change. */
export interface ExportChoices {
  /** The same object as long as nothing was changed. */
  readonly options: Omit<ExportOptions, 'words'>;
  /** True where the format can be a file an article or one document. */
  readonly hasLayout: boolean;
  /** True where the format has templates. */
  readonly hasTemplate: boolean;
  readonly usesTemplate: boolean;
  /** The text of the template as it is being written. */
  readonly template: string;
  /** What is wrong with it; null where it can be read. */
  readonly problem: string | null;
  setFormat(format: ExportFormat): void;
  setLayout(layout: ExportLayout): void;
  setChoice(choice: ExportChoice): void;
  setPattern(pattern: string): void;
  setUsesTemplate(uses: boolean): void;
  setTemplate(template: string): void;
}

/** Returns the choices of an open dialog. */
export function useExportChoices(): ExportChoices {
  const { i18n } = useTranslation();
  const settings = useSettings();
  const citationStyle = useCitationStyle();
  const [layout, setLayout] = useState<ExportLayout>('files');
  const [choice, setChoice] = useState<ExportChoice>({
    tags: true,
    highlights: true,
    notes: true,
    sourceLines: false,
  });
  const format = exportFormats.find((each) => each === settings.exportFormat) ?? 'markdown';
  const hasTemplate = format === 'markdown' || format === 'html';
  const stored = format === 'html' ? settings.htmlTemplate : settings.markdownTemplate;
  const template = stored === '' && hasTemplate ? templateStart[format] : stored;
  const usesTemplate = hasTemplate && settings.ownTemplates;
  return {
    options: {
      ...{ format, layout, choice, citationStyle, pattern: settings.exportPattern },
      template: usesTemplate ? template : '',
      language: i18n.language,
    },
    hasLayout: layoutFormats.some((each) => each === format),
    hasTemplate,
    usesTemplate,
    template,
    problem: usesTemplate ? templateProblem(template) : null,
    setFormat: (exportFormat) => updateSettings({ exportFormat }),
    setLayout,
    setChoice,
    setPattern: (exportPattern) => updateSettings({ exportPattern }),
    setUsesTemplate: (ownTemplates) => updateSettings({ ownTemplates }),
    setTemplate: (text) =>
      updateSettings(format === 'html' ? { htmlTemplate: text } : { markdownTemplate: text }),
  };
}

/** Returns the options with the words of the interface. */
export function withWords(
  options: ExportChoices['options'],
  t: Parameters<typeof exportWords>[0],
): ExportOptions {
  return { ...options, words: exportWords(t) };
}
