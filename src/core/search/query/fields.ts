/** The names of fields and of their values, as they are typed: English and Chinese, as a reader may call them. */
import { foldString } from '../../text/fold';
import type { Filter, TextField } from './model';

/** A field that can be named before a colon: one that holds text, or something that is filtered by. */
export type FieldName = { readonly kind: 'text'; readonly field: TextField } | FilterName;
export type FilterField = Filter['field'];
export interface FilterName {
  readonly kind: 'filter';
  readonly field: FilterField;
}

/** The first name is the one that is written, the second the one that is suggested in Chinese. */
const textNames: Readonly<Record<TextField, readonly string[]>> = {
  headline: ['headline', '标题', 'title', 'headlines', '標題', '题目', '題目', '题名', '題名'],
  crosshead: ['crosshead', '小标题', 'subhead', 'crossheads', '小標題'],
  byline: ['byline', '作者', 'author', 'by', 'authors', '署名', '记者', '記者'],
  body: ['body', '正文', 'text', '内文', '內文'],
  note: ['note', '笔记', 'notes', '筆記', '批注'],
  tag: ['tagtext', '标签文字', '標籤文字'],
};

const filterNames: Readonly<Record<FilterField, readonly string[]>> = {
  paper: ['paper', '报纸', 'newspaper', '報紙', '报名', '報名'],
  series: ['series', '系列', '连载', '連載'],
  source: ['source', '来源', '來源'],
  section: ['section', '版块', '版塊', '栏目', '欄目', '版名'],
  date: ['date', '日期', 'year', '年份', '时间', '時間'],
  page: ['page', '版', 'pages', '版面', '版次', '页', '頁'],
  quality: ['quality', '质量', '質量', '品質'],
  confidence: ['confidence', '可信度', '置信度'],
  under: ['tag', '标签', 'under', 'theme', 'tags', '標籤', '主题', '主題'],
  colour: ['colour', '颜色', 'color', '顏色'],
  has: ['has', '有', '含'],
  is: ['is', '状态', '狀態', '是'],
};

const byName: ReadonlyMap<string, FieldName> = new Map([
  ...Object.entries(textNames).flatMap(([field, names]) =>
    names.map((name): [string, FieldName] => [name, { kind: 'text', field: field as TextField }]),
  ),
  ...Object.entries(filterNames).flatMap(([field, names]) =>
    names.map((name): [string, FieldName] => [name, { kind: 'filter', field: field as FilterField }]),
  ),
]);

/** Every name a field may be called by. */
export const fieldNames: readonly string[] = [...byName.keys()];

/** Returns the field a name means, whatever its case; null when it means none. */
export function fieldNamed(name: string): FieldName | null {
  return byName.get(name.toLowerCase()) ?? null;
}

/** The languages that fields are written in; 'zh' is Simplified Chinese. */
export type FieldLanguage = 'en' | 'zh' | 'zh-Hant';

/** Returns the name that a field is written by. */
export function nameOfTextField(field: TextField, language: FieldLanguage = 'en'): string {
  return nameOfValue(textNames[field], language) || field;
}

/** Returns the name that a filter's field is written by. */
export function nameOfFilter(field: FilterField, language: FieldLanguage = 'en'): string {
  return nameOfValue(filterNames[field], language) || field;
}

/**
 * Returns how a value of `has:` or `is:` is written, given its names: the first in English, the second in Simplified
 * Chinese, and in Traditional Chinese the one that is the second in other characters. '' when there are none.
 */
export function nameOfValue(names: readonly string[], language: FieldLanguage): string {
  const [english = '', simplified = ''] = names;
  if (language === 'en') return english;
  if (language === 'zh') return simplified;
  const folded = foldString(simplified);
  return names.find((name) => name !== simplified && foldString(name) === folded) ?? simplified;
}

/** Returns the names of every field that are suggested while one types, in English or in Chinese. */
export function suggestedFieldNames(language: FieldLanguage): readonly string[] {
  return [...Object.values(textNames), ...Object.values(filterNames)]
    .filter((names) => names[0] !== 'tagtext')
    .map((names) => nameOfValue(names, language));
}

type HasWhat = Extract<Filter, { field: 'has' }>['what'];
type IsWhat = Extract<Filter, { field: 'is' }>['what'];

/** The values of `has:`; the first one of each is written, the second suggested in Chinese. */
export const hasValues: Readonly<Record<HasWhat, readonly string[]>> = {
  highlight: ['highlight', '划线', 'highlights', '劃線', '高亮'],
  note: ['note', '笔记', 'notes', '筆記', '批注'],
  tag: ['tag', '标签', 'tags', '標籤'],
  headline: ['headline', '标题', 'title', '標題'],
  byline: ['byline', '作者', 'author', '署名'],
  date: ['date', '日期'],
  series: ['series', '系列', '连载', '連載'],
};

/** The values of `is:`; the first one of each is written, the second suggested in Chinese. */
export const isValues: Readonly<Record<IsWhat, readonly string[]>> = {
  read: ['read', '已读', '已讀'],
  unread: ['unread', '未读', '未讀'],
  checked: ['checked', '已核对', '已核對'],
  unchecked: ['unchecked', '未核对', '未核對'],
};

/** Returns what a value of `has:` or `is:` means; null when it means nothing. */
export function valueNamed<What extends string>(
  values: Readonly<Record<What, readonly string[]>>,
  name: string,
): What | null {
  const plain = name.toLowerCase();
  for (const what of Object.keys(values) as What[]) if (values[what].includes(plain)) return what;
  return null;
}
