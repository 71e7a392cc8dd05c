/** The style of citations, on copies and in exports. */
import { useTranslation } from 'react-i18next';
import { citationStyles, cite } from '#core/export/citation';
import { Select } from '../ui/select';
import { useCitationStyle } from './citation-style';
import { type Settings, updateSettings, useSettings } from './settings';

/** A choice of style with an example of it. */
export function CitationSetting() {
  const { t } = useTranslation('export');
  const { citationStyle } = useSettings('citationStyle');
  const style = useCitationStyle();
  const example = cite(
    {
      title: t('citation.example.title'),
      authors: [t('citation.example.author')],
      facts: { paper: t('citation.example.paper'), date: '1987-03-02', page: '3', section: '', edition: '' },
      lang: t('citation.example.lang'),
      ...{ source: '', path: '', page: 1 },
    },
    style,
  );
  return (
    <>
      <Select<Settings['citationStyle']>
        label={t('citation.label')}
        value={citationStyle}
        onChange={(chosen) => updateSettings({ citationStyle: chosen })}
        options={(['language', ...citationStyles] as const).map((id) => ({ id, label: t(`citation.${id}`) }))}
      />
      <p>{example}</p>
    </>
  );
}
