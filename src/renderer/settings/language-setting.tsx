/** The language of the interface, and how names in Chinese are put in order. */
import { useTranslation } from 'react-i18next';
import { chineseOrders } from '../ui/name-order';
import { Select } from '../ui/select';
import { languageChoices, type Settings, updateSettings, useSettings } from './settings';

/** Two choices, kept in the settings. */
export function LanguageSetting() {
  const { t } = useTranslation('settings');
  const { language, chineseOrder } = useSettings('language', 'chineseOrder');
  return (
    <>
      <Select<Settings['language']>
        label={t('language')}
        value={language}
        onChange={(chosen) => updateSettings({ language: chosen })}
        options={languageChoices.map((id) => ({
          id,
          label: id === 'system' ? t('languageSystem') : languageNames[id],
          ...(id !== 'system' && { lang: id }),
        }))}
      />
      <Select<Settings['chineseOrder']>
        label={t('chineseOrder.label')}
        value={chineseOrder}
        onChange={(chosen) => updateSettings({ chineseOrder: chosen })}
        options={chineseOrders.map((id) => ({ id, label: t(`chineseOrder.${id}`) }))}
      />
    </>
  );
}

/** Each language in its own words, so that it is found by whoever cannot read the others. */
const languageNames = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const;
