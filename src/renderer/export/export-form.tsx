/** As what it is exported: the format and what there is to choose about it. */
import { useTranslation } from 'react-i18next';
import { citationStyles } from '#core/export/citation';
import { nameFields } from '#core/export/file-name';
import { exportFormats } from '#core/export/formats';
import { type Settings, updateSettings, useSettings } from '../settings/settings';
import { Checkbox } from '../ui/checkbox';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { TextArea, TextField } from '../ui/text-field';
import type { ExportChoices } from './export-choices';
import styles from './export-dialog.module.css';

const parts = ['tags', 'highlights', 'notes', 'sourceLines'] as const;

export interface ExportFormProps {
  readonly choices: ExportChoices;
  /** True where a single article is exported. */
  readonly isOne: boolean;
  readonly isDisabled: boolean;
}

/** Format, layout, parts, citations, names of files, template. */
export function ExportForm({ choices, isOne, isDisabled }: ExportFormProps) {
  const { t } = useTranslation('export');
  const { options, hasLayout, hasTemplate } = choices;
  const { citationStyle } = useSettings('citationStyle');
  return (
    <>
      <fieldset className={styles.group} disabled={isDisabled}>
        <legend className={styles.legend}>{t('format.label')}</legend>
        <Select
          label={t('format.label')}
          isLabelHidden
          value={options.format}
          onChange={choices.setFormat}
          options={exportFormats.map((id) => ({ id, label: t(`format.${id}`) }))}
        />
        <p className={styles.hint}>{t(`formatHint.${options.format}`)}</p>
      </fieldset>
      {hasLayout && !isOne && (
        <fieldset className={styles.group} disabled={isDisabled}>
          <legend className={styles.legend}>{t('layout.label')}</legend>
          <Segmented
            label={t('layout.label')}
            value={options.layout}
            onChange={choices.setLayout}
            options={[
              { id: 'files', label: t('layout.files') },
              { id: 'document', label: t('layout.document') },
            ]}
          />
          <p className={styles.hint}>
            {t(options.layout === 'files' ? 'layout.filesHint' : 'layout.documentHint')}
          </p>
        </fieldset>
      )}
      {hasLayout && options.format !== 'tei' && !choices.usesTemplate && (
        <fieldset className={styles.group} disabled={isDisabled}>
          <legend className={styles.legend}>{t('include')}</legend>
          {parts.map((part) => (
            <Checkbox
              key={part}
              isSelected={options.choice[part]}
              onChange={(isSelected) => choices.setChoice({ ...options.choice, [part]: isSelected })}
            >
              {t(`part.${part}`)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {citingFormats.has(options.format) && (
        <fieldset className={styles.group} disabled={isDisabled}>
          <legend className={styles.legend}>{t('citation.label')}</legend>
          <Select<Settings['citationStyle']>
            label={t('citation.label')}
            isLabelHidden
            value={citationStyle}
            onChange={(chosen) => updateSettings({ citationStyle: chosen })}
            options={(['language', ...citationStyles] as const).map((id) => ({
              id,
              label: t(`citation.${id}`),
            }))}
          />
        </fieldset>
      )}
      {hasLayout && options.layout === 'files' && (
        <fieldset className={styles.group} disabled={isDisabled}>
          <legend className={styles.legend}>{t('pattern.label')}</legend>
          <TextField
            label={t('pattern.label')}
            isLabelHidden
            isDisabled={isDisabled}
            value={options.pattern}
            onChange={choices.setPattern}
            description={t('pattern.hint', { fields: nameFields.map((field) => `{${field}}`).join(' ') })}
          />
        </fieldset>
      )}
      {hasTemplate && (
        <fieldset className={styles.group} disabled={isDisabled}>
          <legend className={styles.legend}>{t('template.label')}</legend>
          <Checkbox isSelected={choices.usesTemplate} onChange={choices.setUsesTemplate}>
            {t('template.own')}
          </Checkbox>
          {choices.usesTemplate && (
            <TextArea
              label={t('template.text')}
              rows={10}
              value={choices.template}
              onChange={choices.setTemplate}
              description={t('template.hint')}
              {...(choices.problem !== null && { error: t('badTemplate', { detail: choices.problem }) })}
            />
          )}
        </fieldset>
      )}
    </>
  );
}

const citingFormats: ReadonlySet<string> = new Set(['markdown', 'html', 'docx', 'text', 'csv', 'xlsx']);
