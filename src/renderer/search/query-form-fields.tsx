/** The fields of the search form. */
import { useTranslation } from 'react-i18next';
import { hasValues, isValues } from '#core/search/query/fields';
import type { HasWhat, IsWhat, QueryForm } from '#core/search/query/form';
import { type QueryProblem, type TextField as QueryTextField, textFields } from '#core/search/query/model';
import { colourWords } from '#core/search/query/names';
import { usePapers } from '../db/articles';
import { useTags } from '../db/tags';
import { Checkbox } from '../ui/checkbox';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { fieldLanguage } from './field-language';
import styles from './query-form.module.css';
import { SuggestingField } from './suggesting-field';

export interface QueryFormFieldsProps {
  readonly form: QueryForm;
  readonly onChange: (fields: Partial<QueryForm>) => void;
  /** Of the query that the form writes. */
  readonly problems: readonly QueryProblem[];
}

const distances = ['1', '2', '3', '5', '10', '20', '50'] as const;

/** All fields, in groups. */
export function QueryFormFields({ form, onChange, problems }: QueryFormFieldsProps) {
  const { t } = useTranslation('query');
  const papers = usePapers() ?? [];
  const tags = useTags() ?? [];
  const isBadDate = problems.some(({ kind }) => kind === 'bad-date');
  const text = (name: 'all' | 'phrase' | 'any' | 'none') => (
    <TextField
      label={t(`form.${name}`)}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value })}
      {...(name !== 'phrase' && { description: t('form.words') })}
    />
  );
  return (
    <>
      <div className={styles.pair}>
        {text('all')}
        {text('phrase')}
        {text('any')}
        {text('none')}
      </div>
      <div className={styles.joined}>
        <TextField
          label={t('form.inField')}
          value={form.inField}
          onChange={(inField) => onChange({ inField })}
        />
        <Select<QueryTextField>
          label={t('form.field')}
          value={form.field}
          onChange={(field) => onChange({ field })}
          options={textFields.map((field) => ({ id: field, label: t(`fields.${field}`) }))}
        />
      </div>
      <div className={styles.joined}>
        <TextField label={t('form.near')} value={form.near} onChange={(near) => onChange({ near })} />
        <Select<string>
          label={t('form.distance')}
          value={String(form.distance)}
          onChange={(distance) => onChange({ distance: Number(distance) })}
          options={distancesWith(form.distance).map((distance) => ({ id: distance, label: distance }))}
        />
      </div>
      <p className={styles.hint}>{t('form.distanceText')}</p>
      <div className={styles.pair}>
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`form.${name}`)}
            value={form[name]}
            onChange={(value) => onChange({ [name]: value })}
            description={t('form.dateText')}
            {...(isBadDate && form[name] !== '' && { error: t('form.badDate') })}
          />
        ))}
        <SuggestingField
          label={t('form.paper')}
          value={form.paper}
          onChange={(paper) => onChange({ paper })}
          suggestions={papers}
        />
        <SuggestingField
          label={t('form.tag')}
          value={form.tag}
          onChange={(tag) => onChange({ tag })}
          suggestions={tags.map(({ name }) => name)}
        />
        <ColourSelect value={form.colour} onChange={(colour) => onChange({ colour })} />
      </div>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('form.has')}</legend>
        {(Object.keys(hasValues) as HasWhat[]).map((what) => (
          <Checkbox
            key={what}
            isSelected={form.has.includes(what)}
            onChange={(isChosen) => onChange({ has: toggled(form.has, what, isChosen) })}
          >
            {t(`has.${what}`)}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('form.is')}</legend>
        {(Object.keys(isValues) as IsWhat[]).map((what) => (
          <Checkbox
            key={what}
            isSelected={form.is.includes(what)}
            onChange={(isChosen) => onChange({ is: toggled(form.is, what, isChosen) })}
          >
            {t(`is.${what}`)}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}

interface ColourSelectProps {
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

/** No option has an empty id. */
const anyColour = 'any';

/** The four colours; another word (what the user means by a colour) stays as it was typed. */
function ColourSelect({ value, onChange }: ColourSelectProps) {
  const { t, i18n } = useTranslation('query');
  const language = fieldLanguage(i18n.language);
  const known = colourWords.find(
    (words) => words.en === value.toLowerCase() || words.zh === value || words['zh-Hant'] === value,
  );
  const options = [
    { id: anyColour, label: t('form.anyColour') },
    ...colourWords.map((words) => ({ id: words.colour, label: t(`colours.${words.colour}`) })),
    ...(value === '' || known !== undefined ? [] : [{ id: `other ${value}`, label: value }]),
  ];
  return (
    <Select<string>
      label={t('form.colour')}
      value={value === '' ? anyColour : (known?.colour ?? `other ${value}`)}
      onChange={(id) => {
        const words = colourWords.find(({ colour }) => colour === id);
        if (words !== undefined) onChange(words[language]);
        else if (id === anyColour) onChange('');
      }}
      options={options}
    />
  );
}

function distancesWith(distance: number): readonly string[] {
  const all = new Set([...distances, String(distance)]);
  return [...all].sort((one, other) => Number(one) - Number(other));
}

function toggled<T>(chosen: readonly T[], value: T, isChosen: boolean): readonly T[] {
  const others = chosen.filter((other) => other !== value);
  return isChosen ? [...others, value] : others;
}
